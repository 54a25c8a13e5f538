using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.SchemaTools;

/// <summary>Decides which input objects are described in place, and which by a reference to a definition.</summary>
internal sealed class InputDefinitions
{
    private readonly Dictionary<InputObjectType, int> _depths = [];
    private readonly HashSet<InputObjectType> _shared = [];
    private readonly int _maxDepth;

    /// <summary>Finds the input objects that can be reached from some types.</summary>
    /// <param name="types">The types.</param>
    /// <param name="maxDepth">The maximum number of input objects inside one another.</param>
    public InputDefinitions(IEnumerable<IType> types, int maxDepth)
    {
        _maxDepth = maxDepth;
        var level = types.Select(static type => type.NamedType()).OfType<InputObjectType>().ToList();
        for (var depth = 1; level.Count > 0; depth++)
        {
            level = Visit(level, depth);
        }
    }

    /// <summary>Returns whether the type is used in several places, which includes each recursion.</summary>
    public bool IsShared(InputObjectType type) => _shared.Contains(type);

    /// <summary>Returns whether the fields of the type are described.</summary>
    public bool IsDescribed(InputObjectType type) => _depths.TryGetValue(type, out var depth) && depth <= _maxDepth;

    private List<InputObjectType> Visit(List<InputObjectType> level, int depth)
    {
        var next = new List<InputObjectType>();
        foreach (var type in level)
        {
            if (!_depths.TryAdd(type, depth))
            {
                _shared.Add(type);
            }
            else if (depth <= _maxDepth)
            {
                next.AddRange(type.Fields.Select(static field => field.Type.NamedType()).OfType<InputObjectType>());
            }
        }

        return next;
    }
}
