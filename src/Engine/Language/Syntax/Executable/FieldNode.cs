namespace Qplet.GraphQL.Language;

/// <summary>A selected field.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Language.Fields">Section 2.6 Fields</see>.</remarks>
public sealed class FieldNode(
    NameNode name,
    NameNode? alias = null,
    IReadOnlyList<ArgumentNode>? arguments = null,
    IReadOnlyList<DirectiveNode>? directives = null,
    SelectionSetNode? selectionSet = null,
    Location? location = null
) : SyntaxNode(location), ISelectionNode, INamedSyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Field;

    /// <inheritdoc/>
    public NameNode Name { get; } = name;

    /// <summary>The alias; null if omitted.</summary>
    public NameNode? Alias { get; } = alias;

    /// <summary>The arguments, in document order.</summary>
    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments ?? [];

    /// <inheritdoc/>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives ?? [];

    /// <summary>The selection set of the field; null if it has none.</summary>
    public SelectionSetNode? SelectionSet { get; } = selectionSet;

    /// <summary>The response name: the alias if there is one, otherwise the name.</summary>
    public string ResponseName => (Alias ?? Name).Value;

    internal override void AddChildrenTo(List<SyntaxNode> children)
    {
        Add(children, Alias);
        children.Add(Name);
        AddAll(children, Arguments);
        AddAll(children, Directives);
        Add(children, SelectionSet);
    }
}
