using System.Data.Common;
using Qplet.GraphQL.Conventions;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>A statement for rows of an entity.</summary>
/// <param name="sql">The text.</param>
/// <param name="parameters">The parameters in the order of the command.</param>
/// <param name="read">Makes the entity of the current row; null for statements that count.</param>
/// <param name="readCursor">Reads the values of the order from the current row; null without cursors.</param>
/// <param name="cursor">How cursors are written; null without an order.</param>
/// <param name="fieldCount">How many columns the rows have.</param>
/// <typeparam name="T">The entity.</typeparam>
internal sealed class Statement<T>(
    string sql,
    IReadOnlyList<StatementParameter> parameters,
    Func<DbDataReader, T>? read,
    Func<DbDataReader, object?[]>? readCursor,
    CursorFormat? cursor,
    int fieldCount
) : Statement(sql, parameters)
{
    /// <summary>Makes the entity of the current row; null for statements that count.</summary>
    public Func<DbDataReader, T>? Read { get; } = read;

    /// <summary>Reads the values of the order from the current row; null without cursors.</summary>
    public Func<DbDataReader, object?[]>? ReadCursor { get; } = readCursor;

    /// <summary>How cursors are written; null without an order.</summary>
    public CursorFormat? Cursor { get; } = cursor;

    /// <summary>How many columns the rows have.</summary>
    public int FieldCount { get; } = fieldCount;
}
