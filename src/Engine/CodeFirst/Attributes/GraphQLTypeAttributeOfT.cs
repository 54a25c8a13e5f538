using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>
/// Lets the type of <typeparamref name="T" /> take the place of the member's innermost type; lists and nullability stay as the member has them.
/// </summary>
/// <typeparam name="T">The CLR type whose GraphQL type is meant, or a <see cref="ScalarType" /> with a parameterless constructor.</typeparam>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter)]
public sealed class GraphQLTypeAttribute<T> : Attribute, ITypeReplacementAttribute
{
    /// <inheritdoc />
    Type ITypeReplacementAttribute.Type => typeof(T);
}
