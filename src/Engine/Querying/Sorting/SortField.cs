using System.Linq.Expressions;

namespace Qplet.GraphQL.Querying;

/// <summary>One criterion of an order.</summary>
public sealed class SortField
{
    internal SortField(string path, SortDirection direction)
    {
        Path = path;
        Direction = direction;
    }

    /// <summary>The CLR members from the row to the value, joined by dots: <c>Owner.Name</c>.</summary>
    public string Path { get; }

    /// <summary>Which way.</summary>
    public SortDirection Direction { get; }

    /// <summary>A criterion by a member, maybe through references: <c>t => t.Owner.Name</c>.</summary>
    /// <exception cref="ArgumentException">The selector does more than reading members.</exception>
    public static SortField By<T, TValue>(Expression<Func<T, TValue>> selector, SortDirection direction = SortDirection.Ascending) => Of(selector, direction);

    internal static SortField Of(LambdaExpression selector, SortDirection direction) => new(SortPath.Of(selector), direction);
}
