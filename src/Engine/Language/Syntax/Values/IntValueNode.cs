namespace Qplet.GraphQL.Language;

/// <summary>An integer literal.</summary>
/// <remarks>Section 2.10.1 Int Value.</remarks>
public sealed class IntValueNode(string value, Location? location = null) : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.IntValue;

    /// <summary>The text of the literal; it may exceed every machine type.</summary>
    public string Value { get; } = value;
}
