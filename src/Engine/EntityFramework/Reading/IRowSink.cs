using System.Data.Common;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Receives the rows of a statement.</summary>
internal interface IRowSink
{
    /// <summary>The expected number of columns.</summary>
    int FieldCount { get; }

    /// <summary>The number of rows received.</summary>
    int Count { get; }

    /// <summary>Announces that the next rows belong to a key, by its index. Called only if the statement runs for one key after the other.</summary>
    void Begin(int key) => throw new NotSupportedException();

    /// <summary>Adds the current row of the reader.</summary>
    void Add(DbDataReader reader);

    /// <summary>Removes the received rows, because the statement is run again.</summary>
    void Clear();
}
