namespace Qplet.GraphQL.Language;

/// <summary>A selected field.</summary>
/// <remarks>Section 2.6 Fields.</remarks>
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

    /// <summary>The alias, or null when there is none.</summary>
    public NameNode? Alias { get; } = alias;

    /// <summary>The arguments, in the order of the text.</summary>
    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments ?? [];

    /// <inheritdoc/>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives ?? [];

    /// <summary>The selections below the field, or null when it has none.</summary>
    public SelectionSetNode? SelectionSet { get; } = selectionSet;

    /// <summary>The name of the field in the response: the alias if there is one, or the name.</summary>
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
