using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>
/// Declares <typeparamref name="T" /> as an interface type, with the public static methods of the class as additional fields. Object types that implement the
/// interface inherit the fields that they do not define.
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
