namespace Qplet.GraphQL.Language;

/// <summary>A reference to a named type.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Type-References">Section 2.12 Type References</see>.</remarks>
public sealed class NamedTypeNode(NameNode name, Location? location = null) : TypeNode(location), INamedSyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.NamedType;

    /// <inheritdoc/>
    public NameNode Name { get; } = name;

    internal override void AddChildrenTo(List<SyntaxNode> children)
    {
        children.Add(Name);
    }
}
