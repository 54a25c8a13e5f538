namespace Qplet.GraphQL.CodeFirst;

/// <summary>Exposes a key as a global object ID of the type of <typeparamref name="T" />; see <see cref="IDAttribute" />.</summary>
/// <typeparam name="T">The CLR class of the object type that the ID must have.</typeparam>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter)]
public sealed class IDAttribute<T> : Attribute, IGlobalIdAttribute
{
    /// <inheritdoc />
    string? IGlobalIdAttribute.TypeName => null;

    /// <inheritdoc />
    Type? IGlobalIdAttribute.Type => typeof(T);
}
