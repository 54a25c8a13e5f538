using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Ordering;
using Qplet.GraphQL.Data.Reference;

namespace Qplet.GraphQL.Data;

/// <summary>Creates, migrates and resets the database.</summary>
public sealed class QpletDatabase(IDbContextFactory<QpletDbContext> contexts)
{
    /// <summary>
    /// Creates the database if it does not exist, applies pending migrations, and adds missing sort keys and countries of ISO 3166-1. Several nodes may call it at once: one
    /// node does the work while the others wait.
    /// </summary>
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);

        // In WAL mode, readers continue while a writer writes. The mode is stored in the file and need not be set on each connection.
        if (db.Database.IsSqlite())
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);
        }
        await db.FillSortKeysAsync(cancellationToken);
        await db.AddMissingCountriesAsync(cancellationToken);
    }

    /// <summary>Deletes all data and creates an empty database with the latest schema.</summary>
    public async Task ResetAsync(CancellationToken cancellationToken)
    {
        await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
        {
            await db.Database.EnsureDeletedAsync(cancellationToken);
        }
        await MigrateAsync(cancellationToken);
    }
}
