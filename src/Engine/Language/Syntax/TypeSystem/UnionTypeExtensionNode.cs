namespace Qplet.GraphQL.Language;

/// <summary>An extension of a union type.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Unions">Section 3.8 Unions</see>.</remarks>
public sealed class UnionTypeExtensionNode(
    NameNode name,
    IReadOnlyList<NamedTypeNode>? types = null,
    IReadOnlyList<DirectiveNode>? directives = null,
    Location? location = null
) : TypeExtensionNode(name, directives, location), IUnionTypeNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.UnionTypeExtension;

    /// <inheritdoc/>
    public IReadOnlyList<NamedTypeNode> Types { get; } = types ?? [];

    internal override void AddChildrenTo(List<SyntaxNode> children)
    {
        children.Add(Name);
        AddAll(children, Directives);
        AddAll(children, Types);
    }
}
