namespace Qplet.GraphQL.Language;

/// <summary>The definition of a scalar type.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Scalars">Section 3.5 Scalars</see>.</remarks>
public sealed class ScalarTypeDefinitionNode(
    NameNode name,
    IReadOnlyList<DirectiveNode>? directives = null,
    StringValueNode? description = null,
    Location? location = null
) : TypeDefinitionNode(name, directives, description, location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ScalarTypeDefinition;

    internal override void AddChildrenTo(List<SyntaxNode> children)
    {
        Add(children, Description);
        children.Add(Name);
        AddAll(children, Directives);
    }
}
