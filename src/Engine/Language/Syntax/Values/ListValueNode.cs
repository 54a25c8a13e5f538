namespace Qplet.GraphQL.Language;

/// <summary>A list of values.</summary>
/// <remarks>Section 2.10.7 List Value.</remarks>
public sealed class ListValueNode(IReadOnlyList<ValueNode> items, Location? location = null) : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ListValue;

    /// <summary>The values, in the order of the text.</summary>
    public IReadOnlyList<ValueNode> Items { get; } = items;

    internal override void AddChildrenTo(List<SyntaxNode> children)
    {
        AddAll(children, Items);
    }
}
