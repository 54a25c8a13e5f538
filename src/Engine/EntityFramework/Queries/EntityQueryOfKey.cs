using System.Linq.Expressions;
using Qplet.GraphQL.Conventions;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>
/// A query with one open argument: <see cref="With" /> gives its value, or a loader runs it for many values at once; see <see cref="EntityQuery" />.
/// </summary>
/// <typeparam name="TKey">The argument, of child lists the parent's key.</typeparam>
/// <typeparam name="T">The entity.</typeparam>
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

    /// <summary>The arguments with no key yet.</summary>
    internal object?[] ArgumentsWithoutKey => _further ?? [null];

    /// <summary>The same query with a default order, which applies where the client gives none. Several calls add up; the key follows by itself.</summary>
    public EntityQuery<TKey, T> OrderBy<TValue>(Expression<Func<T, TValue>> selector) => new(Definition.OrderedBy(SortField.By(selector)), _further);

    /// <summary>The same query with a default order, which applies where the client gives none. Several calls add up; the key follows by itself.</summary>
    public EntityQuery<TKey, T> OrderByDescending<TValue>(Expression<Func<T, TValue>> selector) =>
        new(Definition.OrderedBy(SortField.By(selector, SortDirection.Descending)), _further);

    /// <summary>The query for one value of the argument.</summary>
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
