using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Qplet.GraphQL.Data.Migrations;

/// <summary>
/// Keeps processes from migrating a database of PostgreSQL at once, with a lock of the session, which the database releases when the process ends. The lock of
/// Entity Framework ends with the transaction of each migration, so two processes would apply the same next one.
/// </summary>
internal sealed class PostgreSqlMigrationLock : IAsyncDisposable
{
    private const long Key = 0x5170_0100;

    private readonly QpletDbContext _db;

    private PostgreSqlMigrationLock(QpletDbContext db) => _db = db;

    /// <summary>
    /// Waits until no other process migrates the database, which is created if it does not exist. Dispose the result after the migration, for which the
    /// connection of the context stays open.
    /// </summary>
    public static async Task<PostgreSqlMigrationLock> TakeAsync(QpletDbContext db, CancellationToken cancellationToken)
    {
        await CreateDatabaseAsync(db.GetService<IRelationalDatabaseCreator>(), cancellationToken);
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await ExecuteAsync(db, $"SELECT pg_advisory_lock({Key})", cancellationToken);
            return new PostgreSqlMigrationLock(db);
        }
        catch
        {
            await db.Database.CloseConnectionAsync();
            throw;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        try
        {
            await ExecuteAsync(_db, $"SELECT pg_advisory_unlock({Key})", CancellationToken.None);
        }
        catch (NpgsqlException)
        {
            // The connection is broken, so the lock is gone, and the migration reports why.
        }
        await _db.Database.CloseConnectionAsync();
    }

    private static async Task CreateDatabaseAsync(IRelationalDatabaseCreator creator, CancellationToken cancellationToken)
    {
        if (await creator.ExistsAsync(cancellationToken))
        {
            return;
        }
        try
        {
            await creator.CreateAsync(cancellationToken);
        }
        catch (PostgresException exception) when (exception.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another process has created it meanwhile.
        }
    }

    private static async Task ExecuteAsync(QpletDbContext db, string statement, CancellationToken cancellationToken)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The statement has only the key above.
        command.CommandText = statement;
#pragma warning restore CA2100

        // The upgrade of a large database may take minutes.
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
