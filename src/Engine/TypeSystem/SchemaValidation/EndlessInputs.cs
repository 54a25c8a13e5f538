namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// Finds input objects of which no finite value can exist (section 3.10, "Circular References"): those that need a value of another such type in a field that
/// must be given, or, being OneOf, in whichever field is given.
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

    /// <summary>Adds an error for each circle of such types.</summary>
    public static void Check(IReadOnlyList<InputObjectType> types, List<GraphQLError> errors)
    {
        var inputs = new EndlessInputs(types, errors);
        inputs.FindFinite(types);
        foreach (var type in types.Where(type => !inputs._finite.Contains(type)))
        {
            inputs.Visit(type);
        }
    }

    /// <summary>The fields that need a value of an input object, one by one: of a OneOf type any of them may be the one that is given.</summary>
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

    /// <summary>Goes from the types that need nothing to those that need them.</summary>
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
