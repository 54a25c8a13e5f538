using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// Coerces the arguments of fields and directives (<see href="https://spec.graphql.org/September2025/#sec-Coercing-Field-Arguments">section 6.4.1</see>).
/// </summary>
public static class ArgumentCoercion
{
    /// <summary>
    /// Coerces the arguments of a field or directive (<see href="https://spec.graphql.org/September2025/#sec-Coercing-Field-Arguments">section 6.4.1</see>,
    /// CoerceArgumentValues).
    /// </summary>
    /// <param name="definitions">The declared arguments.</param>
    /// <param name="arguments">The arguments in the document.</param>
    /// <param name="variables">The variables; not needed if <see cref="AreConstant" /> returns true.</param>
    /// <exception cref="GraphQLException">
    /// An argument is missing or not valid for its type. The error is located at the argument if it is in the document.
    /// </exception>
    public static ArgumentValues Coerce(NamedMap<InputValueDefinition> definitions, IReadOnlyList<ArgumentNode> arguments, VariableValues? variables = null) =>
        Coerce(definitions, arguments, variables, default);

    /// <summary>
    /// Coerces the arguments of a field (<see href="https://spec.graphql.org/September2025/#sec-Coercing-Field-Arguments">section 6.4.1</see>,
    /// CoerceArgumentValues).
    /// </summary>
    /// <param name="field">The field.</param>
    /// <param name="node">The selection of the field.</param>
    /// <param name="variables">The variables; not needed if <see cref="AreConstant" /> returns true.</param>
    /// <exception cref="GraphQLException">
    /// An argument is missing or not valid for its type. The error is located at the argument, or at the field if the argument is missing.
    /// </exception>
    public static ArgumentValues Coerce(FieldDefinition field, FieldNode node, VariableValues? variables = null) =>
        Coerce(field.Arguments, node.Arguments, variables, new ArgumentOwner(field, node));

    private static ArgumentValues Coerce(
        NamedMap<InputValueDefinition> definitions,
        IReadOnlyList<ArgumentNode> arguments,
        VariableValues? variables,
        ArgumentOwner owner
    )
    {
        if (definitions.Count == 0)
        {
            return ArgumentValues.Empty;
        }

        var values = new object?[definitions.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = CoerceArgument(definitions[i], FindArgument(arguments, definitions[i].Name)?.Value, variables, owner);
        }
        return new ArgumentValues(definitions, values);
    }

    /// <summary>Returns whether the arguments contain no variables and can therefore be coerced once for all requests.</summary>
    public static bool AreConstant(IReadOnlyList<ArgumentNode> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (!LiteralCoercion.IsConstant(arguments[i].Value))
            {
                return false;
            }
        }

        return true;
    }

    private static object? CoerceArgument(InputValueDefinition definition, ValueNode? given, VariableValues? variables, ArgumentOwner owner)
    {
        if (given is VariableNode variable)
        {
            object? value = null;
            if (variables is null || !variables.TryGet(variable.Name.Value, out value))
            {
                return definition.IsRequired ? throw Invalid(definition, given, variables, owner) : LiteralCoercion.DefaultOf(definition);
            }

            if (value is null)
            {
                return definition.Type is NonNullType ? throw Invalid(definition, given, variables, owner) : null;
            }
            return Located(definition, value, given);
        }

        if (given is null)
        {
            return definition.IsRequired
                ? throw new GraphQLException(CoercionErrors.ArgumentIsMissing(definition, owner))
                : LiteralCoercion.DefaultOf(definition);
        }

        if (given is NullValueNode)
        {
            return definition.Type is NonNullType ? throw Invalid(definition, given, variables, owner) : null;
        }

        try
        {
            return LiteralCoercion.TryCoerce(definition.Type, given, variables, out var coerced)
                ? LiteralCoercion.Format(definition, coerced)
                : throw Invalid(definition, given, variables, owner);
        }
        catch (GraphQLException exception) when (exception.Errors.Any(static error => error.Locations is null))
        {
            throw Locate(exception, given);
        }
    }

    private static object? Located(InputValueDefinition definition, object value, ValueNode given)
    {
        if (definition.Formatter is null)
        {
            return value;
        }

        try
        {
            return definition.Formatter(value);
        }
        catch (GraphQLException exception) when (exception.Errors.Any(static error => error.Locations is null))
        {
            throw Locate(exception, given);
        }
    }

    private static GraphQLException Invalid(InputValueDefinition definition, ValueNode given, VariableValues? variables, ArgumentOwner owner) =>
        new(CoercionErrors.ArgumentIsInvalid(definition, owner, LiteralProblem.Find(definition.Type, given, variables)));

    private static GraphQLException Locate(GraphQLException exception, ValueNode given) =>
        new([.. exception.Errors.Select(error => error.Locations is null ? error with { Locations = ErrorLocation.Of(given) } : error)]);

    private static ArgumentNode? FindArgument(IReadOnlyList<ArgumentNode> arguments, string name)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i].Name.Value == name)
            {
                return arguments[i];
            }
        }

        return null;
    }
}
