using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>The ways from the root types of a schema to its other types, computed once.</summary>
internal sealed class SchemaPaths
{
    private const int MaxPaths = 3;

    /// <summary>A path may be this much longer than the shortest one.</summary>
    private const double MaxDetour = 1.5;

    private readonly Dictionary<string, Arrival> _arrivals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Step>> _stepsTo = new(StringComparer.Ordinal);
    private readonly HashSet<string> _complexTypes = new(StringComparer.Ordinal);

    public SchemaPaths(GraphQLSchema schema)
    {
        var pending = new PriorityQueue<(NamedType Type, Arrival Arrival), (double Cost, int Order)>();
        var order = 0;
        foreach (var (root, cost) in new (NamedType? Type, double Cost)[] { (schema.QueryType, 0), (schema.MutationType, 2), (schema.SubscriptionType, 2) })
        {
            if (root is not null)
            {
                // What a query can read is not read from the payload of a mutation.
                Reach(root, new Arrival(null, null, cost, 0));
            }
        }
        while (pending.TryDequeue(out var next, out _))
        {
            if (_arrivals.TryAdd(next.Type.Name, next.Arrival))
            {
                Continue(next.Type, next.Arrival);
            }
        }

        void Reach(NamedType type, Arrival arrival) => pending.Enqueue((type, arrival), (arrival.Cost, order++));

        void Continue(NamedType type, Arrival arrival)
        {
            if (type is not ComplexType complex)
            {
                return;
            }
            _complexTypes.Add(type.Name);
            foreach (var field in complex.Fields)
            {
                var step = new Step(type.Name, SchemaCoordinate.OfMember(type.Name, field.Name).ToString(), CostOf(field));
                foreach (var (input, depth) in InputsOf(field))
                {
                    Take(step with { Cost = step.Cost + (depth * 0.5) }, input);
                }
                Take(step, field.Type.NamedType());
            }

            void Take(Step step, NamedType target)
            {
                Add(step, target, arrival);

                // An inline fragment selects one of the possible types.
                foreach (var possible in target.IsAbstract() ? schema.GetPossibleTypes(target) : [])
                {
                    Add(step with { Cost = step.Cost + 2 }, possible, arrival);
                }
            }
        }

        void Add(Step step, NamedType target, Arrival arrival)
        {
            if (target is ScalarType)
            {
                return;
            }
            if (!_stepsTo.TryGetValue(target.Name, out var steps))
            {
                _stepsTo.Add(target.Name, steps = []);
            }
            steps.Add(step);
            Reach(target, new Arrival(step.Parent, step.Coordinate, arrival.Cost + step.Cost, arrival.Length + 1));
        }
    }

    /// <summary>Returns the number of fields on the shortest path to a type: 0 for a root type, null if it cannot be reached.</summary>
    public int? GetDistance(string type) => _arrivals.TryGetValue(type, out var arrival) ? arrival.Length : null;

    /// <summary>Returns the coordinates of the fields that return or take a type.</summary>
    public IEnumerable<string> GetSteps(string type) => _stepsTo.TryGetValue(type, out var steps) ? steps.Select(static step => step.Coordinate) : [];

    /// <summary>
    /// Returns up to three paths of field coordinates from a root type, the shortest first. The last coordinate is the field itself, or for a type, an input
    /// field or an enum value, the field that returns or takes it. Empty if the coordinate cannot be reached.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<string>> Find(SchemaCoordinate coordinate)
    {
        if (coordinate.IsDirective || !_arrivals.TryGetValue(coordinate.Name, out var arrival))
        {
            return [];
        }
        var paths = arrival.Coordinate is null
            ?
            [
                [],
            ]
            : PathsTo(coordinate.Name, arrival.Cost);
        if (coordinate.MemberName is { } member && _complexTypes.Contains(coordinate.Name))
        {
            var field = SchemaCoordinate.OfMember(coordinate.Name, member).ToString();
            return [.. paths.Select(IReadOnlyList<string> (path) => [.. path, field])];
        }
        return [.. paths.Where(static path => path.Count > 0)];
    }

    private List<IReadOnlyList<string>> PathsTo(string type, double shortest)
    {
        var paths = new List<IReadOnlyList<string>>();
        var ordered = _stepsTo[type].Select(step => (Step: step, Cost: _arrivals[step.Parent].Cost + step.Cost)).OrderBy(static entry => entry.Cost);
        foreach (var (step, cost) in ordered)
        {
            if (paths.Count == MaxPaths || cost > shortest + MaxDetour)
            {
                break;
            }
            if (TryFollow(step, type) is { } path && !paths.Exists(other => other.SequenceEqual(path)))
            {
                paths.Add(path);
            }
        }

        return paths;
    }

    /// <summary>Returns the shortest path that ends with a step; null if it leads through the type that it leads to.</summary>
    private List<string>? TryFollow(Step step, string type)
    {
        var path = new List<string> { step.Coordinate };
        var parent = step.Parent;
        while (_arrivals[parent] is { Coordinate: { } coordinate, Parent: { } before })
        {
            if (parent == type)
            {
                return null;
            }
            path.Add(coordinate);
            parent = before;
        }

        path.Reverse();
        return path;
    }

    /// <summary>Returns the input types and enums that the arguments of a field can take, with the number of inputs around them.</summary>
    private static Dictionary<NamedType, int> InputsOf(FieldDefinition field)
    {
        var found = new Dictionary<NamedType, int>();
        var pending = new Queue<(NamedType Type, int Depth)>(field.Arguments.Select(static argument => (argument.Type.NamedType(), 0)));
        while (pending.TryDequeue(out var next))
        {
            if (next.Type is ScalarType || !found.TryAdd(next.Type, next.Depth) || next.Type is not InputObjectType input)
            {
                continue;
            }
            foreach (var inner in input.Fields)
            {
                pending.Enqueue((inner.Type.NamedType(), next.Depth + 1));
            }
        }

        return found;
    }

    /// <summary>Returns the length of a step. Fields that need no arguments are preferred among others.</summary>
    private static double CostOf(FieldDefinition field) =>
        1
        + (
            field.Arguments.Any(static argument => argument.IsRequired) ? 0.2
            : field.Arguments.Count > 0 ? 0.1
            : 0
        )
        + (field.DeprecationReason is null ? 0 : MaxDetour + 1);

    /// <summary>The last step of the shortest path to a type.</summary>
    private sealed record Arrival(string? Parent, string? Coordinate, double Cost, int Length);

    /// <summary>A field that leads to a type.</summary>
    private sealed record Step(string Parent, string Coordinate, double Cost);
}
