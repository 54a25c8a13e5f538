namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// Finds input objects for which no finite value exists (<see href="https://spec.graphql.org/September2025/#sec-Input-Objects">section 3.10</see>, "Circular
/// References"): those that require a value of another such type in a required field or, for OneOf types, in every field.
/// </summary>
internal sealed class EndlessInputs
{
    private readonly Dictionary<InputObjectType, List<(InputValueDefinition Field, InputObjectType Target)>> _needs;
    private readonly HashSet<InputObjectType> _finite = [];
    private readonly HashSet<InputObjectType> _visited = [];
    private readonly List<(InputObjectType Type, InputValueDefinition Field)> _path = [];
    private readonly List<GraphQLError> _errors;

    private EndlessInputs(IReadOnlyList<InputObjectType> types, List<GraphQLError> errors)
    {
        _errors = errors;
        _needs = types.ToDictionary(static type => type, static type => Needs(type).ToList());
    }

    /// <summary>Adds an error for each cycle of such types.</summary>
    public static void Check(IReadOnlyList<InputObjectType> types, List<GraphQLError> errors)
    {
        var inputs = new EndlessInputs(types, errors);
        inputs.FindFinite(types);
        foreach (var type in types.Where(type => !inputs._finite.Contains(type)))
        {
            inputs.Visit(type);
        }
    }

    /// <summary>
    /// Returns the fields that require a value of an input object. For a OneOf type, each field is returned separately, since any one of them may be used.
    /// </summary>
    private static IEnumerable<(InputValueDefinition Field, InputObjectType Target)> Needs(InputObjectType type)
    {
        foreach (var field in type.Fields)
        {
            var target = type.IsOneOf ? field.Type : (field.Type as NonNullType)?.NullableType;
            if (target is InputObjectType input)
            {
                yield return (field, input);
            }
        }
    }

    /// <summary>Starts with the types that require no input objects and proceeds to those that require them.</summary>
    private void FindFinite(IReadOnlyList<InputObjectType> types)
    {
        var dependents = types
            .SelectMany(type => _needs[type].Select(need => (need.Target, Type: type)))
            .ToLookup(static entry => entry.Target, static entry => entry.Type);
        var open = types.ToDictionary(static type => type, type => type.IsOneOf ? Math.Min(1, _needs[type].Count) : _needs[type].Count);
        var pending = new Stack<InputObjectType>(
            types.Where(type => type.IsOneOf ? type.Fields.Count == 0 || _needs[type].Count < type.Fields.Count : open[type] == 0)
        );
        while (pending.TryPop(out var type))
        {
            if (!_finite.Add(type))
            {
                continue;
            }
            foreach (var dependent in dependents[type])
            {
                if (--open[dependent] == 0)
                {
                    pending.Push(dependent);
                }
            }
        }
    }

    private void Visit(InputObjectType type)
    {
        if (!_visited.Add(type))
        {
            return;
        }

        foreach (var (field, target) in _needs[type].Where(need => !_finite.Contains(need.Target)))
        {
            _path.Add((type, field));
            var start = _path.FindIndex(step => ReferenceEquals(step.Type, target));
            if (start >= 0)
            {
                _errors.Add(SchemaErrors.InputIsEndless(target, _path[start..]));
            }
            else
            {
                Visit(target);
            }
            _path.RemoveAt(_path.Count - 1);
        }
    }
}
