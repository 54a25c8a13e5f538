using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.DataLoaders;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Loads the same part of the children of many parents. Created by <see cref="PagedChildrenDataLoader{TKey, T}.With" />.</summary>
/// <typeparam name="TKey">The parent's key.</typeparam>
/// <typeparam name="T">The child entity.</typeparam>
public sealed class PageLoader<TKey, T> : DataLoaderBase<TKey, Page<T>>
    where TKey : notnull
    where T : class
{
    private readonly IQueryExecutor _queries;
    private readonly EntityQuery<TKey, T> _source;
    private readonly PagingArguments _paging;
    private readonly QueryContext<T> _query;

    internal PageLoader(IQueryExecutor queries, EntityQuery<TKey, T> source, PagingArguments paging, QueryContext<T> query, IBatchScheduler scheduler)
        : base(scheduler)
    {
        _queries = queries;
        _source = source;
        _paging = paging;
        _query = query;
    }

    /// <summary>Returns whether the loader was created for these objects.</summary>
    internal bool IsFor(PagingArguments paging, QueryContext<T> query) => ReferenceEquals(paging, _paging) && ReferenceEquals(query, _query);

    /// <summary>Loads the page of one parent. Returns an empty page if it has no children.</summary>
    public new Task<Page<T>> LoadAsync(TKey key, CancellationToken cancellationToken = default) => LoadRequiredAsync(key, cancellationToken);

    /// <inheritdoc />
    protected override async Task FetchAsync(IReadOnlyList<TKey> keys, DataLoaderResult<Page<T>>[] results, CancellationToken cancellationToken)
    {
        var pages = await _queries.ToPagesAsync(_source, keys, _paging, _query, cancellationToken);
        for (var i = 0; i < results.Length; i++)
        {
            results[i] = DataLoaderResult<Page<T>>.Found(pages[keys[i]]);
        }
    }
}
