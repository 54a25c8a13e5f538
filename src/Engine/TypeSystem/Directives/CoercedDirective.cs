using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>A directive as it stands at one place, with the values of its arguments.</summary>
public sealed class CoercedDirective
{
    private object? _instance;

    private CoercedDirective(DirectiveDefinition definition, ArgumentValues arguments)
    {
        Definition = definition;
        Arguments = arguments;
    }

    /// <summary>What the schema says of the directive.</summary>
    public DirectiveDefinition Definition { get; }

    /// <summary>The name, without the at sign.</summary>
    public string Name => Definition.Name;

    /// <summary>The values of the arguments.</summary>
    public ArgumentValues Arguments { get; }

    /// <summary>The directive's class, made of the arguments (<see cref="DirectiveDefinition.CreateInstance" />); null for a directive without one.</summary>
    public object? Instance => _instance ??= Definition.CreateInstance?.Invoke(Arguments);

    /// <summary>Coerces the arguments of a directive (section 6.4.1).</summary>
    /// <param name="definition">The directive.</param>
    /// <param name="arguments">The arguments that stand at the place.</param>
    /// <param name="variables">The variables of the request; null for a definition of the schema, where none can stand.</param>
    /// <exception cref="GraphQLException">An argument is missing or not of its type.</exception>
    public static CoercedDirective Of(DirectiveDefinition definition, IReadOnlyList<ArgumentNode> arguments, VariableValues? variables = null) =>
        new(definition, ValueCoercion.CoerceArguments(definition.Arguments, arguments, variables));
}
