using System.Linq.Expressions;
using Qplet.GraphQL.Conventions;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>A query for the children of a parent, with an additional argument that is the same for all parents. See <see cref="EntityQuery" />.</summary>
/// <typeparam name="TKey">The type of the parent's key.</typeparam>
/// <typeparam name="TArguments">The type of the additional argument.</typeparam>
/// <typeparam name="T">The type of the entity.</typeparam>
public sealed class EntityQuery<TKey, TArguments, T>
    where T : class
{
    private readonly QueryDefinition _definition;

    internal EntityQuery(QueryDefinition definition) => _definition = definition;

    /// <summary>Returns a copy that finds the rows of another level of visibility than the default.</summary>
    /// <param name="level">The rows that the viewer sees.</param>
    /// <param name="reason">The reason why the viewer may see them here.</param>
    public EntityQuery<TKey, TArguments, T> WithVisibility(VisibilityLevel level, string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return new(_definition.At(level));
    }

    /// <summary>
    /// Returns a copy with an additional criterion in the default order, which is used if the client does not specify an order. The key is always the last
    /// criterion.
    /// </summary>
    public EntityQuery<TKey, TArguments, T> OrderBy<TValue>(Expression<Func<T, TValue>> selector) => new(_definition.OrderedBy(SortField.By(selector)));

    /// <summary>
    /// Returns a copy with an additional criterion in the default order, which is used if the client does not specify an order. The key is always the last
    /// criterion.
    /// </summary>
    public EntityQuery<TKey, TArguments, T> OrderByDescending<TValue>(Expression<Func<T, TValue>> selector) =>
        new(_definition.OrderedBy(SortField.By(selector, SortDirection.Descending)));

    /// <summary>Returns the query for a value of the additional argument.</summary>
    public EntityQuery<TKey, T> With(TArguments arguments) => new(_definition, [null, arguments]);
}
