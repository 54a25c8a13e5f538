using System.Collections.Frozen;
using System.Text.Json;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.SchemaTools;

/// <summary>
/// Finds the input fields and enum values in the variables of requests, as schema coordinates. Create one instance for each schema. Safe for concurrent use.
/// </summary>
public sealed class VariableCoordinates
{
    private readonly GraphQLSchema _schema;
    private readonly FrozenDictionary<object, string> _names;

    /// <summary>Prepares the names of the input fields and enum values of a schema.</summary>
    public VariableCoordinates(GraphQLSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        _schema = schema;
        var names = new Dictionary<object, string>(ReferenceEqualityComparer.Instance);
        foreach (var type in schema.Types.Values)
        {
            if (type is InputObjectType input)
            {
                foreach (var field in input.Fields)
                {
                    names[field] = $"{type.Name}.{field.Name}";
                }
            }
            if (type is EnumType choices)
            {
                foreach (var value in choices.Values)
                {
                    names[value] = $"{type.Name}.{value.Name}";
                }
            }
        }
        _names = names.ToFrozenDictionary(ReferenceEqualityComparer.Instance);
    }

    /// <summary>Returns the variables of an operation whose values have input fields or enum values, with their types.</summary>
    public IReadOnlyList<KeyValuePair<string, IType>> FindVariables(OperationDefinitionNode operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return
        [
            .. from variable in operation.VariableDefinitions
            let type = _schema.FindType(variable.Type)
            where type is not null && HasElements(type)
            select new KeyValuePair<string, IType>(variable.Variable.Name.Value, type),
        ];
    }

    /// <summary>Adds the coordinates of the elements that the values of variables use, and of their types.</summary>
    /// <param name="variables">The variables, by <see cref="FindVariables" />.</param>
    /// <param name="values">The values of a request, which are valid: an object, or any other value if there are none.</param>
    /// <param name="found">The set that receives the coordinates.</param>
    public void Collect(IReadOnlyList<KeyValuePair<string, IType>> variables, JsonElement values, ISet<string> found)
    {
        ArgumentNullException.ThrowIfNull(variables);
        if (values.ValueKind != JsonValueKind.Object)
        {
            return;
        }
        foreach (var (name, type) in variables)
        {
            if (values.TryGetProperty(name, out var value))
            {
                Add(type, value, found);
            }
        }
    }

    private void Add(IType type, JsonElement value, ISet<string> found)
    {
        switch (value.ValueKind, type.NamedType())
        {
            case (JsonValueKind.Array, { } named):
                foreach (var item in value.EnumerateArray())
                {
                    Add(named, item, found);
                }
                break;
            case (JsonValueKind.Object, InputObjectType input):
                found.Add(input.Name);
                foreach (var member in value.EnumerateObject())
                {
                    if (!input.Fields.TryGet(member.Name, out var field))
                    {
                        continue;
                    }
                    found.Add(_names[field]);
                    if (HasElements(field.Type))
                    {
                        Add(field.Type, member.Value, found);
                    }
                }
                break;
            case (JsonValueKind.String, EnumType choices) when choices.Values.TryGet(value.GetString()!, out var choice):
                found.Add(choices.Name);
                found.Add(_names[choice]);
                break;
        }
    }

    private static bool HasElements(IType type) => type.NamedType() is InputObjectType or EnumType;
}
