using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>
/// Loads all children of each parent, for short lists. Runs one statement for all parents of a level, with the columns that the whole operation needs of the
/// child.
/// </summary>
/// <typeparam name="TKey">The parent's key.</typeparam>
/// <typeparam name="T">The child entity.</typeparam>
public abstract class ChildrenDataLoader<TKey, T>(IQueryExecutor queries, IBatchScheduler scheduler)
    : BatchDataLoader<TKey, IReadOnlyList<T>>(scheduler),
        IEntityLoader
    where TKey : notnull
    where T : class
{
    private QueryContext<T> _query = QueryContext<T>.All;

    /// <summary>The query for the children of one parent.</summary>
    protected abstract EntityQuery<TKey, T> Source { get; }

    /// <summary>The maximum number of children that are loaded for each parent. Null for all.</summary>
    protected virtual int? Limit => null;

    /// <summary>The CLR names of properties that are always read, because resolvers use them directly.</summary>
    protected virtual IReadOnlyList<string> AlwaysLoaded => [];

    /// <summary>Loads the children of one parent. Returns an empty list if it has none.</summary>
    public new Task<IReadOnlyList<T>> LoadAsync(TKey key, CancellationToken cancellationToken = default) => LoadRequiredAsync(key, cancellationToken);

    void IEntityLoader.Observe(ISelection selection)
    {
        var columns = selection.GetOperationRequirements(typeof(T));
        if (!ReferenceEquals(columns, _query.Columns))
        {
            _query = _query with { Columns = columns };
        }
    }

    /// <inheritdoc />
    protected sealed override Task<IReadOnlyDictionary<TKey, IReadOnlyList<T>>> LoadBatchAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken) =>
        queries.ToListsAsync(Source, keys, _query.Include(AlwaysLoaded), Limit, cancellationToken);
}
