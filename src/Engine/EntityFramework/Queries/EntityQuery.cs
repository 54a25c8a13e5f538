using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Creates queries whose statements are cached. Define each query once, in a static field, and run it with <see cref="IQueryExecutor" />.</summary>
/// <remarks>
/// The lambda is LINQ to Entities, returns rows that are entities, and is translated by Entity Framework once for each shape (filter, order, columns and
/// arguments that are null). Afterwards only the command runs. Therefore the lambda must not capture variables: pass values that change as arguments. Take,
/// Skip, Include and orders are not allowed.
/// </remarks>
public static class EntityQuery
{
    /// <summary>Creates a query without arguments.</summary>
    public static EntityQuery<T> Create<TContext, T>(Expression<Func<TContext, IQueryable<T>>> source)
        where TContext : DbContext
        where T : class => new(new QueryDefinition(source), []);

    /// <summary>Creates a query with one argument, such as the key of the parent in a query for its children.</summary>
    public static EntityQuery<TKey, T> Create<TContext, TKey, T>(Expression<Func<TContext, TKey, IQueryable<T>>> source)
        where TContext : DbContext
        where T : class => new(new QueryDefinition(source), null);

    /// <summary>
    /// Creates a query for the children of a parent, with an additional argument that is the same for all parents. Use a record or tuple for several
    /// arguments.
    /// </summary>
    public static EntityQuery<TKey, TArguments, T> Create<TContext, TKey, TArguments, T>(Expression<Func<TContext, TKey, TArguments, IQueryable<T>>> source)
        where TContext : DbContext
        where T : class => new(new QueryDefinition(source));
}
