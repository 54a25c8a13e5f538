namespace Qplet.GraphQL.Language;

/// <summary>The literal <c>null</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Null-Value">Section 2.10.5 Null Value</see>.</remarks>
public sealed class NullValueNode(Location? location = null) : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.NullValue;
}
