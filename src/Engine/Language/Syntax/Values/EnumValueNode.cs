namespace Qplet.GraphQL.Language;

/// <summary>The name of an enum value.</summary>
/// <remarks>Section 2.10.6 Enum Value.</remarks>
public sealed class EnumValueNode(string value, Location? location = null) : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.EnumValue;

    /// <summary>The name.</summary>
    public string Value { get; } = value;
}
