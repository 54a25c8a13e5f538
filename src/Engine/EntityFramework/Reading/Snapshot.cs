using System.Data.Common;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>A transaction around the runs of one statement, so they all read the same state of the database.</summary>
/// <remarks>It only reads, so it is always committed, also after an error.</remarks>
internal sealed class Snapshot(DbConnection connection) : IAsyncDisposable
{
    private DbCommand? _begin;
    private DbCommand? _end;

    /// <summary>Begins the transaction.</summary>
    public void Begin() => (_begin ??= Create("BEGIN")).ExecuteNonQuery();

    /// <summary>Ends the transaction.</summary>
    public void End() => (_end ??= Create("COMMIT")).ExecuteNonQuery();

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_begin is not null)
        {
            await _begin.DisposeAsync();
        }
        if (_end is not null)
        {
            await _end.DisposeAsync();
        }
    }

    private DbCommand Create(string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }
}
