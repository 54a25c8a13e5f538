using System.Data.Common;
using Npgsql;

namespace Qplet.GraphQL.Data.Providers;

/// <summary>The settings of connections that lists are read with.</summary>
public static class ReadingSession
{
    /// <summary>The server closes a connection this much later than the client gives its statement up.</summary>
    private const int GraceSeconds = 5;

    private const string Limit = """
        SELECT set_config('client_connection_check_interval', '1s', false), set_config('statement_timeout', @timeout, false)
        """;

    /// <summary>
    /// Lets the server end statements that nobody waits for. On a busy machine, the request to cancel a statement may be too late; the client then closes the
    /// connection, but PostgreSQL would run the statement to its end, beside those of the connection that replaces it. Does nothing on SQLite.
    /// </summary>
    public static async Task LimitAsync(DbConnection connection, CancellationToken cancellationToken)
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
