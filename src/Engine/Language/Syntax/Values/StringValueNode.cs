namespace Qplet.GraphQL.Language;

/// <summary>A string literal.</summary>
/// <remarks>Section 2.10.4 String Value.</remarks>
public sealed class StringValueNode(string value, bool isBlock = false, Location? location = null) : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.StringValue;

    /// <summary>The meaning of the literal: escapes resolved, a block string without its indentation.</summary>
    public string Value { get; } = value;

    /// <summary>Whether the literal is a block string.</summary>
    public bool IsBlock { get; } = isBlock;
}
