using Qplet.GraphQL.DataLoaders;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Counts the children of each parent, with one statement for all parents of a level.</summary>
/// <typeparam name="TKey">The type of the parent's key.</typeparam>
/// <typeparam name="T">The child entity.</typeparam>
public abstract class ChildCountDataLoader<TKey, T>(IQueryExecutor queries, IBatchScheduler scheduler) : BatchDataLoader<TKey, int>(scheduler)
    where TKey : notnull
    where T : class
{
    /// <summary>The query for the children of one parent.</summary>
    protected abstract EntityQuery<TKey, T> Source { get; }

    /// <inheritdoc />
    protected sealed override Task<IReadOnlyDictionary<TKey, int>> LoadBatchAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken) =>
        queries.CountsAsync(Source, keys, null, cancellationToken);
}
