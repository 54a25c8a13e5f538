namespace Qplet.GraphQL.DataLoaders;

/// <summary>A DataLoader that fetches any number of values for each key. Loading a key without values returns an empty array.</summary>
public abstract class GroupedDataLoader<TKey, TValue>(IBatchScheduler scheduler) : DataLoaderBase<TKey, TValue[]>(scheduler)
    where TKey : notnull
{
    /// <summary>Fetches the values of distinct keys, grouped by key and ordered within each group.</summary>
    protected abstract Task<ILookup<TKey, TValue>> LoadGroupedBatchAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken);

    /// <inheritdoc />
    protected sealed override async Task FetchAsync(IReadOnlyList<TKey> keys, DataLoaderResult<TValue[]>[] results, CancellationToken cancellationToken)
    {
        var groups = await LoadGroupedBatchAsync(keys, cancellationToken);
        for (var i = 0; i < results.Length; i++)
        {
            results[i] = DataLoaderResult<TValue[]>.Found([.. groups[keys[i]]]);
        }
    }
}
