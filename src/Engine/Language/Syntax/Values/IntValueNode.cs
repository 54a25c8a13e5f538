namespace Qplet.GraphQL.Language;

/// <summary>An integer literal.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Int-Value">Section 2.10.1 Int Value</see>.</remarks>
public sealed class IntValueNode(string value, Location? location = null) : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.IntValue;

    /// <summary>The text of the literal; the number may exceed the range of any CLR type.</summary>
    public string Value { get; } = value;
}
