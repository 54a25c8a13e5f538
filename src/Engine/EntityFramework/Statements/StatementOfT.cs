using System.Data.Common;
using Qplet.GraphQL.Conventions;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>A statement for rows of an entity.</summary>
/// <param name="sql">The text.</param>
/// <param name="parameters">The parameters in the order of the command.</param>
/// <param name="read">Creates the entity from the current row. Null for statements that count.</param>
/// <param name="readCursor">Reads the values of the order from the current row. Null without cursors.</param>
/// <param name="cursor">The format of cursors. Null without an order.</param>
/// <param name="fieldCount">The number of columns.</param>
/// <typeparam name="T">The type of the entity.</typeparam>
internal sealed class Statement<T>(
    string sql,
    IReadOnlyList<StatementParameter> parameters,
    Func<DbDataReader, T>? read,
    Func<DbDataReader, object?[]>? readCursor,
    CursorFormat? cursor,
    int fieldCount
) : Statement(sql, parameters)
{
    /// <summary>Creates the entity from the current row. Null for statements that count.</summary>
    public Func<DbDataReader, T>? Read { get; } = read;

    /// <summary>Reads the values of the order from the current row. Null without cursors.</summary>
    public Func<DbDataReader, object?[]>? ReadCursor { get; } = readCursor;

    /// <summary>The readers of the entities that are joined to the rows.</summary>
    public IReadOnlyList<ReferenceReader> Joined { get; init; } = [];

    /// <summary>The format of cursors. Null without an order.</summary>
    public CursorFormat? Cursor { get; } = cursor;

    /// <summary>The number of columns.</summary>
    public int FieldCount { get; } = fieldCount;

    /// <summary>Adds the entities that are joined to the current row to their DataLoaders.</summary>
    public void ReadJoined(DbDataReader reader, IReadOnlyList<object>? loaders)
    {
        for (var i = 0; i < Joined.Count; i++)
        {
            Joined[i].Read(reader, loaders![i]);
        }
    }
}
