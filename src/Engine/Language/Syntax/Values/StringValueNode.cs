namespace Qplet.GraphQL.Language;

/// <summary>A string literal.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-String-Value">Section 2.10.4 String Value</see>.</remarks>
public sealed class StringValueNode(string value, bool isBlock = false, Location? location = null) : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.StringValue;

    /// <summary>The value of the literal, with escape sequences resolved and the indentation of a block string removed.</summary>
    public string Value { get; } = value;

    /// <summary>Whether the literal is a block string.</summary>
    public bool IsBlock { get; } = isBlock;
}
