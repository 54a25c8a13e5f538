using System.Data.Common;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Collects the rows of one list.</summary>
internal sealed class RowSink<T>(Statement<T> statement) : IRowSink
{
    private readonly Func<DbDataReader, T> _read = statement.Read!;

    /// <summary>The rows.</summary>
    public List<T> Rows { get; } = [];

    /// <summary>The values of the order for each row. Null without cursors.</summary>
    public List<object?[]>? Cursors { get; } = statement.ReadCursor is null ? null : [];

    /// <inheritdoc />
    public int FieldCount => statement.FieldCount;

    /// <inheritdoc />
    public int Count => Rows.Count;

    /// <summary>Adds the rows of the next part of the list, up to a limit, and returns this.</summary>
    public RowSink<T> With(RowSink<T> next, int? limit)
    {
        var added = Math.Min(next.Count, (limit ?? int.MaxValue) - Count);
        Rows.AddRange(next.Rows.Take(added));
        Cursors?.AddRange(next.Cursors!.Take(added));
        return this;
    }

    /// <inheritdoc />
    public void Add(DbDataReader reader)
    {
        Rows.Add(_read(reader));
        Cursors?.Add(statement.ReadCursor!(reader));
    }

    /// <inheritdoc />
    public void Clear()
    {
        Rows.Clear();
        Cursors?.Clear();
    }
}
