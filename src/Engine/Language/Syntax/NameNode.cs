namespace Qplet.GraphQL.Language;

/// <summary>A name.</summary>
/// <remarks>Section 2.1.8 Names.</remarks>
public sealed class NameNode(string value, Location? location = null) : SyntaxNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Name;

    /// <summary>The text of the name.</summary>
    public string Value { get; } = value;
}
