using System.Linq.Expressions;
using System.Reflection;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>Provides the values of resolver parameters that are not arguments. Added binders take precedence over the built-in ones.</summary>
public interface IParameterBinder
{
    /// <summary>
    /// Whether the parameter's value keeps the <see cref="ResolverContext" /> beyond the resolver's call, which prevents the executor from reusing it.
    /// </summary>
    bool KeepsContext => true;

    /// <summary>Returns whether the binder handles the parameter, which then does not become an argument.</summary>
    bool CanBind(ParameterInfo parameter);

    /// <summary>Creates the expression for the parameter's value. Called once for each parameter, when the field is first resolved.</summary>
    /// <param name="parameter">The parameter; the expression must have its type.</param>
    /// <param name="field">The field whose resolver has the parameter.</param>
    /// <param name="context">An expression of type <see cref="ResolverContext" />.</param>
    Expression Bind(ParameterInfo parameter, FieldDescriptor field, Expression context);
}
