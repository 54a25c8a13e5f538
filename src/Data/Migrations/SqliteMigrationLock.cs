using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Qplet.GraphQL.Data.Migrations;

/// <summary>
/// Keeps processes from migrating a SQLite file at once, with a locked file next to it that the system unlocks when the process ends, however it ends. Entity
/// Framework keeps its own lock in a row of the database, which a killed process leaves behind, and for which the next one would wait for ever.
/// </summary>
internal static partial class SqliteMigrationLock
{
    private const string Suffix = ".migrating";

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// Waits until no other process migrates the database, and removes the lock of one that was killed. Dispose the result after the migration. Null if the
    /// database is in memory, or if no file can be created next to it.
    /// </summary>
    public static async Task<IDisposable?> TakeAsync(QpletDbContext db, ILogger? logger, CancellationToken cancellationToken)
    {
        var file = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        if (file.Length == 0 || file == ":memory:" || !TryOpen(file + Suffix, out var held))
        {
            return null;
        }
        while (held is null)
        {
            await Task.Delay(s_pause, cancellationToken);
            TryOpen(file + Suffix, out held);
        }
        try
        {
            await RemoveLeftLockAsync(db, logger, cancellationToken);
            return held;
        }
        catch
        {
            await held.DisposeAsync();
            throw;
        }
    }

    /// <summary>Opens the file alone.</summary>
    /// <param name="path">The path.</param>
    /// <param name="held">The open file, or null if another process has it open.</param>
    /// <returns>Whether the folder allows it. If it does not, SQLite cannot write there either, and the database explains the failure.</returns>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The caller disposes the file after the migration.")]
    private static bool TryOpen(string path, out FileStream? held)
    {
        held = null;
        try
        {
            held = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            return true;
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or DirectoryNotFoundException)
        {
            return false;
        }
        catch (IOException)
        {
            return File.Exists(path);
        }
    }

    private static async Task RemoveLeftLockAsync(QpletDbContext db, ILogger? logger, CancellationToken cancellationToken)
    {
        var hasTable = await db
            .Database.SqlQueryRaw<int>("SELECT 1 AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'")
            .AnyAsync(cancellationToken);
        if (hasTable && await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"", cancellationToken) > 0 && logger is not null)
        {
            LogRemoved(logger);
        }
    }

    [LoggerMessage(
        1,
        LogLevel.Warning,
        "A migration of the database was interrupted, because its process was stopped. Its lock has been removed, and the migration continues."
    )]
    private static partial void LogRemoved(ILogger logger);
}
