using System.Data.Common;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Collects the rows of many parents, which are read in turn, or have the parent's position in the first column.</summary>
/// <param name="statement">The statement.</param>
/// <param name="parents">The number of parents.</param>
/// <param name="firstPosition">The position of the first parent.</param>
/// <param name="skipped">The number of rows at the start of each list that are not collected.</param>
/// <param name="loaders">The DataLoaders of the entities that are joined to the rows.</param>
internal sealed class GroupSink<T>(Statement<T> statement, int parents, int firstPosition, int skipped, IReadOnlyList<object> loaders) : IRowSink
{
    private readonly Func<DbDataReader, T> _read = statement.Read!;
    private readonly bool _isInTurn = statement.KeysInTurn is not null;
    private readonly int[]? _skipped = skipped > 0 ? new int[parents] : null;
    private int _parent;

    /// <summary>The rows of each parent. Null for a parent without rows.</summary>
    public List<T>?[] Rows { get; } = new List<T>?[parents];

    /// <summary>The values of the order for each row of each parent. Null without cursors.</summary>
    public List<object?[]>?[]? Cursors { get; } = statement.ReadCursor is null ? null : new List<object?[]>?[parents];

    /// <inheritdoc />
    public int FieldCount => statement.FieldCount;

    /// <inheritdoc />
    public int Count { get; private set; }

    /// <inheritdoc />
    public void Begin(int key) => _parent = key;

    /// <inheritdoc />
    public void Add(DbDataReader reader)
    {
        var parent = _isInTurn ? _parent : (int)(reader.GetInt64(0) - firstPosition);
        Count++;
        if (_skipped is not null && _skipped[parent] < skipped)
        {
            _skipped[parent]++;
            return;
        }
        (Rows[parent] ??= []).Add(_read(reader));
        if (Cursors is not null)
        {
            (Cursors[parent] ??= []).Add(statement.ReadCursor!(reader));
        }
        statement.ReadJoined(reader, loaders);
    }

    /// <inheritdoc />
    public void Clear()
    {
        Array.Clear(Rows);
        if (Cursors is not null)
        {
            Array.Clear(Cursors);
        }
        if (_skipped is not null)
        {
            Array.Clear(_skipped);
        }
        Count = 0;
    }
}
