using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>Finds input objects of which no finite value can exist, and defaults that lead back to themselves (section 3.10).</summary>
internal sealed class InputCycles
{
    private readonly List<GraphQLError> _errors;
    private readonly HashSet<InputObjectType> _visitedTypes = [];
    private readonly List<(InputObjectType Type, InputValueDefinition Field)> _typePath = [];
    private readonly HashSet<InputValueDefinition> _visitedDefaults = [];
    private readonly List<(string Coordinate, InputValueDefinition Field)> _defaultPath = [];

    private InputCycles(List<GraphQLError> errors) => _errors = errors;

    /// <summary>Adds the errors; true where there are any, so that defaults cannot be coerced.</summary>
    public static bool Check(GraphQLSchema schema, List<GraphQLError> errors)
    {
        var before = errors.Count;
        var cycles = new InputCycles(errors);
        foreach (var type in schema.Types.Values.OfType<InputObjectType>())
        {
            cycles.VisitType(type);
            cycles.VisitDefault(type, new ObjectValueNode([]));
        }

        return errors.Count > before;
    }

    /// <summary>Follows the fields that must have a value.</summary>
    private void VisitType(InputObjectType type)
    {
        if (!_visitedTypes.Add(type))
            return;

        foreach (var field in type.Fields)
        {
            if (field.Type is not NonNullType { NullableType: InputObjectType next })
                continue;

            var start = _typePath.FindIndex(step => ReferenceEquals(step.Type, next));
            _typePath.Add((type, field));
            if (start >= 0 || ReferenceEquals(next, type))
                _errors.Add(SchemaErrors.InputIsEndless(next, _typePath[(start >= 0 ? start : _typePath.Count - 1)..]));
            else
                VisitType(next);
            _typePath.RemoveAt(_typePath.Count - 1);
        }
    }

    /// <summary>Follows what a default of a type leads to: its own values, and the defaults of the fields that it leaves out.</summary>
    private void VisitDefault(IType type, ValueNode value)
    {
        if (type.NullableType() is ListType list)
        {
            foreach (var item in value is ListValueNode items ? items.Items : [value])
                VisitDefault(list.ElementType, item);
        }
        else if (type.NamedType() is InputObjectType input && value is ObjectValueNode fields)
        {
            foreach (var field in input.Fields)
            {
                if (fields.Fields.FirstOrDefault(given => given.Name.Value == field.Name) is { } given)
                    VisitDefault(field.Type, given.Value);
                else if (field.DefaultValue is { } next)
                    VisitDefault(input, field, next);
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
            return;

        _defaultPath.Add(($"{type}.{field.Name}", field));
        VisitDefault(field.Type, value);
        _defaultPath.RemoveAt(_defaultPath.Count - 1);
    }
}
