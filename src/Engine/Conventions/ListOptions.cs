namespace Qplet.GraphQL.Conventions;

/// <summary>The limits of filters and orders from clients.</summary>
public sealed class ListOptions
{
    /// <summary>The maximum depth of a filter through relations (FILTER_TOO_DEEP). Default: 5.</summary>
    public int MaxFilterDepth { get; set; } = 5;

    /// <summary>The greatest <see cref="MaxFilterOperators" />: databases limit the number of parameters and the depth of conditions.</summary>
    public const int MostFilterOperators = 200;

    /// <summary>
    /// The maximum number of operations that a filter may have (FILTER_TOO_LARGE), at most <see cref="MostFilterOperators" />. Default: 50.
    /// </summary>
    public int MaxFilterOperators { get; set; } = 50;

    /// <summary>The maximum number of values that <c>in</c> and <c>nin</c> may have (FILTER_LIST_TOO_LONG). Default: 200.</summary>
    public int MaxFilterListSize { get; set; } = 200;

    /// <summary>
    /// The maximum number of characters of a text that <c>contains</c>, <c>startsWith</c>, <c>endsWith</c> and their opposites search for
    /// (FILTER_TEXT_TOO_LONG). The search of each row takes longer with it, and SQLite fails beyond 50,000 bytes. Default: 1,000.
    /// </summary>
    public int MaxFilterTextLength { get; set; } = 1000;

    /// <summary>The maximum number of criteria that an order may have (SORT_TOO_LONG). Default: 5.</summary>
    public int MaxSortFields { get; set; } = 5;
}
