namespace Qplet.GraphQL.Querying;

/// <summary>Settings of lists, filters and statements.</summary>
public sealed class QueryingOptions
{
    /// <summary>How deep a filter may go through relations: 5 (code FILTER_TOO_DEEP).</summary>
    public int MaxFilterDepth { get; set; } = 5;

    /// <summary>How many operations a filter may have: 50 (code FILTER_TOO_LARGE).</summary>
    public int MaxFilterOperators { get; set; } = 50;

    /// <summary>How many values <c>in</c> and <c>nin</c> may have: 200 (code FILTER_LIST_TOO_LONG).</summary>
    public int MaxFilterListSize { get; set; } = 200;

    /// <summary>
    /// How many characters a text may have that <c>contains</c>, <c>startsWith</c>, <c>endsWith</c> and their opposites look for: 1,000 (code
    /// FILTER_TEXT_TOO_LONG). The search of each row grows with it, and
    /// SQLite fails beyond 50,000 bytes.
    /// </summary>
    public int MaxFilterTextLength { get; set; } = 1000;

    /// <summary>How many criteria an order may have: 5 (code SORT_TOO_LONG).</summary>
    public int MaxSortFields { get; set; } = 5;

    /// <summary>How many shapes of queries are kept translated: 1,000. Beyond, those not used for longest are translated anew.</summary>
    public int MaxKeptShapes { get; set; } = 1000;

    /// <summary>How many prepared statements each connection keeps: 200.</summary>
    public int MaxPreparedStatements { get; set; } = 200;

    /// <summary>How many connections are read on at once; further readers wait. 0, the default, is twice the number of processors, and at least 8.</summary>
    public int MaxConnections { get; set; }

    /// <summary>
    /// The secret that cursors are signed with, the same on all nodes. Without one they carry a plain checksum, which tells damaged cursors and those of
    /// another list, though not those that someone has computed.
    /// </summary>
    public ReadOnlyMemory<byte> CursorKey { get; set; }
}
