using System.Linq.Expressions;
using Qplet.GraphQL.Conventions;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>A query for rows, with its arguments bound. See <see cref="EntityQuery" />.</summary>
/// <typeparam name="T">The type of the entity.</typeparam>
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

    /// <summary>Returns a copy that finds the rows of another level of visibility than the default.</summary>
    /// <param name="level">The rows that the viewer sees.</param>
    /// <param name="reason">The reason why the viewer may see them here.</param>
    public EntityQuery<T> WithVisibility(VisibilityLevel level, string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return new(Definition.At(level), Arguments);
    }

    /// <summary>
    /// Returns a copy with an additional criterion in the default order, which is used if the client does not specify an order. The key is always the last
    /// criterion.
    /// </summary>
    public EntityQuery<T> OrderBy<TValue>(Expression<Func<T, TValue>> selector) => new(Definition.OrderedBy(SortField.By(selector)), Arguments);

    /// <summary>
    /// Returns a copy with an additional criterion in the default order, which is used if the client does not specify an order. The key is always the last
    /// criterion.
    /// </summary>
    public EntityQuery<T> OrderByDescending<TValue>(Expression<Func<T, TValue>> selector) =>
        new(Definition.OrderedBy(SortField.By(selector, SortDirection.Descending)), Arguments);
}
