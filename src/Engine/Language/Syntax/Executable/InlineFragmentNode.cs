namespace Qplet.GraphQL.Language;

/// <summary>A fragment without a name, in place.</summary>
/// <remarks>Section 2.9.2 Inline Fragments.</remarks>
public sealed class InlineFragmentNode(
    SelectionSetNode selectionSet,
    NamedTypeNode? typeCondition = null,
    IReadOnlyList<DirectiveNode>? directives = null,
    Location? location = null
) : SyntaxNode(location), ISelectionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InlineFragment;

    /// <summary>The selections of the fragment.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;

    /// <summary>The type the fragment applies to, or null for the type around it.</summary>
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
