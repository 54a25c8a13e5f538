using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Makes queries that are kept: define each once, in a static field, and run it by <see cref="IQueryExecutor" />.</summary>
/// <remarks>
/// The lambda is LINQ to entities as Entity Framework translates it, on rows that are entities. It is translated once for each shape
/// (filter, order, columns, which arguments are null); afterwards only the command runs. So it must not capture variables: what changes
/// from call to call is an argument. Take, Skip, Include and orders do not belong into it.
/// </remarks>
public static class EntityQuery
{
    /// <summary>A query without arguments.</summary>
    public static EntityQuery<T> Create<TContext, T>(Expression<Func<TContext, IQueryable<T>>> source)
        where TContext : DbContext
        where T : class => new(new QueryDefinition(source), []);

    /// <summary>A query with one argument, or the children of a parent whose key the argument is.</summary>
    public static EntityQuery<TKey, T> Create<TContext, TKey, T>(Expression<Func<TContext, TKey, IQueryable<T>>> source)
        where TContext : DbContext
        where T : class => new(new QueryDefinition(source), null);

    /// <summary>The children of a parent, with a further argument that is the same for all parents; several are a record or tuple.</summary>
    public static EntityQuery<TKey, TArguments, T> Create<TContext, TKey, TArguments, T>(Expression<Func<TContext, TKey, TArguments, IQueryable<T>>> source)
        where TContext : DbContext
        where T : class => new(new QueryDefinition(source));
}
