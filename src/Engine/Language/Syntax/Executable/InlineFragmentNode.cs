namespace Qplet.GraphQL.Language;

/// <summary>An inline fragment.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Inline-Fragments">Section 2.9.2 Inline Fragments</see>.</remarks>
public sealed class InlineFragmentNode(
    SelectionSetNode selectionSet,
    NamedTypeNode? typeCondition = null,
    IReadOnlyList<DirectiveNode>? directives = null,
    Location? location = null
) : SyntaxNode(location), ISelectionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InlineFragment;

    /// <summary>The selection set of the fragment.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;

    /// <summary>The type to which the fragment applies; null for the type of the enclosing selection set.</summary>
    public NamedTypeNode? TypeCondition { get; } = typeCondition;

    /// <inheritdoc/>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives ?? [];

    internal override void AddChildrenTo(List<SyntaxNode> children)
    {
        Add(children, TypeCondition);
        AddAll(children, Directives);
        children.Add(SelectionSet);
    }
}
