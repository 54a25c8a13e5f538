using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>Declares the marker <typeparamref name="T" /> as a union, with the description of the static class that has the attribute.</summary>
/// <typeparam name="T">The marker: the CLR type that resolvers return.</typeparam>
/// <param name="name">The GraphQL name; null for the inferred one.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class UnionTypeAttribute<T>(string? name = null) : Attribute, ITypeExtensionAttribute
    where T : class
{
    /// <inheritdoc />
    public string? Name { get; } = name;

    /// <summary>The members, if they do not implement the marker; otherwise null.</summary>
    public Type[]? Members { get; init; }

    /// <inheritdoc />
    Type ITypeExtensionAttribute.ExtendedType => typeof(T);

    /// <inheritdoc />
    TypeKind ITypeExtensionAttribute.Kind => TypeKind.Union;
}
