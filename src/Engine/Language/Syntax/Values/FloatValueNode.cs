namespace Qplet.GraphQL.Language;

/// <summary>A float literal.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Float-Value">Section 2.10.2 Float Value</see>.</remarks>
public sealed class FloatValueNode(string value, Location? location = null) : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.FloatValue;

    /// <summary>The text of the literal.</summary>
    public string Value { get; } = value;
}
