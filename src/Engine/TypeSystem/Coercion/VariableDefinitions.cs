using System.Text.Json;
using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// The variables of an operation, with their types looked up: made once for each plan, used for each request (section 6.1.2, CoerceVariableValues).
/// </summary>
public sealed class VariableDefinitions
{
    private readonly VariableDefinition[] _variables;

    /// <summary>Looks the types of the variables up.</summary>
    /// <exception cref="GraphQLException">
    /// A variable's type is not an input type of the schema (code <c>HC0017</c>); a validated document has none.
    /// </exception>
    public VariableDefinitions(GraphQLSchema schema, IReadOnlyList<VariableDefinitionNode> nodes)
    {
        _variables = new VariableDefinition[nodes.Count];
        for (var i = 0; i < nodes.Count; i++)
        {
            var type = schema.FindType(nodes[i].Type);
            if (type is null || !type.IsInputType())
            {
                throw new GraphQLException(CoercionErrors.VariableIsNotInput(nodes[i]));
            }
            _variables[i] = new VariableDefinition(nodes[i], nodes[i].Variable.Name.Value, type);
        }
    }

    private VariableDefinitions() => _variables = [];

    internal static VariableDefinitions Empty { get; } = new();

    internal VariableDefinition this[int index] => _variables[index];

    /// <summary>Coerces the variables of a request.</summary>
    /// <param name="variables">
    /// The JSON object of the request; one that is undefined or null holds no variables. Members that the operation does not declare are left alone.
    /// </param>
    /// <param name="hideSuggestions">Whether messages leave out which names may have been meant, for callers who should not learn the schema.</param>
    /// <param name="maxValues">How many values the declared variables may hold together, those in lists and objects included.</param>
    /// <param name="files">The files that came with the request, by the keys in their placeholders; null for none.</param>
    /// <exception cref="GraphQLException">
    /// Values are missing or not of their type; each is an error of its own, 50 at most. Or there are more than may be (code
    /// <c>MAX_VARIABLE_VALUES_EXCEEDED</c>).
    /// </exception>
    public VariableValues Coerce(
        JsonElement variables,
        bool hideSuggestions = false,
        int maxValues = int.MaxValue,
        IReadOnlyDictionary<string, UploadedFile>? files = null
    )
    {
        if (_variables.Length == 0)
        {
            return VariableValues.Empty;
        }
        if (variables.ValueKind is not (JsonValueKind.Object or JsonValueKind.Undefined or JsonValueKind.Null))
        {
            throw new GraphQLException(CoercionErrors.VariablesAreNoObject());
        }

        try
        {
            return CoerceAll(variables, hideSuggestions, maxValues, files);
        }
        catch (InvalidOperationException) when (!JsonText.IsReadable(variables))
        {
            throw new GraphQLException(CoercionErrors.VariablesAreNoText());
        }
    }

    internal int IndexOf(string name)
    {
        for (var i = 0; i < _variables.Length; i++)
        {
            if (_variables[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    private VariableValues CoerceAll(JsonElement variables, bool hideSuggestions, int maxValues, IReadOnlyDictionary<string, UploadedFile>? files)
    {
        var values = new object?[_variables.Length];
        List<GraphQLError>? errors = null;
        for (var i = 0; i < _variables.Length; i++)
        {
            var found = new InputErrors(hideSuggestions, maxValues, files);
            values[i] = Coerce(_variables[i], variables, ref found, ref errors);
            maxValues -= found.Values;
            if (found.Count > 0)
            {
                (errors ??= []).AddRange(found.Items.Select(error => CoercionErrors.VariableIsInvalid(_variables[i].Node, error)));
            }

            if (errors?.Count >= InputErrors.Limit)
            {
                errors.Add(CoercionErrors.TooManyVariableErrors());
                break;
            }
        }

        return errors is null ? new VariableValues(this, values, variables) : throw new GraphQLException([.. errors]);
    }

    private static object? Coerce(VariableDefinition variable, JsonElement variables, ref InputErrors found, ref List<GraphQLError>? errors)
    {
        if (variables.ValueKind != JsonValueKind.Object || !variables.TryGetProperty(variable.Name, out var value))
        {
            if (variable.Node.DefaultValue is { } defaultValue)
            {
                return LiteralCoercion.Coerce(variable.Type, defaultValue);
            }
            if (variable.Type is NonNullType)
            {
                (errors ??= []).Add(CoercionErrors.VariableIsMissing(variable.Node));
            }
            return AbsentValue.Instance;
        }

        if (value.ValueKind == JsonValueKind.Null)
        {
            if (variable.Type is NonNullType)
            {
                (errors ??= []).Add(CoercionErrors.VariableIsNull(variable.Node));
            }
            return null;
        }

        return JsonCoercion.Coerce(variable.Type, value, ref found);
    }

    internal sealed record VariableDefinition(VariableDefinitionNode Node, string Name, IType Type);
}
