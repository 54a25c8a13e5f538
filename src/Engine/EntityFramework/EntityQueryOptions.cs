namespace Qplet.GraphQL.EntityFramework;

/// <summary>The options of statements, connections and cursors.</summary>
public sealed class EntityQueryOptions
{
    /// <summary>The maximum number of query shapes whose translations are cached. Default: 1,000. The least recently used translations are removed.</summary>
    public int MaxKeptShapes { get; set; } = 1000;

    /// <summary>The maximum number of prepared statements for each connection. Default: 200.</summary>
    public int MaxPreparedStatements { get; set; } = 200;

    /// <summary>
    /// The maximum number of connections that are in use at the same time. Further readers wait. Default: 0, which means twice the number of processors, but
    /// at least 8.
    /// </summary>
    public int MaxConnections { get; set; }

    /// <summary>
    /// The secret that cursors are signed with. It must be the same on all nodes. Default: empty, which uses a plain checksum that detects damaged cursors
    /// and those of another list, but not forged ones.
    /// </summary>
    public ReadOnlyMemory<byte> CursorKey { get; set; }
}
