using System.Collections.Concurrent;
using Qplet.GraphQL.Data.SchemaUsage;

namespace Qplet.GraphQL.Server.SchemaUsage;

/// <summary>The uses of the schema by the requests of one day within an interval. Safe for concurrent use.</summary>
internal sealed class UsageDay(DateOnly day, UsageLimits limits)
{
    private readonly ConcurrentDictionary<(string Name, string Version), ClientCounts> _clients = new();
    private readonly ClientCounts _others = new(UsageClient.Other);
    private int _clientCount;
    private int _operationCount;

    /// <summary>The day, in UTC.</summary>
    public DateOnly Day => day;

    /// <summary>Returns the counts of a client, or those of all others if it is one too many.</summary>
    public ClientCounts Of((string Name, string Version) client)
    {
        if (_clients.TryGetValue(client, out var counts))
        {
            return counts;
        }
        if (client.Name.Length > 0 && Interlocked.Increment(ref _clientCount) > limits.MaxClients)
        {
            return _others;
        }
        return _clients.GetOrAdd(client, static client => new ClientCounts(new UsageClient(client.Name, client.Version)));
    }

    /// <summary>Returns whether another operation is counted separately.</summary>
    public bool TakeOperation() => Interlocked.Increment(ref _operationCount) <= limits.MaxOperations;

    /// <summary>Adds the uses to a batch.</summary>
    public void AddTo(UsageBatch batch)
    {
        foreach (var client in _clients.Values.Append(_others))
        {
            client.AddTo(batch, day);
        }
    }
}
