using System.Collections.Concurrent;

namespace Qplet.GraphQL.Execution;

/// <summary>Limits how many of something each client has at the same time. Safe for concurrent use.</summary>
/// <param name="limit">The maximum number for one client.</param>
public sealed class ClientSlots(int limit)
{
    private readonly ConcurrentDictionary<string, int> _taken = new(StringComparer.Ordinal);

    /// <summary>The number of clients that have slots.</summary>
    public int ClientCount => _taken.Count;

    /// <summary>Takes a slot. Returns false if the client already has the maximum number.</summary>
    public bool TryEnter(string client)
    {
        if (_taken.AddOrUpdate(client, 1, static (_, taken) => taken + 1) <= limit)
        {
            return true;
        }
        Leave(client);
        return false;
    }

    /// <summary>Releases a slot.</summary>
    public void Leave(string client)
    {
        while (_taken.TryGetValue(client, out var taken))
        {
            if (taken == 1 ? _taken.TryRemove(new KeyValuePair<string, int>(client, taken)) : _taken.TryUpdate(client, taken - 1, taken))
            {
                return;
            }
        }
    }
}
