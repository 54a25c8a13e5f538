using System.Data.Common;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Qplet.GraphQL.Data.Providers;

/// <summary>The settings of connections by which the server ends statements that nobody waits for.</summary>
public static class SessionLimits
{
    /// <summary>The server closes a connection this much later than the client gives its statement up.</summary>
    private const int GraceSeconds = 5;

    private const string Limit = """
        SELECT set_config('client_connection_check_interval', '1s', false), set_config('statement_timeout', @timeout, false)
        """;

    /// <summary>Begins a transaction with these limits (<see cref="ApplyAsync" />). They last until the context closes its connection.</summary>
    public static async Task<IDbContextTransaction> BeginLimitedTransactionAsync(this QpletDbContext db, CancellationToken cancellationToken)
    {
        if (!db.Database.IsSqlite())
        {
            await db.Database.OpenConnectionAsync(cancellationToken);
            await ApplyAsync(db.Database.GetDbConnection(), cancellationToken);
        }
        return await db.Database.BeginTransactionAsync(cancellationToken);
    }

    /// <summary>
    /// Lets the server end statements that nobody waits for. On a busy machine, the request to cancel a statement may be too late; the client then closes the
    /// connection, but PostgreSQL would run the statement to its end, beside those of the connection that replaces it. Does nothing on SQLite.
    /// </summary>
    public static async Task ApplyAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        if (connection is not NpgsqlConnection postgres)
        {
            return;
        }
        await using var command = postgres.CreateCommand();
        command.CommandText = Limit;
        command.Parameters.AddWithValue("timeout", command.CommandTimeout == 0 ? "0" : $"{command.CommandTimeout + GraceSeconds}s");
        try
        {
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.InvalidParameterValue)
        {
            // The server's operating system cannot tell whether the connection is open.
        }
    }
}
