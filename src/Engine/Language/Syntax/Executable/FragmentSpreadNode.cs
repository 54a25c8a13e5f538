namespace Qplet.GraphQL.Language;

/// <summary>A fragment spread: a reference to a named fragment in a selection set.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Language.Fragments">Section 2.9 Fragments</see>.</remarks>
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
