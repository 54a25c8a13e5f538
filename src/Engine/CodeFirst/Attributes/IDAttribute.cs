namespace Qplet.GraphQL.CodeFirst;

/// <summary>
/// Makes a key a global object identifier of type <c>ID</c>. On a property of an output type the key is encoded with the type's name; on an argument or input
/// member the identifier is decoded to
/// the member's CLR type (<see cref="Guid" />, <see cref="int" />, <see cref="long" /> or <see cref="string" />, or a list of these) before the resolver runs.
/// </summary>
/// <param name="typeName">The GraphQL type that the identifier must be of; null for the declaring type (output) or any type (input).</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter)]
public sealed class IDAttribute(string? typeName = null) : Attribute, IGlobalIdAttribute
{
    /// <summary>The GraphQL type that the identifier must be of.</summary>
    public string? TypeName { get; } = typeName;

    /// <inheritdoc />
    Type? IGlobalIdAttribute.Type => null;
}
