namespace Qplet.GraphQL.Conventions;

/// <summary>
/// The requested part of a list, and the information requested about it
/// (<see href="https://relay.dev/graphql/connections.htm#sec-Arguments">Arguments</see>).
/// </summary>
/// <param name="First">The number of rows from the start, or from <paramref name="After" />.</param>
/// <param name="After">The cursor of the row before the first one, or an <see cref="OffsetCursor" />.</param>
/// <param name="Last">The number of rows from the end, or from <paramref name="Before" />. Together with <paramref name="First" /> it keeps the last rows of
/// those.</param>
/// <param name="Before">The cursor of the row after the last one.</param>
/// <remarks>
/// A resolver's parameter of this type is checked against the limits of <see cref="UsePagingAttribute" />; an instance created in code is not.
/// </remarks>
public sealed record PagingArguments(int? First = null, string? After = null, int? Last = null, string? Before = null)
{
    /// <summary>The size of a page if neither <see cref="First" /> nor <see cref="Last" /> is set: 10.</summary>
    public const int DefaultSize = 10;

    /// <summary>Whether to count all rows of the list, which takes a separate statement.</summary>
    public bool IncludeTotalCount { get; init; }

    /// <summary>Whether to determine if there are more rows, which takes reading one more row.</summary>
    public bool IncludePageInfo { get; init; } = true;

    /// <summary>Whether cursors are needed, which takes reading the columns of the order.</summary>
    public bool IncludeCursors { get; init; } = true;

    /// <summary>Whether the rows are needed. If not, only the other information is read.</summary>
    public bool IncludeItems { get; init; } = true;

    /// <summary>Whether the page is counted from the end.</summary>
    public bool IsBackward => First is null && Last is not null;

    /// <summary>The maximum number of rows on the page.</summary>
    public int Size => First ?? Last ?? DefaultSize;
}
