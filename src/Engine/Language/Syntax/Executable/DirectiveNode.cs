namespace Qplet.GraphQL.Language;

/// <summary>A directive applied to a node.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Language.Directives">Section 2.13 Directives</see>.</remarks>
public sealed class DirectiveNode(NameNode name, IReadOnlyList<ArgumentNode>? arguments = null, Location? location = null)
    : SyntaxNode(location),
        INamedSyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Directive;

    /// <summary>The name, without the <c>@</c>.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The arguments, in document order.</summary>
    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments ?? [];

    internal override void AddChildrenTo(List<SyntaxNode> children)
    {
        children.Add(Name);
        AddAll(children, Arguments);
    }
}
