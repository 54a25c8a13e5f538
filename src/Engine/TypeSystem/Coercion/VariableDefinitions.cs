using System.Text.Json;
using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// The variables of an operation with their types resolved, created once per plan and used for each request
/// (<see href="https://spec.graphql.org/September2025/#sec-Coercing-Variable-Values">section 6.1.2</see>, CoerceVariableValues).
/// </summary>
public sealed class VariableDefinitions
{
    private readonly VariableDefinition[] _variables;

    /// <summary>Resolves the types of the variables.</summary>
    /// <exception cref="GraphQLException">
    /// The type of a variable is not an input type of the schema (code <c>HC0017</c>). Does not occur for a validated document.
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
    /// The JSON object of the request; undefined or null means no variables. Members that the operation does not declare are ignored.
    /// </param>
    /// <param name="hideSuggestions">Whether messages omit suggestions of similar names, for callers who must not learn the schema.</param>
    /// <param name="maxValues">The maximum number of values in all declared variables together, including list items and object fields.</param>
    /// <param name="files">The uploaded files of the request, by the keys in their placeholders; null if the request has no files.</param>
    /// <exception cref="GraphQLException">
    /// Values are missing or not valid for their types (one error each, at most 50), or there are more values than allowed (code
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
            throw new GraphQLException(CoercionErrors.VariablesAreNotAnObject());
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
