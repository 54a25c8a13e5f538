using System.Data.Common;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Collects the rows of one list.</summary>
/// <param name="statement">The statement.</param>
/// <param name="skipped">The number of rows at the start that are not collected.</param>
/// <param name="loaders">The DataLoaders of the entities that are joined to the rows. Null without any.</param>
internal sealed class RowSink<T>(Statement<T> statement, int skipped = 0, IReadOnlyList<object>? loaders = null) : IRowSink
{
    private readonly Func<DbDataReader, T> _read = statement.Read!;

    /// <summary>The rows.</summary>
    public List<T> Rows { get; } = [];

    /// <summary>The values of the order for each row. Null without cursors.</summary>
    public List<object?[]>? Cursors { get; } = statement.ReadCursor is null ? null : [];

    /// <inheritdoc />
    public int FieldCount => statement.FieldCount;

    /// <summary>The number of rows that have been skipped.</summary>
    public int Skipped { get; private set; }

    /// <inheritdoc />
    public int Count => Skipped + Rows.Count;

    /// <summary>Adds the rows of the next part of the list, up to a limit, and returns this.</summary>
    public RowSink<T> With(RowSink<T> next, int? limit)
    {
        Skipped += next.Skipped;
        var added = Math.Min(next.Rows.Count, (limit ?? int.MaxValue) - Count);
        Rows.AddRange(next.Rows.Take(added));
        Cursors?.AddRange(next.Cursors!.Take(added));
        return this;
    }

    /// <inheritdoc />
    public void Add(DbDataReader reader)
    {
        if (Skipped < skipped)
        {
            Skipped++;
            return;
        }
        Rows.Add(_read(reader));
        Cursors?.Add(statement.ReadCursor!(reader));
        statement.ReadJoined(reader, loaders);
    }

    /// <inheritdoc />
    public void Clear()
    {
        Skipped = 0;
        Rows.Clear();
        Cursors?.Clear();
    }
}
