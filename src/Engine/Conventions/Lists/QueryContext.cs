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

    /// <summary>The entities that are read with the rows, for fields of the rows that return them. Null if none are.</summary>
    public RowReferences? References { get; init; }

    /// <summary>The filter. Null for all rows.</summary>
    public FilterNode? Filter { get; init; }

    /// <summary>The order. Empty for the default order.</summary>
    public SortList Sort { get; init; } = SortList.Empty;

    /// <summary>Returns whether both request the same columns and rows, so one statement can read both.</summary>
    public bool Equals(QueryContext<T>? other) =>
        other is not null
        && SameColumns(Columns, other.Columns)
        && Equals(Node, other.Node)
        && Equals(References, other.References)
        && Equals(Filter, other.Filter)
        && Sort.Equals(other.Sort);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Columns?.Count, Node, Filter, Sort);

    /// <summary>Returns a copy that reads further properties, for resolvers that use them.</summary>
    public QueryContext<T> Include(params IReadOnlyList<string> properties) =>
        Columns is null || properties.All(Columns.Contains) ? this : this with { Columns = IncludedColumns.Of(Columns, properties) };

    /// <summary>Returns a copy that only includes rows whose text contains another text, ignoring case, like the filter operation <c>contains</c>.</summary>
    /// <param name="member">The text, a property of the row or of an entity to which it refers.</param>
    /// <param name="text">The text to search for. No characters have a special meaning.</param>
    public QueryContext<T> WhereContains(Expression<Func<T, string?>> member, string text)
    {
        ArgumentNullException.ThrowIfNull(member);
        ArgumentNullException.ThrowIfNull(text);
        return And(Condition(member, new OperationNode(FilterOperation.Contains, text)));
    }

    /// <summary>Returns a copy that only includes rows with a value that compares in this way.</summary>
    /// <param name="member">The value, a property of the row or of an entity to which it refers.</param>
    /// <param name="operation">The comparison.</param>
    /// <param name="value">The value to compare with.</param>
    public QueryContext<T> Where<TValue>(Expression<Func<T, TValue?>> member, FilterOperation operation, TValue value)
        where TValue : struct
    {
        ArgumentNullException.ThrowIfNull(member);
        return And(Condition(member, new OperationNode(operation, value)));
    }

    /// <summary>Returns a copy that only includes rows of which at least one child is included by a query. Without a condition, the copy is equal.</summary>
    /// <param name="list">The children, a property of the row.</param>
    /// <param name="children">Returns the query for the children.</param>
    public QueryContext<T> WhereAny<TChild>(Expression<Func<T, IEnumerable<TChild>>> list, Func<QueryContext<TChild>, QueryContext<TChild>> children)
        where TChild : class
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(children);
        return children(QueryContext<TChild>.All).Filter is { } filter ? And(Condition(list, new QuantifierNode("some", filter, isAny: true))) : this;
    }

    /// <summary>Returns a copy that only includes rows which at least one of these queries includes.</summary>
    /// <param name="alternatives">Each returns a query with conditions.</param>
    public QueryContext<T> WhereEither(params IReadOnlyList<Func<QueryContext<T>, QueryContext<T>>> alternatives)
    {
        ArgumentNullException.ThrowIfNull(alternatives);
        return And(new JunctionNode(false, [.. alternatives.Select(static alternative => alternative(All).Filter).OfType<FilterNode>()]));
    }

    /// <summary>Returns a copy that only includes rows without a value.</summary>
    /// <param name="member">The value, a property of the row or of an entity to which it refers.</param>
    public QueryContext<T> WhereNull(Expression<Func<T, object?>> member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return And(Condition(member, new OperationNode(FilterOperation.Eq, null)));
    }

    private QueryContext<T> And(FilterNode condition) => this with { Filter = Filter is null ? condition : new JunctionNode(true, [Filter, condition]) };

    // The conditions come from the server, so they apply to references even if clients would not find these entities otherwise.
    private static FilterNode Condition(LambdaExpression member, FilterNode condition)
    {
        var (node, step) = (condition, Unconverted(member.Body));
        var value = step;
        while (step is MemberExpression { Member: PropertyInfo property, Expression: { } parent })
        {
            node = new MemberNode(property, node, isReference: step != value) { IsItem = step != value };
            step = parent;
        }
        return step is ParameterExpression && !ReferenceEquals(node, condition) ? node : throw ConventionsErrors.NoProperty(member);
    }

    private static Expression Unconverted(Expression value) =>
        value is UnaryExpression { NodeType: ExpressionType.Convert } conversion ? conversion.Operand : value;

    private static bool SameColumns(IReadOnlySet<string>? one, IReadOnlySet<string>? other) =>
        ReferenceEquals(one, other) || (one is not null && other is not null && one.SetEquals(other));
}
