namespace Qplet.GraphQL.DataLoaders;

/// <summary>A DataLoader that fetches one value for each key.</summary>
public abstract class BatchDataLoader<TKey, TValue>(IBatchScheduler scheduler) : DataLoaderBase<TKey, TValue>(scheduler)
    where TKey : notnull
{
    /// <summary>Fetches the values of distinct keys. The result omits keys that have no value.</summary>
    protected abstract Task<IReadOnlyDictionary<TKey, TValue>> LoadBatchAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken);

    /// <inheritdoc />
    protected sealed override async Task FetchAsync(IReadOnlyList<TKey> keys, DataLoaderResult<TValue>[] results, CancellationToken cancellationToken)
    {
        var values = await LoadBatchAsync(keys, cancellationToken);
        for (var i = 0; i < results.Length; i++)
        {
            if (values.TryGetValue(keys[i], out var value))
            {
                results[i] = DataLoaderResult<TValue>.Found(value);
            }
        }
    }
}
