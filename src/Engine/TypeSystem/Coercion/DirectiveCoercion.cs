using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// Coerces the arguments of directives (<see href="https://spec.graphql.org/September2025/#sec-Coercing-Field-Arguments">section 6.4.1</see>).
/// </summary>
public static class DirectiveCoercion
{
    /// <summary>Returns a directive with the coerced values of its arguments.</summary>
    /// <param name="definition">The directive.</param>
    /// <param name="arguments">The arguments in the document or definition.</param>
    /// <param name="variables">The variables of the request; null for a directive in a schema, where arguments cannot contain variables.</param>
    /// <exception cref="GraphQLException">A required argument is missing, or a value is not of its argument's type.</exception>
    public static CoercedDirective Coerce(DirectiveDefinition definition, IReadOnlyList<ArgumentNode> arguments, VariableValues? variables = null) =>
        new(definition, ArgumentCoercion.Coerce(definition.Arguments, arguments, variables));
}
