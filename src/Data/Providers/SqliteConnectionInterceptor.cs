using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Qplet.GraphQL.Data.Texts;
using SQLitePCL;

namespace Qplet.GraphQL.Data.Providers;

/// <summary>Configures each physical SQLite connection once. The settings last as long as the pooled connection.</summary>
internal sealed class SqliteConnectionInterceptor(DatabaseSettings settings) : DbConnectionInterceptor
{
    // NORMAL is safe in WAL mode: a power failure may lose the last commits but never corrupts the database.
    private const string SetUp = """
        PRAGMA foreign_keys = ON;
        PRAGMA synchronous = NORMAL;
        PRAGMA temp_store = MEMORY;
        PRAGMA cache_size = -16384;
        PRAGMA journal_size_limit = 67108864;
        """;

    /// <summary>The number of <c>SQLITE_DBCONFIG_ENABLE_QPSG</c>, which the binding has no name for.</summary>
    private const int StablePlans = 1007;

    /// <summary>The function of SQL that returns a text in Normalization Form C, as <c>normalize</c> of PostgreSQL does.</summary>
    private const string FormC = "nfc";

    private static readonly delegate_function_scalar s_formC = static (context, _, arguments) =>
    {
        if (raw.sqlite3_value_type(arguments[0]) == raw.SQLITE_NULL)
        {
            raw.sqlite3_result_null(context);
        }
        else
        {
            raw.sqlite3_result_text(context, TextNormalization.ToFormC(raw.sqlite3_value_text(arguments[0]).utf8_to_string()));
        }
    };

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
        connection.DefaultTimeout = Math.Max(1, (int)settings.WriteTimeout.TotalSeconds);
        if (!_ready.TryAdd(connection.Handle!, this))
        {
            return;
        }
        // Without stable plans, SQLite compiles a statement again at each execution if the value of a parameter, such as that of LIMIT, could change its plan.
        SqliteException.ThrowExceptionForRC(raw.sqlite3_db_config(connection.Handle, StablePlans, 1, out _), connection.Handle);
        SqliteException.ThrowExceptionForRC(
            raw.sqlite3_create_function(connection.Handle, FormC, 1, raw.SQLITE_UTF8 | raw.SQLITE_DETERMINISTIC, null, s_formC),
            connection.Handle
        );
        using var command = connection.CreateCommand();
        command.CommandText = string.Create(
            CultureInfo.InvariantCulture,
            $"PRAGMA busy_timeout = {(long)settings.WriteTimeout.TotalMilliseconds}; PRAGMA mmap_size = {settings.MappedSize}; {SetUp}"
        );
        command.ExecuteNonQuery();
    }
}
