namespace Qplet.GraphQL.CodeFirst;

/// <summary>Makes a key a global object identifier of the type of <typeparamref name="T" />; see <see cref="IDAttribute" />.</summary>
/// <typeparam name="T">The CLR class of the object type that the identifier must be of.</typeparam>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter)]
public sealed class IDAttribute<T> : Attribute, IGlobalIdAttribute
{
    /// <inheritdoc />
    string? IGlobalIdAttribute.TypeName => null;

    /// <inheritdoc />
    Type? IGlobalIdAttribute.Type => typeof(T);
}
