using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Conventions;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>
/// Runs queries for one viewer, the caller of the operation, who finds only the rows that the rules of
/// <see cref="VisibilityRules{TContext, TViewer}" /> let them see. Rows are new, untracked entities with only the requested columns. Other properties have
/// their default values.
/// </summary>
/// <remarks>Safe for concurrent use. Every call uses a separate connection while it reads.</remarks>
public interface IQueryExecutor
{
    /// <summary>Returns a page of a list. Runs one statement, and a second one if the rows must be counted.</summary>
    /// <param name="source">The list.</param>
    /// <param name="paging">The requested part of the list.</param>
    /// <param name="query">The filter, order and columns. Null for no filter, the default order and all columns.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    /// <exception cref="TypeSystem.GraphQLException">A cursor does not belong to this list and order (HC0078), or the filter is not valid.</exception>
    Task<Page<T>> ToPageAsync<T>(EntityQuery<T> source, PagingArguments paging, QueryContext<T>? query, CancellationToken cancellationToken)
        where T : class;

    /// <summary>
    /// Returns the same page of the list of each key, with one statement whose cost depends on the rows returned. A key without rows has an empty page.
    /// </summary>
    Task<IReadOnlyDictionary<TKey, Page<T>>> ToPagesAsync<TKey, T>(
        EntityQuery<TKey, T> source,
        IReadOnlyList<TKey> keys,
        PagingArguments paging,
        QueryContext<T>? query,
        CancellationToken cancellationToken
    )
        where TKey : notnull
        where T : class;

    /// <summary>Returns the rows as a list.</summary>
    /// <param name="source">The list.</param>
    /// <param name="query">The filter, order and columns. Null for no filter, the default order and all columns.</param>
    /// <param name="limit">The maximum number of rows. Null for all.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    Task<IReadOnlyList<T>> ToListAsync<T>(EntityQuery<T> source, QueryContext<T>? query, int? limit, CancellationToken cancellationToken)
        where T : class;

    /// <summary>Returns the rows of each key, at most <paramref name="limit" /> for each, with one statement. A key without rows has an empty list.</summary>
    Task<IReadOnlyDictionary<TKey, IReadOnlyList<T>>> ToListsAsync<TKey, T>(
        EntityQuery<TKey, T> source,
        IReadOnlyList<TKey> keys,
        QueryContext<T>? query,
        int? limit,
        CancellationToken cancellationToken
    )
        where TKey : notnull
        where T : class;

    /// <summary>Returns the first row, or null.</summary>
    Task<T?> FirstOrDefaultAsync<T>(EntityQuery<T> source, QueryContext<T>? query, CancellationToken cancellationToken)
        where T : class;

    /// <summary>Returns the number of rows.</summary>
    Task<int> CountAsync<T>(EntityQuery<T> source, QueryContext<T>? query, CancellationToken cancellationToken)
        where T : class;

    /// <summary>Returns the number of rows of each key, with one statement.</summary>
    Task<IReadOnlyDictionary<TKey, int>> CountsAsync<TKey, T>(
        EntityQuery<TKey, T> source,
        IReadOnlyList<TKey> keys,
        QueryContext<T>? query,
        CancellationToken cancellationToken
    )
        where TKey : notnull
        where T : class;

    /// <summary>Returns the entities of those keys that exist, with one statement.</summary>
    /// <param name="source">The query for the entities.</param>
    /// <param name="keys">Values of the entity's key, which has one column, or of <paramref name="keyProperty" />.</param>
    /// <param name="columns">The CLR names of the properties to read. Null for all.</param>
    /// <param name="keyProperty">The name of another property with unique values. Null for the key.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    Task<IReadOnlyDictionary<TKey, T>> ToDictionaryAsync<TKey, T>(
        EntityQuery<T> source,
        IReadOnlyList<TKey> keys,
        IReadOnlySet<string>? columns,
        string? keyProperty,
        CancellationToken cancellationToken
    )
        where TKey : notnull
        where T : class;

    /// <summary>Returns whether the viewer finds the entity with a key in lists.</summary>
    Task<bool> IsListedAsync<TKey, T>(TKey key, CancellationToken cancellationToken)
        where TKey : notnull
        where T : class;

    /// <summary>Returns whether the viewer finds the entity with a key by it.</summary>
    Task<bool> IsReachableAsync<TKey, T>(TKey key, CancellationToken cancellationToken)
        where TKey : notnull
        where T : class;

    /// <summary>
    /// Returns an executor that reads with the connection and transaction of a context, and therefore sees the changes of a mutation. Not safe for concurrent
    /// use.
    /// </summary>
    IQueryExecutor On(DbContext context);
}
