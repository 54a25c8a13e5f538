namespace Qplet.GraphQL.Language;

/// <summary>A name.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Names">Section 2.1.8 Names</see>.</remarks>
public sealed class NameNode(string value, Location? location = null) : SyntaxNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Name;

    /// <summary>The text of the name.</summary>
    public string Value { get; } = value;
}
