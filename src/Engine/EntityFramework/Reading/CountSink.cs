using System.Data.Common;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Collects counts: a single one, or one for each parent by its position in the first column.</summary>
internal sealed class CountSink(int fieldCount, int parents, int firstPosition) : IRowSink
{
    /// <summary>The counts.</summary>
    public int[] Counts { get; } = new int[parents];

    /// <inheritdoc />
    public int FieldCount => fieldCount;

    /// <inheritdoc />
    public int Count { get; private set; }

    /// <inheritdoc />
    public void Add(DbDataReader reader)
    {
        var parent = fieldCount == 1 ? 0 : (int)(reader.GetInt64(0) - firstPosition);
        Counts[parent] = checked((int)reader.GetInt64(fieldCount - 1));
        Count++;
    }

    /// <inheritdoc />
    public void Clear() => Count = 0;
}
