using System.Data.Common;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Receives the rows of a statement.</summary>
internal interface IRowSink
{
    /// <summary>How many columns the rows must have.</summary>
    int FieldCount { get; }

    /// <summary>How many rows have come.</summary>
    int Count { get; }

    /// <summary>Receives the row that the reader stands on.</summary>
    void Add(DbDataReader reader);

    /// <summary>Forgets what has come, because the statement is run again.</summary>
    void Clear();
}
