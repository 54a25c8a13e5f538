using System.Runtime.InteropServices;

namespace Qplet.GraphQL.Data.SchemaUsage;

/// <summary>The uses of a client on one day.</summary>
internal sealed class ClientUse
{
    private readonly Dictionary<CountedOperation, (long Count, long Errors)> _operations = [];
    private readonly Dictionary<string, long> _coordinates = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<CountedOperation, (long Count, long Errors)> Operations => _operations;

    public IReadOnlyDictionary<string, long> Coordinates => _coordinates;

    /// <summary>The number of executed operations.</summary>
    public long Total => _operations.Values.Sum(static use => use.Count);

    public void Add(CountedOperation operation, long count, long errors)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_operations, operation, out _);
        known = (known.Count + count, known.Errors + errors);
    }

    public void Add(string coordinate, long count) => CollectionsMarshal.GetValueRefOrAddDefault(_coordinates, coordinate, out _) += count;

    /// <summary>Adds the uses of another client.</summary>
    public void Add(ClientUse other)
    {
        foreach (var (operation, (count, errors)) in other._operations)
        {
            Add(operation, count, errors);
        }
        foreach (var (coordinate, count) in other._coordinates)
        {
            Add(coordinate, count);
        }
    }

    /// <summary>Counts an operation together with all others of its kind.</summary>
    public void Merge(CountedOperation operation)
    {
        if (_operations.Remove(operation, out var use))
        {
            Add(CountedOperation.OtherOf(operation.Kind), use.Count, use.Errors);
        }
    }
}
