namespace Qplet.GraphQL.Language;

/// <summary>A document: a list of definitions.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Document">Section 2.3 Document</see>.</remarks>
public sealed class DocumentNode(IReadOnlyList<DefinitionNode> definitions, Location? location = null) : SyntaxNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Document;

    /// <summary>The definitions, in document order; a parsed document has at least one.</summary>
    public IReadOnlyList<DefinitionNode> Definitions { get; } = definitions;

    internal override void AddChildrenTo(List<SyntaxNode> children)
    {
        AddAll(children, Definitions);
    }
}
