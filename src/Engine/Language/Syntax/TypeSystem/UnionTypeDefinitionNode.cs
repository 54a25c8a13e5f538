namespace Qplet.GraphQL.Language;

/// <summary>The definition of a union type.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Unions">Section 3.8 Unions</see>.</remarks>
public sealed class UnionTypeDefinitionNode(
    NameNode name,
    IReadOnlyList<NamedTypeNode>? types = null,
    IReadOnlyList<DirectiveNode>? directives = null,
    StringValueNode? description = null,
    Location? location = null
) : TypeDefinitionNode(name, directives, description, location), IUnionTypeNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.UnionTypeDefinition;

    /// <inheritdoc/>
    public IReadOnlyList<NamedTypeNode> Types { get; } = types ?? [];

    internal override void AddChildrenTo(List<SyntaxNode> children)
    {
        Add(children, Description);
        children.Add(Name);
        AddAll(children, Directives);
        AddAll(children, Types);
    }
}
