namespace Qplet.GraphQL.Conventions;

/// <summary>A part of a list, in the order of the list. It is the value of a connection.</summary>
/// <typeparam name="T">The rows.</typeparam>
public sealed class Page<T>
{
    private readonly Func<int, string>? _cursor;

    /// <summary>Creates a page.</summary>
    /// <param name="items">The rows, in the order of the list.</param>
    /// <param name="hasNextPage">Whether rows follow.</param>
    /// <param name="hasPreviousPage">Whether rows precede.</param>
    /// <param name="totalCount">The number of rows in the whole list. Null if it was not counted.</param>
    /// <param name="cursor">Returns the cursor of the row at an index. Null if the page was read without cursors.</param>
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

    /// <summary>Whether rows follow. Also true for a page before a cursor, because the cursor's row is assumed to exist.</summary>
    public bool HasNextPage { get; }

    /// <summary>Whether rows precede. Also true for a page after a cursor.</summary>
    public bool HasPreviousPage { get; }

    /// <summary>The number of rows in the whole list. Null if it was not requested.</summary>
    public int? TotalCount { get; }

    /// <summary>Returns the item of the list that a row refers to. Null if the rows are the items.</summary>
    public Func<T, object?>? NodeOf { get; init; }

    /// <summary>The value of <see cref="UsePagingAttribute.Detail" />. Null if the connection has none.</summary>
    public object? Detail { get; private init; }

    /// <summary>Returns a copy with the value of <see cref="UsePagingAttribute.Detail" />.</summary>
    public Page<T> WithDetail(object detail) => new(Items, HasNextPage, HasPreviousPage, TotalCount, _cursor) { NodeOf = NodeOf, Detail = detail };

    /// <summary>Returns the item at an index: the row, or the object to which it refers.</summary>
    public object? NodeAt(int index) => NodeOf is { } nodeOf ? nodeOf(Items[index]) : Items[index];

    /// <summary>Returns the cursor of a row.</summary>
    /// <exception cref="InvalidOperationException">The page was read without <see cref="PagingArguments.IncludeCursors" />.</exception>
    public string CreateCursor(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Items.Count);
        return _cursor is not null ? _cursor(index) : throw ConventionsErrors.CursorsNotIncluded();
    }

    /// <summary>Returns a page of other values, one for each row, with the same cursors.</summary>
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
