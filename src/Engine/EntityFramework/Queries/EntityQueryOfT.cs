using System.Linq.Expressions;
using Qplet.GraphQL.Conventions;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>A query for rows, with its arguments bound; see <see cref="EntityQuery" />.</summary>
/// <typeparam name="T">The entity.</typeparam>
public sealed class EntityQuery<T>
    where T : class
{
    internal EntityQuery(QueryDefinition definition, object?[] arguments)
    {
        Definition = definition;
        Arguments = arguments;
    }

    internal QueryDefinition Definition { get; }

    internal object?[] Arguments { get; }

    /// <summary>The same query with a default order, which applies where the client gives none. Several calls add up; the key follows by itself.</summary>
    public EntityQuery<T> OrderBy<TValue>(Expression<Func<T, TValue>> selector) => new(Definition.OrderedBy(SortField.By(selector)), Arguments);

    /// <summary>The same query with a default order, which applies where the client gives none. Several calls add up; the key follows by itself.</summary>
    public EntityQuery<T> OrderByDescending<TValue>(Expression<Func<T, TValue>> selector) =>
        new(Definition.OrderedBy(SortField.By(selector, SortDirection.Descending)), Arguments);
}
