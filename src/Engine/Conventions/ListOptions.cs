namespace Qplet.GraphQL.Conventions;

/// <summary>The limits of filters and orders that clients write.</summary>
public sealed class ListOptions
{
    /// <summary>The number of relations that a filter may go through: 5 (code FILTER_TOO_DEEP).</summary>
    public int MaxFilterDepth { get; set; } = 5;

    /// <summary>The number of operations that a filter may have: 50 (code FILTER_TOO_LARGE).</summary>
    public int MaxFilterOperators { get; set; } = 50;

    /// <summary>The number of values that <c>in</c> and <c>nin</c> may have: 200 (code FILTER_LIST_TOO_LONG).</summary>
    public int MaxFilterListSize { get; set; } = 200;

    /// <summary>
    /// The number of characters in a text that <c>contains</c>, <c>startsWith</c>, <c>endsWith</c> and their opposites look for: 1,000 (code
    /// FILTER_TEXT_TOO_LONG). The cost of searching each row grows with it, and SQLite fails beyond 50,000 bytes.
    /// </summary>
    public int MaxFilterTextLength { get; set; } = 1000;

    /// <summary>The number of criteria that an order may have: 5 (code SORT_TOO_LONG).</summary>
    public int MaxSortFields { get; set; } = 5;
}
