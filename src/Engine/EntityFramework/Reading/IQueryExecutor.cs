using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Conventions;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Runs queries. Rows come as fresh, untracked entities that have only the columns asked for; the other properties are at their defaults.</summary>
/// <remarks>Safe for concurrent use; every call takes a connection of its own for as long as it reads.</remarks>
public interface IQueryExecutor
{
    /// <summary>A part of a list: one statement, and a second where the rows are to be counted.</summary>
    /// <param name="source">The list.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="query">Filter, order and columns; null for none, the default order and all columns.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    /// <exception cref="TypeSystem.GraphQLException">A cursor is not one of this list and order (HC0078), or the filter is not valid.</exception>
    Task<Page<T>> ToPageAsync<T>(EntityQuery<T> source, PagingArguments paging, QueryContext<T>? query, CancellationToken cancellationToken)
        where T : class;

    /// <summary>
    /// The same part of the list of each key, in one statement whose cost depends on the rows returned. A key without rows has an empty page.
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

    /// <summary>The rows as a list.</summary>
    /// <param name="source">The list.</param>
    /// <param name="query">Filter, order and columns; null for none, the default order and all columns.</param>
    /// <param name="limit">How many rows at most; null for all.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    Task<IReadOnlyList<T>> ToListAsync<T>(EntityQuery<T> source, QueryContext<T>? query, int? limit, CancellationToken cancellationToken)
        where T : class;

    /// <summary>The rows of each key, at most <paramref name="limit" /> for each, in one statement. A key without rows has an empty list.</summary>
    Task<IReadOnlyDictionary<TKey, IReadOnlyList<T>>> ToListsAsync<TKey, T>(
        EntityQuery<TKey, T> source,
        IReadOnlyList<TKey> keys,
        QueryContext<T>? query,
        int? limit,
        CancellationToken cancellationToken
    )
        where TKey : notnull
        where T : class;

    /// <summary>The first row; null if there is none.</summary>
    Task<T?> FirstOrDefaultAsync<T>(EntityQuery<T> source, QueryContext<T>? query, CancellationToken cancellationToken)
        where T : class;

    /// <summary>How many rows there are.</summary>
    Task<int> CountAsync<T>(EntityQuery<T> source, QueryContext<T>? query, CancellationToken cancellationToken)
        where T : class;

    /// <summary>How many rows each key has, in one statement.</summary>
    Task<IReadOnlyDictionary<TKey, int>> CountsAsync<TKey, T>(
        EntityQuery<TKey, T> source,
        IReadOnlyList<TKey> keys,
        QueryContext<T>? query,
        CancellationToken cancellationToken
    )
        where TKey : notnull
        where T : class;

    /// <summary>The entities of the keys that exist, in one statement.</summary>
    /// <param name="source">Where they are looked for.</param>
    /// <param name="keys">Values of the entity's key, which has one column, or of the property that <paramref name="keyProperty" /> names.</param>
    /// <param name="columns">The CLR names of the properties to read; null for all.</param>
    /// <param name="keyProperty">The name of another property with unique values; null for the key.</param>
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

    /// <summary>
    /// An executor that reads on the connection and in the transaction of a context, and so sees what a mutation has written. Not safe for concurrent use.
    /// </summary>
    IQueryExecutor On(DbContext context);
}
