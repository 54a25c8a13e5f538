namespace Qplet.GraphQL.Language;

/// <summary>A selection set.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Selection-Sets">Section 2.5 Selection Sets</see>.</remarks>
public sealed class SelectionSetNode(IReadOnlyList<ISelectionNode> selections, Location? location = null) : SyntaxNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.SelectionSet;

    /// <summary>The selections, in document order.</summary>
    public IReadOnlyList<ISelectionNode> Selections { get; } = selections;

    internal override void AddChildrenTo(List<SyntaxNode> children)
    {
        AddAll(children, Selections);
    }
}
