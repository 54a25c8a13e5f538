using System.Linq.Expressions;
using Qplet.GraphQL.Conventions;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>The children of a parent, with an open argument that is the same for all parents; see <see cref="EntityQuery" />.</summary>
/// <typeparam name="TKey">The parent's key.</typeparam>
/// <typeparam name="TArguments">The further argument.</typeparam>
/// <typeparam name="T">The entity.</typeparam>
public sealed class EntityQuery<TKey, TArguments, T>
    where T : class
{
    private readonly QueryDefinition _definition;

    internal EntityQuery(QueryDefinition definition) => _definition = definition;

    /// <summary>The same query with a default order, which applies where the client gives none. Several calls add up; the key follows by itself.</summary>
    public EntityQuery<TKey, TArguments, T> OrderBy<TValue>(Expression<Func<T, TValue>> selector) => new(_definition.OrderedBy(SortField.By(selector)));

    /// <summary>The same query with a default order, which applies where the client gives none. Several calls add up; the key follows by itself.</summary>
    public EntityQuery<TKey, TArguments, T> OrderByDescending<TValue>(Expression<Func<T, TValue>> selector) =>
        new(_definition.OrderedBy(SortField.By(selector, SortDirection.Descending)));

    /// <summary>The query for one value of the further argument.</summary>
    public EntityQuery<TKey, T> With(TArguments arguments) => new(_definition, [null, arguments]);
}
