using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Qplet.GraphQL.Data.SchemaUsage;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Server.SchemaUsage;

/// <summary>The uses of an operation by a client within an interval. Safe for concurrent use.</summary>
/// <param name="operation">The operation.</param>
/// <param name="coordinates">The elements of the schema that each execution uses.</param>
/// <param name="variables">The variables whose values use further elements.</param>
internal sealed class OperationCounts(CountedOperation operation, IReadOnlyCollection<string> coordinates, IReadOnlyList<KeyValuePair<string, IType>> variables)
{
    private long _count;
    private long _errors;
    private ConcurrentDictionary<string, StrongBox<long>>? _further;

    /// <summary>The operation.</summary>
    public CountedOperation Operation => operation;

    /// <summary>The variables whose values use further elements.</summary>
    public IReadOnlyList<KeyValuePair<string, IType>> Variables => variables;

    /// <summary>Counts an execution.</summary>
    public void Add(bool hasErrors)
    {
        Interlocked.Increment(ref _count);
        if (hasErrors)
        {
            Interlocked.Increment(ref _errors);
        }
    }

    /// <summary>Counts elements that an execution uses in addition to those of all executions.</summary>
    public void Add(IEnumerable<string> further)
    {
        var counts = LazyInitializer.EnsureInitialized(ref _further, static () => new(StringComparer.Ordinal));
        foreach (var coordinate in further)
        {
            Interlocked.Increment(ref counts.GetOrAdd(coordinate, static _ => new StrongBox<long>()).Value);
        }
    }

    /// <summary>Adds the uses to a batch.</summary>
    public void AddTo(UsageBatch batch, DateOnly day, UsageClient client)
    {
        var count = Interlocked.Read(ref _count);
        batch.AddOperation(day, client, operation, count, Interlocked.Read(ref _errors));
        foreach (var coordinate in coordinates)
        {
            batch.AddCoordinate(day, client, coordinate, count);
        }
        foreach (var (coordinate, uses) in _further ?? [])
        {
            // Those of the document are counted with the operation.
            if (!coordinates.Contains(coordinate))
            {
                batch.AddCoordinate(day, client, coordinate, Interlocked.Read(ref uses.Value));
            }
        }
    }
}
