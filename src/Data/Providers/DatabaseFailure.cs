using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;
using Qplet.GraphQL.Data.Search;

namespace Qplet.GraphQL.Data.Providers;

/// <summary>Explains the errors of the providers that an administrator can do something about.</summary>
internal static class DatabaseFailure
{
    /// <summary>Runs an operation on the database.</summary>
    /// <exception cref="DatabaseException">The operation failed with an error that can be explained.</exception>
    public static async Task<T> ExplainAsync<T>(Func<Task<T>> run, DatabaseSettings settings)
    {
        DatabaseException? explained = null;
        try
        {
            return await run();
        }
        catch (Exception exception) when ((explained = Explain(exception, settings)) is not null)
        {
            throw explained;
        }
    }

    /// <summary>Runs an operation on the database that returns no value.</summary>
    /// <exception cref="DatabaseException">The operation failed with an error that can be explained.</exception>
    public static async Task ExplainAsync(Func<Task> run, DatabaseSettings settings) =>
        await ExplainAsync(
            async () =>
            {
                await run();
                return true;
            },
            settings
        );

    /// <summary>Returns the explanation of an error of a provider. Null if it is not a failure of the database or of its settings.</summary>
    /// <param name="exception">The error.</param>
    /// <param name="settings">The connection that failed. The explanation does not contain its password.</param>
    public static DatabaseException? Explain(Exception exception, DatabaseSettings settings) =>
        exception switch
        {
            SqliteException sqlite => Explain(sqlite, settings.ConnectionString),
            PostgresException postgres => Explain(postgres),
            NpgsqlException npgsql => DataErrors.ServerUnreachable(HostOf(settings.ConnectionString), npgsql),
            SocketException socket => DataErrors.ServerUnreachable(HostOf(settings.ConnectionString), socket),
            ArgumentException { Source: "Npgsql" or "Microsoft.Data.Sqlite" or "System.Data.Common" } => DataErrors.ConnectionStringInvalid(exception),
            _ => null,
        };

    private static DatabaseException? Explain(SqliteException exception, string connectionString)
    {
        var file = new SqliteConnectionStringBuilder(connectionString).DataSource;
        return exception.SqliteErrorCode switch
        {
            SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => DataErrors.FileLocked(file, exception),
            SQLitePCL.raw.SQLITE_READONLY => DataErrors.FileReadOnly(file, exception),
            SQLitePCL.raw.SQLITE_FULL => DataErrors.DiskFull(file, exception),
            SQLitePCL.raw.SQLITE_CANTOPEN => DataErrors.FileNotOpened(file, exception),
            SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB => DataErrors.NoDatabaseFile(file, exception),
            _ => null,
        };
    }

    private static DatabaseException? Explain(PostgresException exception) =>
        exception.SqlState switch
        {
            PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => DataErrors.SignInRefused(exception),
            PostgresErrorCodes.InsufficientPrivilege
            or PostgresErrorCodes.UndefinedFile
            or PostgresErrorCodes.FeatureNotSupported when exception.MessageText.Contains($"\"{SubstringIndexes.Extension}\"", StringComparison.Ordinal) =>
                DataErrors.NoExtension(SubstringIndexes.Extension, exception),
            PostgresErrorCodes.InsufficientPrivilege => DataErrors.NotPrivileged(exception),
            PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.AdminShutdown => DataErrors.ServerBusy(
                exception
            ),
            _ => null,
        };

    private static string HostOf(string connectionString) =>
        new DbConnectionStringBuilder { ConnectionString = connectionString }.TryGetValue("Host", out var host) ? $"{host}" : "";
}
