using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>
/// Adds the public static methods of a static class as fields to the object type of <typeparamref name="T" />, whose own public properties are fields too.
/// Several classes may extend the same type; a method replaces the property or earlier method with the same field name.
/// </summary>
/// <typeparam name="T">The CLR class of the type's values.</typeparam>
/// <param name="name">The GraphQL name; null for the inferred one.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ObjectTypeAttribute<T>(string? name = null) : Attribute, ITypeExtensionAttribute
    where T : class
{
    /// <inheritdoc />
    public string? Name { get; } = name;

    /// <inheritdoc />
    Type ITypeExtensionAttribute.ExtendedType => typeof(T);

    /// <inheritdoc />
    TypeKind ITypeExtensionAttribute.Kind => TypeKind.Object;
}
