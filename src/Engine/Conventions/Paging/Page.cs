namespace Qplet.GraphQL.Conventions;

/// <summary>A part of a list, in the order of the list: what a connection is made of.</summary>
/// <typeparam name="T">The rows.</typeparam>
public sealed class Page<T>
{
    private readonly Func<int, string>? _cursor;

    /// <summary>Creates a page.</summary>
    /// <param name="items">The rows, in the order of the list.</param>
    /// <param name="hasNextPage">Whether rows follow.</param>
    /// <param name="hasPreviousPage">Whether rows precede.</param>
    /// <param name="totalCount">The number of rows in the whole list; null if it was not counted.</param>
    /// <param name="cursor">Returns the cursor of the row at an index; null if the page was read without cursors.</param>
    public Page(IReadOnlyList<T> items, bool hasNextPage, bool hasPreviousPage, int? totalCount, Func<int, string>? cursor)
    {
        Items = items;
        HasNextPage = hasNextPage;
        HasPreviousPage = hasPreviousPage;
        TotalCount = totalCount;
        _cursor = cursor;
    }

    /// <summary>The rows.</summary>
    public IReadOnlyList<T> Items { get; }

    /// <summary>Whether rows follow. True as well for a page before a cursor, whose row is taken to be there still.</summary>
    public bool HasNextPage { get; }

    /// <summary>Whether rows go before. True as well for a page after a cursor.</summary>
    public bool HasPreviousPage { get; }

    /// <summary>How many rows the whole list has; null where it was not asked for.</summary>
    public int? TotalCount { get; }

    /// <summary>The cursor of a row.</summary>
    /// <exception cref="InvalidOperationException">The page was read without <see cref="PagingArguments.IncludeCursors" />.</exception>
    public string CreateCursor(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Items.Count);
        return _cursor is not null ? _cursor(index) : throw ConventionsErrors.CursorsNotIncluded();
    }

    /// <summary>A page of other values, one for each row, with the same cursors.</summary>
    public Page<TResult> Select<TResult>(Func<T, TResult> selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        var items = new TResult[Items.Count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = selector(Items[i]);
        }
        return new(items, HasNextPage, HasPreviousPage, TotalCount, _cursor);
    }
}
