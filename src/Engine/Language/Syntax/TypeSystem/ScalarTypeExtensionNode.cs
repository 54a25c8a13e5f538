namespace Qplet.GraphQL.Language;

/// <summary>An extension of a scalar type.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Scalars">Section 3.5 Scalars</see>.</remarks>
public sealed class ScalarTypeExtensionNode(NameNode name, IReadOnlyList<DirectiveNode>? directives = null, Location? location = null)
    : TypeExtensionNode(name, directives, location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ScalarTypeExtension;

    internal override void AddChildrenTo(List<SyntaxNode> children)
    {
        children.Add(Name);
        AddAll(children, Directives);
    }
}
