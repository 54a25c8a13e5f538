using System.Linq.Expressions;
using System.Reflection;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>Gives resolvers a kind of parameter that is not an argument. Binders that are added go before the built-in ones.</summary>
public interface IParameterBinder
{
    /// <summary>
    /// Whether the parameter's value keeps the <see cref="ResolverContext" /> beyond the resolver's call, so the executor must not use it again.
    /// </summary>
    bool KeepsContext => true;

    /// <summary>Tells whether the parameter is of this kind; it then makes no argument.</summary>
    bool CanBind(ParameterInfo parameter);

    /// <summary>Makes the expression of the parameter's value. Called once for each parameter, when the field is first resolved.</summary>
    /// <param name="parameter">The parameter; the expression must have its type.</param>
    /// <param name="field">The field whose resolver has the parameter.</param>
    /// <param name="context">An expression of type <see cref="ResolverContext" />.</param>
    Expression Bind(ParameterInfo parameter, FieldDescriptor field, Expression context);
}
