namespace Qplet.GraphQL.Language;

/// <summary>A list literal.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-List-Value">Section 2.10.7 List Value</see>.</remarks>
public sealed class ListValueNode(IReadOnlyList<ValueNode> items, Location? location = null) : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ListValue;

    /// <summary>The items, in document order.</summary>
    public IReadOnlyList<ValueNode> Items { get; } = items;

    internal override void AddChildrenTo(List<SyntaxNode> children)
    {
        AddAll(children, Items);
    }
}
