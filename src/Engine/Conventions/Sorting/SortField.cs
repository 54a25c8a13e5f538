using System.Linq.Expressions;

namespace Qplet.GraphQL.Conventions;

/// <summary>One criterion of an order.</summary>
public sealed class SortField
{
    /// <summary>Creates a criterion.</summary>
    /// <param name="path">The CLR members from the row to the value, joined by dots: <c>Owner.Name</c>.</param>
    /// <param name="direction">The direction.</param>
    public SortField(string path, SortDirection direction)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Path = path;
        Direction = direction;
        Shape = (direction == SortDirection.Descending ? "-" : "+") + path;
    }

    /// <summary>The CLR members from the row to the value, joined by dots: <c>Owner.Name</c>.</summary>
    public string Path { get; }

    /// <summary>The direction.</summary>
    public SortDirection Direction { get; }

    /// <summary>The path with the direction.</summary>
    internal string Shape { get; }

    /// <summary>Returns a criterion for a member, possibly through references: <c>t => t.Owner.Name</c>.</summary>
    /// <exception cref="ArgumentException">The selector is not a chain of members.</exception>
    public static SortField By<T, TValue>(Expression<Func<T, TValue>> selector, SortDirection direction = SortDirection.Ascending) =>
        new(SortPath.Of(selector), direction);
}
