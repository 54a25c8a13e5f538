using System.Data.Common;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Collects the numbers of rows.</summary>
internal sealed class NumberSink : IRowSink
{
    /// <summary>The numbers.</summary>
    public List<long> Numbers { get; } = [];

    /// <inheritdoc />
    public int FieldCount => 1;

    /// <inheritdoc />
    public int Count => Numbers.Count;

    /// <inheritdoc />
    public void Add(DbDataReader reader) => Numbers.Add(reader.GetInt64(0));

    /// <inheritdoc />
    public void Clear() => Numbers.Clear();
}
