using System.Linq.Expressions;
using System.Reflection;

namespace Qplet.GraphQL.Conventions;

/// <summary>Restricts the rows of a list by the entities to which they refer.</summary>
public static class ReferencedRows
{
    /// <summary>Returns a copy that only includes rows that refer to an entity which matches a filter, and which the caller finds in lists.</summary>
    /// <param name="query">The query.</param>
    /// <param name="reference">The reference, a property of the row.</param>
    /// <param name="filter">The filter of the referenced entity, for the caller of the query.</param>
    public static QueryContext<T> WhereReferenced<T, TReferenced>(this QueryContext<T> query, Expression<Func<T, TReferenced?>> reference, FilterNode filter)
        where T : class
        where TReferenced : class
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(reference);
        if (reference.Body is not MemberExpression { Member: PropertyInfo property, Expression: ParameterExpression })
        {
            throw ConventionsErrors.NoProperty(reference);
        }
        FilterNode condition = new MemberNode(property, filter, isReference: true);
        return query with { Filter = query.Filter is null ? condition : new JunctionNode(true, [query.Filter, condition]) };
    }
}
