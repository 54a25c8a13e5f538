using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Qplet.GraphQL.Data.Providers;

/// <summary>Distinguishes faults of the database from errors of the application.</summary>
public static class DatabaseFaults
{
    /// <summary>
    /// Returns whether an exception, or one of its causes, is a fault of the database that may soon be over: it is locked, does not answer, or has no free
    /// connection.
    /// </summary>
    public static bool IsTransient(Exception exception)
    {
        for (var current = exception; current is not null; current = current.InnerException)
        {
            var isTransient = current switch
            {
                SqliteException sqlite => sqlite.SqliteErrorCode
                    is SQLitePCL.raw.SQLITE_BUSY
                        or SQLitePCL.raw.SQLITE_LOCKED
                        or SQLitePCL.raw.SQLITE_IOERR
                        or SQLitePCL.raw.SQLITE_CANTOPEN,
                DbException database => database.IsTransient,
                _ => false,
            };
            if (isTransient)
            {
                return true;
            }
        }

        return false;
    }
}
