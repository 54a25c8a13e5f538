namespace Qplet.GraphQL.Language;

/// <summary>A list type.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Type-References">Section 2.12 Type References</see>.</remarks>
public sealed class ListTypeNode(TypeNode type, Location? location = null) : TypeNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ListType;

    /// <summary>The type of the items.</summary>
    public TypeNode Type { get; } = type;

    internal override void AddChildrenTo(List<SyntaxNode> children)
    {
        children.Add(Type);
    }
}
