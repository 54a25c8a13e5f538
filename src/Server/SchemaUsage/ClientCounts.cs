using System.Collections.Concurrent;
using Qplet.GraphQL.Data.SchemaUsage;
using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Server.SchemaUsage;

/// <summary>The uses of the schema by a client within an interval. Safe for concurrent use.</summary>
internal sealed class ClientCounts(UsageClient client)
{
    private readonly ConcurrentDictionary<OperationDefinitionNode, OperationCounts> _operations = new();
    private readonly ConcurrentDictionary<string, OperationCounts> _others = new(StringComparer.Ordinal);

    /// <summary>Returns the counts of an operation, or null if it has not been executed yet.</summary>
    public OperationCounts? Find(OperationDefinitionNode operation) => _operations.GetValueOrDefault(operation);

    /// <summary>Adds the counts of an operation, and returns those that another request has added meanwhile if there are any.</summary>
    public OperationCounts Add(OperationDefinitionNode operation, OperationCounts counts) => _operations.GetOrAdd(operation, counts);

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
}
