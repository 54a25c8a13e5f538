using Microsoft.Data.Sqlite;
using Npgsql;
using static SQLitePCL.raw;

namespace Qplet.GraphQL.Data;

/// <summary>Classifies the exceptions of the database, which EF may have wrapped in others.</summary>
public static class DatabaseFault
{
    /// <summary>
    /// Returns whether the database cannot be used at the moment, so the same call may succeed later: it does not answer, is starting or stopping, has no free
    /// connection, is locked by another process, or has no space left. This includes conflicts that persist although the transaction was repeated.
    /// </summary>
    public static bool IsOutage(Exception exception) => Chain(exception).Any(IsOutageItself) || IsConflict(exception);

    /// <summary>
    /// Returns whether a transaction failed because of another one at the same time, such as in a deadlock, and was rolled back. It can be repeated at once.
    /// </summary>
    public static bool IsConflict(Exception exception) =>
        Chain(exception)
            .Any(static cause =>
                cause
                    is PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected }
                        or SqliteException { SqliteExtendedErrorCode: SQLITE_BUSY_SNAPSHOT }
            );

    /// <summary>
    /// Returns whether a statement violated a unique or foreign key. If the change checks its keys first, the row was added or deleted by another transaction
    /// since, and the change fails with an error of its own when it is repeated.
    /// </summary>
    public static bool IsKeyViolation(Exception exception) =>
        IsUniqueViolation(exception)
        || Chain(exception)
            .Any(static cause =>
                cause
                    is PostgresException { SqlState: PostgresErrorCodes.ForeignKeyViolation }
                        or SqliteException { SqliteExtendedErrorCode: SQLITE_CONSTRAINT_FOREIGNKEY }
            );

    /// <summary>Returns whether a statement violated a unique key.</summary>
    public static bool IsUniqueViolation(Exception exception) =>
        Chain(exception)
            .Any(static cause =>
                cause
                    is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation }
                        or SqliteException { SqliteExtendedErrorCode: SQLITE_CONSTRAINT_UNIQUE or SQLITE_CONSTRAINT_PRIMARYKEY }
            );

    private static bool IsOutageItself(Exception exception) =>
        exception switch
        {
            DatabaseUnavailableException => true,
            PostgresException postgres => IsOutage(postgres.SqlState),

            // Everything else that Npgsql reports concerns the connection: it was refused or lost, or none became free in time.
            NpgsqlException => true,
            SqliteException { SqliteErrorCode: var code } => code
                is SQLITE_BUSY
                    or SQLITE_LOCKED
                    or SQLITE_READONLY
                    or SQLITE_IOERR
                    or SQLITE_FULL
                    or SQLITE_CANTOPEN
                    or SQLITE_PROTOCOL,
            _ => false,
        };

    /// <summary>
    /// Classes 08 (connection), 53 (insufficient resources) and 57P (operator intervention), locks that were not free in time, and a server that became
    /// read-only when another one took over.
    /// </summary>
    private static bool IsOutage(string state) =>
        state.StartsWith("08", StringComparison.Ordinal)
        || state.StartsWith("53", StringComparison.Ordinal)
        || state.StartsWith("57P", StringComparison.Ordinal)
        || state is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.ReadOnlySqlTransaction;

    private static IEnumerable<Exception> Chain(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }
}
