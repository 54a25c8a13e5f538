namespace Qplet.GraphQL.Language;

/// <summary>The literal <c>true</c> or <c>false</c>.</summary>
/// <remarks>Section 2.10.3 Boolean Value.</remarks>
public sealed class BooleanValueNode(bool value, Location? location = null) : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.BooleanValue;

    /// <summary>The value.</summary>
    public bool Value { get; } = value;
}
