using Microsoft.Extensions.Logging;
using Qplet.GraphQL.Data.Counting;
using Qplet.GraphQL.Data.Migrations;
using Qplet.GraphQL.Data.Ordering;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Data.Reference;
using Qplet.GraphQL.Data.SchemaUsage;
using Qplet.GraphQL.Data.Search;
using Qplet.GraphQL.Data.Tracks;

namespace Qplet.GraphQL.Data;

/// <summary>Creates, migrates and resets the database.</summary>
public sealed class QpletDatabase(IDbContextFactory<QpletDbContext> contexts, DatabaseSettings settings, ILogger<QpletDatabase>? logger = null)
{
    /// <summary>The place of the database, without its password: the file of SQLite, or the host and name of a database of PostgreSQL.</summary>
    public string Location => settings.Location;

    /// <summary>
    /// Creates the database if it does not exist, applies pending migrations, and adds missing sort keys and countries of ISO 3166-1. Several nodes may call it
    /// at once: one node does the work while the others wait.
    /// </summary>
    /// <exception cref="DatabaseException">The database cannot be used, or a newer version has used it.</exception>
    public Task MigrateAsync(CancellationToken cancellationToken) =>
        DatabaseFailure.ExplainAsync(
            async () =>
            {
                await using var db = await contexts.CreateDbContextAsync(cancellationToken);
                await MigrateAsync(db, cancellationToken);
            },
            settings
        );

    /// <summary>
    /// Adds the categories, subcategories, actions and system playlists that a migrated database lacks, and to a database without platforms or genres also
    /// those. Several nodes may call it at once.
    /// </summary>
    /// <exception cref="DatabaseException">The database cannot be used.</exception>
    public Task AddReferenceDataAsync(CancellationToken cancellationToken) =>
        DatabaseFailure.ExplainAsync(
            async () =>
            {
                await using var db = await contexts.CreateDbContextAsync(cancellationToken);
                if (await db.HasReferenceDataAsync(cancellationToken))
                {
                    return;
                }
                await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
                await db.BecomeOnlyAsync(ExclusiveWork.ReferenceData, cancellationToken);
                await db.AddReferenceDataAsync(isForSamples: false, cancellationToken);
                await transaction.CommitAsync(cancellationToken);
            },
            settings
        );

    /// <summary>Deletes all data and creates an empty database with the latest schema.</summary>
    /// <exception cref="DatabaseException">The database cannot be used.</exception>
    public Task ResetAsync(CancellationToken cancellationToken) =>
        DatabaseFailure.ExplainAsync(
            async () =>
            {
                await using var db = await contexts.CreateDbContextAsync(cancellationToken);
                await db.Database.EnsureDeletedAsync(cancellationToken);
                await MigrateAsync(db, cancellationToken);
            },
            settings
        );

    /// <summary>Builds the indexes of substrings and of the search again.</summary>
    /// <exception cref="DatabaseException">The database cannot be used, or it lacks migrations.</exception>
    public Task ReindexAsync(CancellationToken cancellationToken) =>
        DatabaseFailure.ExplainAsync(
            async () =>
            {
                await using var db = await OpenMigratedAsync(cancellationToken);
                await (
                    db.Database.IsSqlite()
                        ? SqliteSubstringIndexes.RebuildAsync(db, cancellationToken)
                        : PostgreSqlSubstringIndexes.RebuildAsync(db, cancellationToken)
                );
                await SearchIndex.Of(db).RebuildAsync(cancellationToken);
            },
            settings
        );

    /// <summary>
    /// Compares the indexes of substrings and of the search and all stored counts with the rows, and reports each difference as a line. Writes that happen
    /// meanwhile are no differences.
    /// </summary>
    /// <param name="report">Receives the differences.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="DatabaseException">The database cannot be used, or it lacks migrations.</exception>
    public Task CheckAsync(Action<string> report, CancellationToken cancellationToken) =>
        DatabaseFailure.ExplainAsync(
            async () =>
            {
                await using var db = await OpenMigratedAsync(cancellationToken);
                var indexes = db.Database.IsSqlite()
                    ? SqliteSubstringIndexes.CompareAsync(db, cancellationToken)
                    : PostgreSqlSubstringIndexes.CompareAsync(db, cancellationToken);
                await foreach (var line in indexes)
                {
                    report(line);
                }
                await foreach (var line in SearchIndex.Of(db).CompareAsync(cancellationToken))
                {
                    report(line);
                }
                foreach (var count in StoredCounts.All(db))
                {
                    await foreach (var line in count.CompareAsync(db, cancellationToken))
                    {
                        report(line);
                    }
                }
            },
            settings
        );

    /// <summary>
    /// Returns what clients have used of the schema on a day or later. The database may lack migrations or have further ones. Returns null if it has no counts,
    /// because no version of the server that counts has used it.
    /// </summary>
    /// <param name="since">The first day.</param>
    /// <param name="client">The name of a client, in any case. Null for all clients.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="DatabaseException">The database cannot be used.</exception>
    public async Task<RecordedUsage?> ReadSchemaUsageAsync(DateOnly since, string? client, CancellationToken cancellationToken)
    {
        RecordedUsage? usage = null;
        await DatabaseFailure.ExplainAsync(
            async () =>
            {
                await using var db = await contexts.CreateDbContextAsync(cancellationToken);
                var applied = await db.Database.GetAppliedMigrationsAsync(cancellationToken);
                if (applied.Any(static name => name.EndsWith("_AddSchemaUsage", StringComparison.Ordinal)))
                {
                    usage = new(
                        await db.ReadUsedOperationsAsync(since, client, cancellationToken),
                        await db.ReadUsedCoordinatesAsync(since, client, cancellationToken),
                        await db.ReadCountedDaysAsync(since, cancellationToken)
                    );
                }
            },
            settings
        );
        return usage;
    }

    private async Task<QpletDbContext> OpenMigratedAsync(CancellationToken cancellationToken)
    {
        var db = await contexts.CreateDbContextAsync(cancellationToken);
        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).FirstOrDefault() is not { } pending)
        {
            return db;
        }
        await db.DisposeAsync();
        throw DataErrors.DatabaseTooOld(pending);
    }

    private async Task MigrateAsync(QpletDbContext db, CancellationToken cancellationToken)
    {
        if ((await db.Database.GetAppliedMigrationsAsync(cancellationToken)).Except(db.Database.GetMigrations()).LastOrDefault() is { } unknown)
        {
            throw DataErrors.DatabaseTooNew(unknown);
        }
        using var file = db.Database.IsSqlite() ? await SqliteMigrationLock.TakeAsync(db, logger, cancellationToken) : null;
        await using var session = db.Database.IsSqlite() ? null : await PostgreSqlMigrationLock.TakeAsync(db, cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);

        // In WAL mode, readers continue while a writer writes. The mode is stored in the file and need not be set on each connection.
        if (db.Database.IsSqlite())
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);
            await SqliteSubstringIndexes.CreateMissingAsync(db, cancellationToken);
        }
        await SearchIndex.Of(db).CreateMissingAsync(cancellationToken);
        await db.FillSortKeysAsync(cancellationToken);
        await db.FillPopularityAsync(cancellationToken);
        await db.AddMissingCountriesAsync(cancellationToken);
    }
}
