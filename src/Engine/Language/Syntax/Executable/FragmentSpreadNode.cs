namespace Qplet.GraphQL.Language;

/// <summary>The use of a named fragment in a selection set.</summary>
/// <remarks>Section 2.9 Fragments.</remarks>
public sealed class FragmentSpreadNode(NameNode name, IReadOnlyList<DirectiveNode>? directives = null, Location? location = null)
    : SyntaxNode(location),
        ISelectionNode,
        INamedSyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.FragmentSpread;

    /// <summary>The name of the fragment.</summary>
    public NameNode Name { get; } = name;

    /// <inheritdoc/>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives ?? [];

    internal override void AddChildrenTo(List<SyntaxNode> children)
    {
        children.Add(Name);
        AddAll(children, Directives);
    }
}
