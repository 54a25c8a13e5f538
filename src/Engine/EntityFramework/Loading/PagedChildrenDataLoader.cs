using System.Collections.Concurrent;
using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Loads a page of children for each parent. Runs one statement for all parents of a level, and a second one to count them if needed.</summary>
/// <typeparam name="TKey">The parent's key.</typeparam>
/// <typeparam name="T">The child entity.</typeparam>
public abstract class PagedChildrenDataLoader<TKey, T>(IQueryExecutor queries, IBatchScheduler scheduler) : IDataLoader
    where TKey : notnull
    where T : class
{
    private readonly ConcurrentDictionary<(PagingArguments, QueryContext<T>), PageLoader<TKey, T>> _loaders = new();
    private volatile PageLoader<TKey, T>? _last;

    /// <summary>The query for the children of one parent.</summary>
    protected abstract EntityQuery<TKey, T> Source { get; }

    /// <summary>Returns the loader for a page, filter and order: <c>comments.With(paging, query).LoadAsync(track.Id, ct)</c>.</summary>
    public PageLoader<TKey, T> With(PagingArguments paging, QueryContext<T>? query = null)
    {
        query ??= QueryContext<T>.All;

        // All parents of a field have the same objects, which are compared faster than their values.
        if (_last is { } last && last.IsFor(paging, query))
        {
            return last;
        }
        return _last = _loaders.GetOrAdd((paging, query), static (key, self) => new(self.Queries, self.Source, key.Item1, key.Item2, self.Scheduler), this);
    }

    /// <inheritdoc />
    public void ClearCache()
    {
        foreach (var loader in _loaders.Values)
        {
            loader.ClearCache();
        }
    }

    private IQueryExecutor Queries => queries;

    private IBatchScheduler Scheduler => scheduler;
}
