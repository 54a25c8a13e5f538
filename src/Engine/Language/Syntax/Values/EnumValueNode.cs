namespace Qplet.GraphQL.Language;

/// <summary>An enum value.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Enum-Value">Section 2.10.6 Enum Value</see>.</remarks>
public sealed class EnumValueNode(string value, Location? location = null) : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.EnumValue;

    /// <summary>The name of the enum value.</summary>
    public string Value { get; } = value;
}
