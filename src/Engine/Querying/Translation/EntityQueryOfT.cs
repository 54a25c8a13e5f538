using System.Linq.Expressions;

namespace Qplet.GraphQL.Querying;

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
    public EntityQuery<T> OrderBy<TValue>(Expression<Func<T, TValue>> selector) => new(Definition.WithOrder(selector, SortDirection.Ascending), Arguments);

    /// <summary>The same query with a default order, which applies where the client gives none. Several calls add up; the key follows by itself.</summary>
    public EntityQuery<T> OrderByDescending<TValue>(Expression<Func<T, TValue>> selector) =>
        new(Definition.WithOrder(selector, SortDirection.Descending), Arguments);
}
