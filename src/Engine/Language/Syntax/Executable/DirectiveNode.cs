namespace Qplet.GraphQL.Language;

/// <summary>The use of a directive.</summary>
/// <remarks>Section 2.13 Directives.</remarks>
public sealed class DirectiveNode(NameNode name, IReadOnlyList<ArgumentNode>? arguments = null, Location? location = null)
    : SyntaxNode(location),
        INamedSyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Directive;

    /// <summary>The name, without the at sign.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The arguments, in the order of the text.</summary>
    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments ?? [];

    internal override void AddChildrenTo(List<SyntaxNode> children)
    {
        children.Add(Name);
        AddAll(children, Arguments);
    }
}
