namespace Qplet.GraphQL.Language;

/// <summary>The literal <c>null</c>.</summary>
/// <remarks>Section 2.10.5 Null Value.</remarks>
public sealed class NullValueNode(Location? location = null) : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.NullValue;
}
