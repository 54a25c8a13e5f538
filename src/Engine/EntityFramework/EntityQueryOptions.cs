using System.Data.Common;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>The options of statements, connections and cursors.</summary>
public sealed class EntityQueryOptions
{
    /// <summary>
    /// The maximum number of query shapes whose translation is cached. Beyond it, the least recently used are translated again. Default: 1,000.
    /// </summary>
    public int MaxKeptShapes { get; set; } = 1000;

    /// <summary>The maximum number of prepared statements that each connection keeps. Default: 200.</summary>
    public int MaxPreparedStatements { get; set; } = 200;

    /// <summary>
    /// The maximum number of connections that are in use at the same time. Further readers wait. 0 for twice the number of processors, and at least 8.
    /// Default: 0.
    /// </summary>
    public int MaxConnections { get; set; }

    /// <summary>
    /// The secret that cursors are signed with, the same on all nodes. Without one, they have a plain checksum, which detects damaged cursors and those of
    /// another list, but not forged ones.
    /// </summary>
    public ReadOnlyMemory<byte> CursorKey { get; set; }

    /// <summary>
    /// Stops the statement that a connection runs, called on another thread when an operation is cancelled. Only for SQLite, whose provider reads
    /// synchronously and ignores cancellation. Null to check for cancellation only between rows. Default: null.
    /// </summary>
    public Action<DbConnection>? Interrupt { get; set; }

    /// <summary>
    /// The annotation of properties that are ordered by another property of their entity, whose name is its value: a name by its folded form, for example.
    /// Orders by the property compare the other one. Null if the model has no such annotation. Default: null.
    /// </summary>
    public string? SortKeyAnnotation { get; set; }

    /// <summary>
    /// The annotation of texts that have an index of their substrings. On SQLite, its value is the name of a virtual table of FTS5 with the tokenizer
    /// <c>trigram</c>, which has the columns of the texts and the row numbers of the entity's table. PostgreSQL finds the indexes by itself. Null if the model
    /// has no such annotation. Default: null.
    /// </summary>
    public string? SubstringIndexAnnotation { get; set; }
}
