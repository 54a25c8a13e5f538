namespace Qplet.GraphQL.Language;

/// <summary>The literal <c>true</c> or <c>false</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Boolean-Value">Section 2.10.3 Boolean Value</see>.</remarks>
public sealed class BooleanValueNode(bool value, Location? location = null) : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.BooleanValue;

    /// <summary>The value.</summary>
    public bool Value { get; } = value;
}
