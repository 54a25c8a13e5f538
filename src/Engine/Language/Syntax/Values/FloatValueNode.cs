namespace Qplet.GraphQL.Language;

/// <summary>A literal with a fraction or an exponent.</summary>
/// <remarks>Section 2.10.2 Float Value.</remarks>
public sealed class FloatValueNode(string value, Location? location = null) : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.FloatValue;

    /// <summary>The text of the literal.</summary>
    public string Value { get; } = value;
}
