namespace Qplet.GraphQL.Conventions;

/// <summary>Which part of a list is asked for, and what is to be known about it (Relay cursor connections, section 4).</summary>
/// <param name="First">How many rows from the start, or from <paramref name="After" />.</param>
/// <param name="After">The cursor of the row before the first one.</param>
/// <param name="Last">
/// How many rows from the end, or from <paramref name="Before" />. Together with <paramref name="First" /> it keeps the last rows of those.
/// </param>
/// <param name="Before">The cursor of the row after the last one.</param>
/// <remarks>A resolver's parameter of this type is checked against the limits of <see cref="UsePagingAttribute" />; one made by hand is not.</remarks>
public sealed record PagingArguments(int? First = null, string? After = null, int? Last = null, string? Before = null)
{
    /// <summary>The size of a page for which neither <see cref="First" /> nor <see cref="Last" /> is given: 10.</summary>
    public const int DefaultSize = 10;

    /// <summary>Whether all rows of the list are to be counted, which takes a statement of its own.</summary>
    public bool IncludeTotalCount { get; init; }

    /// <summary>Whether it is to be found out if there are more rows, which takes reading one more.</summary>
    public bool IncludePageInfo { get; init; } = true;

    /// <summary>Whether cursors will be asked for, which takes reading the columns of the order.</summary>
    public bool IncludeCursors { get; init; } = true;

    /// <summary>Whether the rows themselves are asked for; where they are not, only the rest is found out.</summary>
    public bool IncludeItems { get; init; } = true;

    /// <summary>Whether the page is counted from the end.</summary>
    public bool IsBackward => First is null && Last is not null;

    /// <summary>How many rows the page has at most.</summary>
    public int Size => First ?? Last ?? DefaultSize;
}
