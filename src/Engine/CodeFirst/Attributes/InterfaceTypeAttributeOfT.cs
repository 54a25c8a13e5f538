using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>
/// Makes an interface type of <typeparamref name="T" />, and adds the public static methods of a static class as fields to it; the object types that implement
/// it take over the fields that they do not define.
/// </summary>
/// <typeparam name="T">The CLR interface or abstract class of the type's values.</typeparam>
/// <param name="name">The GraphQL name; null for the inferred one.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class InterfaceTypeAttribute<T>(string? name = null) : Attribute, ITypeExtensionAttribute
    where T : class
{
    /// <inheritdoc />
    public string? Name { get; } = name;

    /// <inheritdoc />
    Type ITypeExtensionAttribute.ExtendedType => typeof(T);

    /// <inheritdoc />
    TypeKind ITypeExtensionAttribute.Kind => TypeKind.Interface;
}
