using System.Collections.Concurrent;
using Qplet.GraphQL.DataLoaders;

namespace Qplet.GraphQL.Execution;

/// <summary>Records the batches that it loads. The value of a key is the key times ten.</summary>
internal sealed class CountingLoader(IBatchScheduler scheduler, BatchLog log) : BatchDataLoader<int, string>(scheduler)
{
    protected override async Task<IReadOnlyDictionary<int, string>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
    {
        log.Add(nameof(CountingLoader), keys);
        if (log.IsSlow)
        {
            await Task.Yield();
        }
        return keys.Where(static key => key >= 0).ToDictionary(static key => key, static key => $"v{key}");
    }
}

/// <summary>A second loader, for tests that need two.</summary>
internal sealed class OtherLoader(IBatchScheduler scheduler, BatchLog log) : BatchDataLoader<string, string>(scheduler)
{
    protected override async Task<IReadOnlyDictionary<string, string>> LoadBatchAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        log.Add(nameof(OtherLoader), keys);
        if (log.IsSlow)
        {
            await Task.Delay(1, cancellationToken);
        }
        return keys.ToDictionary(static key => key, static key => $"other {key}");
    }
}

/// <summary>Loads lists of items by parent.</summary>
internal sealed class ChildrenLoader(IBatchScheduler scheduler, BatchLog log) : GroupedDataLoader<int, int>(scheduler)
{
    protected override async Task<ILookup<int, int>> LoadGroupedBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
    {
        log.Add(nameof(ChildrenLoader), keys);
        if (log.IsSlow)
        {
            await Task.Yield();
        }
        return keys.SelectMany(static key => Enumerable.Range(1, 3).Select(child => (key, Child: (key * 10) + child)))
            .ToLookup(static pair => pair.key, static pair => pair.Child);
    }
}

/// <summary>The batches of one test.</summary>
internal sealed class BatchLog
{
    private readonly ConcurrentQueue<string> _batches = new();

    /// <summary>Whether loaders leave the thread that calls them.</summary>
    public bool IsSlow { get; set; }

    public IReadOnlyList<string> Batches => [.. _batches];

    public void Add<T>(string loader, IReadOnlyList<T> keys) => _batches.Enqueue($"{loader} {keys.Count}");
}
