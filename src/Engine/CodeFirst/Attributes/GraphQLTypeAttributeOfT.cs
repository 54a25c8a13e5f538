using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>Replaces the innermost type of a member by the type of <typeparamref name="T" />; lists and nullability are those of the member.</summary>
/// <typeparam name="T">The CLR type whose GraphQL type to use, or a <see cref="ScalarType" /> with a parameterless constructor.</typeparam>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter)]
public sealed class GraphQLTypeAttribute<T> : Attribute, ITypeReplacementAttribute
{
    /// <inheritdoc />
    Type ITypeReplacementAttribute.Type => typeof(T);
}
