namespace Qplet.GraphQL.CodeFirst;

/// <summary>
/// Exposes a key as a global object ID of type <c>ID</c>. On a property of an output type, the key is encoded with the name of the type. On an argument or
/// input member, the ID is decoded to the member's CLR type (<see cref="Guid" />, <see cref="int" />, <see cref="long" /> or <see cref="string" />, or a list
/// of these) before the resolver runs.
/// </summary>
/// <param name="typeName">The GraphQL type that the ID must have; null for the declaring type (output) or any type (input).</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter)]
public sealed class IDAttribute(string? typeName = null) : Attribute, IGlobalIdAttribute
{
    /// <summary>The GraphQL type that the ID must have.</summary>
    public string? TypeName { get; } = typeName;

    /// <inheritdoc />
    Type? IGlobalIdAttribute.Type => null;
}
