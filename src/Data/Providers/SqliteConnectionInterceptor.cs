using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Qplet.GraphQL.Data.Providers;

/// <summary>
/// Sets up each physical SQLite connection once: connections come from a pool, and what is set here lasts as long as they do.
/// </summary>
internal sealed class SqliteConnectionInterceptor : DbConnectionInterceptor
{
    // NORMAL is safe in WAL mode: a power cut may lose the last commits but never the database. A writer waits for the one before it.
    private const string SetUp = """
        PRAGMA busy_timeout = 10000;
        PRAGMA foreign_keys = ON;
        PRAGMA synchronous = NORMAL;
        PRAGMA temp_store = MEMORY;
        PRAGMA cache_size = -16384;
        PRAGMA mmap_size = 268435456;
        """;

    private readonly ConditionalWeakTable<sqlite3, object> _ready = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Prepare((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Prepare((SqliteConnection)connection);
        return Task.CompletedTask;
    }

    private void Prepare(SqliteConnection connection)
    {
        if (!_ready.TryAdd(connection.Handle!, this))
        {
            return;
        }
        using var command = connection.CreateCommand();
        command.CommandText = SetUp;
        command.ExecuteNonQuery();
    }
}
