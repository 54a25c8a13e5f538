namespace Qplet.GraphQL.Conventions;

/// <summary>The limits of the filters and orders that clients may use.</summary>
public sealed class ListOptions
{
    /// <summary>The maximum number of relations that a filter may go through. Default: 5 (FILTER_TOO_DEEP).</summary>
    public int MaxFilterDepth { get; set; } = 5;

    /// <summary>The maximum number of operations in a filter. Default: 50 (FILTER_TOO_LARGE).</summary>
    public int MaxFilterOperators { get; set; } = 50;

    /// <summary>The maximum number of values in <c>in</c> and <c>nin</c>. Default: 200 (FILTER_LIST_TOO_LONG).</summary>
    public int MaxFilterListSize { get; set; } = 200;

    /// <summary>
    /// The maximum number of characters in a text that <c>contains</c>, <c>startsWith</c>, <c>endsWith</c> and their opposites search for. Default: 1,000
    /// (FILTER_TEXT_TOO_LONG). The cost of searching each row grows with it, and SQLite fails beyond 50,000 bytes.
    /// </summary>
    public int MaxFilterTextLength { get; set; } = 1000;

    /// <summary>The maximum number of criteria in an order. Default: 5 (SORT_TOO_LONG).</summary>
    public int MaxSortFields { get; set; } = 5;
}
