using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// Finds input objects without a finite value, caused by their fields or by defaults that refer back to themselves
/// (<see href="https://spec.graphql.org/September2025/#sec-Input-Objects">section 3.10</see>).
/// </summary>
internal sealed class InputCycles
{
    private readonly List<GraphQLError> _errors;
    private readonly HashSet<InputValueDefinition> _visitedDefaults = [];
    private readonly List<(string Coordinate, InputValueDefinition Field)> _defaultPath = [];

    private InputCycles(List<GraphQLError> errors) => _errors = errors;

    /// <summary>Adds the errors; returns true if defaults form a cycle and therefore cannot be coerced.</summary>
    public static bool Check(GraphQLSchema schema, List<GraphQLError> errors)
    {
        var types = schema.Types.Values.OfType<InputObjectType>().ToList();
        EndlessInputs.Check(types, errors);
        var before = errors.Count;
        var cycles = new InputCycles(errors);
        foreach (var type in types)
        {
            cycles.VisitDefault(type, new ObjectValueNode([]));
        }
        return errors.Count > before;
    }

    /// <summary>Follows the values of a default, and the defaults of the fields that it omits.</summary>
    private void VisitDefault(IType type, ValueNode value)
    {
        if (value is ListValueNode items)
        {
            foreach (var item in items.Items)
            {
                VisitDefault(type, item);
            }
        }
        else if (type.NamedType() is InputObjectType input && value is ObjectValueNode fields)
        {
            foreach (var field in input.Fields)
            {
                if (fields.Fields.FirstOrDefault(given => given.Name.Value == field.Name) is { } given)
                {
                    VisitDefault(field.Type, given.Value);
                }
                else if (field.DefaultValue is { } next)
                {
                    VisitDefault(input, field, next);
                }
            }
        }
    }

    private void VisitDefault(InputObjectType type, InputValueDefinition field, ValueNode value)
    {
        var start = _defaultPath.FindIndex(step => ReferenceEquals(step.Field, field));
        if (start >= 0)
        {
            _errors.Add(SchemaErrors.DefaultIsEndless(_defaultPath[start..]));
            return;
        }

        if (!_visitedDefaults.Add(field))
        {
            return;
        }

        _defaultPath.Add(($"{type}.{field.Name}", field));
        VisitDefault(field.Type, value);
        _defaultPath.RemoveAt(_defaultPath.Count - 1);
    }
}
