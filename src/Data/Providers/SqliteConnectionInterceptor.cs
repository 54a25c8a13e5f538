using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Qplet.GraphQL.Data.Providers;

/// <summary>Configures each physical SQLite connection once. The settings last as long as the pooled connection.</summary>
/// <param name="lockTimeout">The time for which a statement waits for the lock of another process.</param>
internal sealed class SqliteConnectionInterceptor(TimeSpan lockTimeout) : DbConnectionInterceptor
{
    // NORMAL is safe in WAL mode: a power failure may lose the last commits but never corrupts the database.
    private const string SetUp = """
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
        // The provider itself tries again until this time is over; it counts whole seconds.
        connection.DefaultTimeout = Math.Max(1, (int)lockTimeout.TotalSeconds);
        if (!_ready.TryAdd(connection.Handle!, this))
        {
            return;
        }
        using var command = connection.CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {(long)lockTimeout.TotalMilliseconds};{SetUp}");
        command.ExecuteNonQuery();
    }
}
