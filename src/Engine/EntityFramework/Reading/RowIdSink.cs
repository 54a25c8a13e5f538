using System.Data.Common;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Collects the rowids that a search finds.</summary>
internal sealed class RowIdSink : IRowSink
{
    /// <summary>The rowids.</summary>
    public List<long> RowIds { get; } = [];

    /// <inheritdoc />
    public int FieldCount => 1;

    /// <inheritdoc />
    public int Count => RowIds.Count;

    /// <inheritdoc />
    public void Add(DbDataReader reader) => RowIds.Add(reader.GetInt64(0));

    /// <inheritdoc />
    public void Clear() => RowIds.Clear();
}
