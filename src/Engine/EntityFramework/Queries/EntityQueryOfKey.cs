using System.Linq.Expressions;
using Qplet.GraphQL.Conventions;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>
/// A query with one unbound argument. Use <see cref="With" /> to bind a value, or a loader to run it for many values at once. See <see cref="EntityQuery" />.
/// </summary>
/// <typeparam name="TKey">The type of the argument. For child lists, that of the parent's key.</typeparam>
/// <typeparam name="T">The type of the entity.</typeparam>
public sealed class EntityQuery<TKey, T>
    where T : class
{
    private readonly object?[]? _further;

    internal EntityQuery(QueryDefinition definition, object?[]? further)
    {
        Definition = definition;
        _further = further;
    }

    internal QueryDefinition Definition { get; }

    /// <summary>The arguments without the key.</summary>
    internal object?[] ArgumentsWithoutKey => _further ?? [null];

    /// <summary>Returns a copy that finds the rows of another level of visibility than the default.</summary>
    /// <param name="level">The rows that the viewer sees.</param>
    /// <param name="reason">The reason why the viewer may see them here.</param>
    public EntityQuery<TKey, T> WithVisibility(VisibilityLevel level, string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return new(Definition.At(level), _further);
    }

    /// <summary>
    /// Returns a copy with an additional criterion in the default order, which is used if the client does not specify an order. The key is always the last
    /// criterion.
    /// </summary>
    public EntityQuery<TKey, T> OrderBy<TValue>(Expression<Func<T, TValue>> selector) => new(Definition.OrderedBy(SortField.By(selector)), _further);

    /// <summary>
    /// Returns a copy with an additional criterion in the default order, which is used if the client does not specify an order. The key is always the last
    /// criterion.
    /// </summary>
    public EntityQuery<TKey, T> OrderByDescending<TValue>(Expression<Func<T, TValue>> selector) =>
        new(Definition.OrderedBy(SortField.By(selector, SortDirection.Descending)), _further);

    /// <summary>Returns the query for a value of the argument.</summary>
    public EntityQuery<T> With(TKey key)
    {
        if (_further is null)
        {
            return new(Definition, [key]);
        }
        var arguments = (object?[])_further.Clone();
        arguments[0] = key;
        return new(Definition, arguments);
    }
}
