using System.Linq.Expressions;
using System.Reflection;

namespace Qplet.GraphQL.Conventions;

/// <summary>The rows and columns of a list that a client requests: columns, filter and order.</summary>
/// <typeparam name="T">The entity.</typeparam>
/// <remarks>As a parameter of a resolver, it is created from the selection and the arguments <c>where</c> and <c>order</c>.</remarks>
public sealed record QueryContext<T>
    where T : class
{
    /// <summary>All columns and rows in the default order.</summary>
    public static QueryContext<T> All { get; } = new();

    /// <summary>The CLR names of the properties to read. Null for all. The key and the properties in the order are always read.</summary>
    public IReadOnlySet<string>? Columns { get; init; }

    /// <summary>The referenced entity to read with each row, for rows that are links to the items of a list. Null if the rows are the items.</summary>
    public ReferencedEntity? Node { get; init; }

    /// <summary>The filter. Null for all rows.</summary>
    public FilterNode? Filter { get; init; }

    /// <summary>The order. Empty for the default order.</summary>
    public SortList Sort { get; init; } = SortList.Empty;

    /// <summary>Returns whether both request the same columns and rows, so one statement can read both.</summary>
    public bool Equals(QueryContext<T>? other) =>
        other is not null && SameColumns(Columns, other.Columns) && Equals(Node, other.Node) && Equals(Filter, other.Filter) && Sort.Equals(other.Sort);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Columns?.Count, Node, Filter, Sort);

    /// <summary>Returns a copy that reads further properties, for resolvers that use them.</summary>
    public QueryContext<T> Include(params IReadOnlyList<string> properties) =>
        Columns is null || properties.All(Columns.Contains) ? this : this with { Columns = Columns.Concat(properties).ToHashSet() };

    /// <summary>Returns a copy that only includes rows whose text contains another text, ignoring case, like the filter operation <c>contains</c>.</summary>
    /// <param name="member">The text, a property of the row.</param>
    /// <param name="text">The text to search for. No characters have a special meaning.</param>
    public QueryContext<T> WhereContains(Expression<Func<T, string?>> member, string text)
    {
        ArgumentNullException.ThrowIfNull(member);
        ArgumentNullException.ThrowIfNull(text);
        if (member.Body is not MemberExpression { Member: PropertyInfo property, Expression: ParameterExpression })
        {
            throw ConventionsErrors.NoProperty(member);
        }
        FilterNode contains = new MemberNode(property, new OperationNode(FilterOperation.Contains, text), isReference: false);
        return this with { Filter = Filter is null ? contains : new JunctionNode(true, [Filter, contains]) };
    }

    private static bool SameColumns(IReadOnlySet<string>? one, IReadOnlySet<string>? other) =>
        ReferenceEquals(one, other) || (one is not null && other is not null && one.SetEquals(other));
}
