using System.Linq.Expressions;
using System.Reflection;

namespace Qplet.GraphQL.Conventions;

/// <summary>What the client wants of the rows of a list: which columns, which rows, in which order.</summary>
/// <typeparam name="T">The entity.</typeparam>
/// <remarks>As a parameter of a resolver it is made of the selection and of the arguments <c>where</c> and <c>order</c>.</remarks>
public sealed record QueryContext<T>
    where T : class
{
    /// <summary>All columns and rows in the default order.</summary>
    public static QueryContext<T> All { get; } = new();

    /// <summary>The CLR names of the properties to read; null for all. The key, and what the order needs, are read besides.</summary>
    public IReadOnlySet<string>? Columns { get; init; }

    /// <summary>Which rows; null for all.</summary>
    public FilterNode? Filter { get; init; }

    /// <summary>The order; empty for the default.</summary>
    public SortList Sort { get; init; } = SortList.Empty;

    /// <summary>The same with further properties to read, which the resolver or a field below looks at.</summary>
    public QueryContext<T> Include(params IReadOnlyList<string> properties) =>
        Columns is null || properties.All(Columns.Contains) ? this : this with { Columns = Columns.Concat(properties).ToHashSet() };

    /// <summary>The same, of the rows only those whose text contains another, in whatever case: the operation <c>contains</c> of filters.</summary>
    /// <param name="member">The text, a property of the row.</param>
    /// <param name="text">What is looked for, in which nothing is special.</param>
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
}
