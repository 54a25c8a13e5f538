using System.Linq.Expressions;
using System.Reflection;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>Binds parameters of exactly one CLR type to the result of a function.</summary>
/// <param name="read">Returns the value for one call of the resolver.</param>
/// <param name="keepsContext">Whether the value keeps the context; see <see cref="IParameterBinder.KeepsContext" />.</param>
/// <typeparam name="T">The parameters' CLR type.</typeparam>
public sealed class ParameterBinder<T>(Func<ResolverContext, T> read, bool keepsContext = true) : IParameterBinder
{
    /// <inheritdoc />
    public bool KeepsContext { get; } = keepsContext;

    /// <inheritdoc />
    public bool CanBind(ParameterInfo parameter) => parameter.ParameterType == typeof(T);

    /// <inheritdoc />
    public Expression Bind(ParameterInfo parameter, FieldDescriptor field, Expression context) => Expression.Invoke(Expression.Constant(read), context);
}
