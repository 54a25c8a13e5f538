namespace Qplet.GraphQL.Language;

/// <summary>A document: definitions in the order of the text.</summary>
/// <remarks>Section 2.3 Document.</remarks>
public sealed class DocumentNode(IReadOnlyList<DefinitionNode> definitions, Location? location = null) : SyntaxNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Document;

    /// <summary>The definitions; a parsed document has at least one.</summary>
    public IReadOnlyList<DefinitionNode> Definitions { get; } = definitions;

    internal override void AddChildrenTo(List<SyntaxNode> children)
    {
        AddAll(children, Definitions);
    }
}
