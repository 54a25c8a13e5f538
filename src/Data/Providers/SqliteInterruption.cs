using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Qplet.GraphQL.Data.Providers;

/// <summary>Stops statements of SQLite, whose provider does not react to cancellation.</summary>
public static class SqliteInterruption
{
    /// <summary>Stops the statement that a connection runs, which then fails. Safe on any thread; does nothing if no statement runs.</summary>
    public static void Interrupt(DbConnection connection)
    {
        switch (connection)
        {
            case SqliteReadConnection reading:
                NativeSqlite.Interrupt(reading.Handle);
                break;
            case SqliteConnection { Handle: { } handle }:
                SQLitePCL.raw.sqlite3_interrupt(handle);
                break;
        }
    }

    /// <summary>Stops the statements that a context runs on SQLite when a token is cancelled, until the registration is disposed.</summary>
    internal static CancellationTokenRegistration InterruptOn(QpletDbContext db, CancellationToken cancellationToken) =>
        cancellationToken.Register(static connection => Interrupt((DbConnection)connection!), db.Database.GetDbConnection());
}
