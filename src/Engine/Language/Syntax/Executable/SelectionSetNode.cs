namespace Qplet.GraphQL.Language;

/// <summary>A selection set.</summary>
/// <remarks>Section 2.5 Selection Sets.</remarks>
public sealed class SelectionSetNode(IReadOnlyList<ISelectionNode> selections, Location? location = null) : SyntaxNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.SelectionSet;

    /// <summary>The selections, in the order of the text.</summary>
    public IReadOnlyList<ISelectionNode> Selections { get; } = selections;

    internal override void AddChildrenTo(List<SyntaxNode> children)
    {
        AddAll(children, Selections);
    }
}
