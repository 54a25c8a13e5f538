using System.Collections.Concurrent;

namespace Qplet.GraphQL.ObjectStorage.ObjectStores;

/// <summary>An object that is being sent in parts.</summary>
public sealed record UnfinishedObject(string Key, string ContentType, DateTime BegunAt)
{
    public ConcurrentDictionary<int, StoredObject> Parts { get; } = [];
}
