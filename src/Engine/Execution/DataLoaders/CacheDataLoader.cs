namespace Qplet.GraphQL.Execution;

/// <summary>A DataLoader for sources that cannot fetch several keys at once: it still asks for each key only once.</summary>
public abstract class CacheDataLoader<TKey, TValue>(IBatchScheduler scheduler) : DataLoaderBase<TKey, TValue>(scheduler)
    where TKey : notnull
{
    /// <summary>Fetches one value; null (the default) where there is none.</summary>
    protected abstract Task<TValue?> LoadSingleAsync(TKey key, CancellationToken cancellationToken);

    /// <inheritdoc />
    protected sealed override async Task FetchAsync(IReadOnlyList<TKey> keys, DataLoaderResult<TValue>[] results, CancellationToken cancellationToken)
    {
        for (var i = 0; i < results.Length; i++)
        {
            try
            {
                if (await LoadSingleAsync(keys[i], cancellationToken) is { } value)
                {
                    results[i] = DataLoaderResult<TValue>.Found(value);
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                results[i] = DataLoaderResult<TValue>.Failed(exception);
            }
        }
    }
}
