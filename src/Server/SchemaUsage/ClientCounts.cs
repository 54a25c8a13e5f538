using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Qplet.GraphQL.Data.SchemaUsage;
using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Server.SchemaUsage;

/// <summary>The uses of the schema by a client within an interval. Safe for concurrent use.</summary>
internal sealed class ClientCounts(UsageClient client)
{
    // Finds the counts of an operation by its parsed document, without keeping that document alive: it may be as large as a request.
    private readonly ConditionalWeakTable<OperationDefinitionNode, OperationCounts> _known = [];
    private readonly ConcurrentDictionary<CountedOperation, OperationCounts> _operations = new();
    private readonly ConcurrentDictionary<string, OperationCounts> _others = new(StringComparer.Ordinal);

    /// <summary>Returns the counts of an operation, or null if its document has not been executed since it was parsed.</summary>
    public OperationCounts? Find(OperationDefinitionNode operation) => _known.TryGetValue(operation, out var counts) ? counts : null;

    /// <summary>Returns the counts of an operation whose document was parsed again. Null if it has not been executed yet.</summary>
    public OperationCounts? Find(OperationDefinitionNode operation, CountedOperation name) =>
        _operations.TryGetValue(name, out var counts) ? Remember(operation, counts) : null;

    /// <summary>Adds the counts of an operation, and returns those that another request has added meanwhile if there are any.</summary>
    public OperationCounts Add(OperationDefinitionNode operation, OperationCounts counts) =>
        Remember(operation, _operations.GetOrAdd(counts.Operation, counts));

    /// <summary>Returns the counts of all operations of a kind that are not counted separately.</summary>
    public OperationCounts OthersOf(string kind) => _others.GetOrAdd(kind, static kind => new OperationCounts(CountedOperation.OtherOf(kind), [], []));

    /// <summary>Adds the uses to a batch.</summary>
    public void AddTo(UsageBatch batch, DateOnly day)
    {
        foreach (var counts in _operations.Values.Concat(_others.Values))
        {
            counts.AddTo(batch, day, client);
        }
    }

    private OperationCounts Remember(OperationDefinitionNode operation, OperationCounts counts)
    {
        _known.TryAdd(operation, counts);
        return counts;
    }
}
