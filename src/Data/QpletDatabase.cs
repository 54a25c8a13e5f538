using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Reference;

namespace Qplet.GraphQL.Data;

/// <summary>The database as a whole: making it and bringing it up to date.</summary>
public sealed class QpletDatabase(IDbContextFactory<QpletDbContext> contexts)
{
    /// <summary>
    /// Makes the database if there is none, applies the migrations that it lacks, and adds the countries of ISO 3166-1 that it lacks. Several nodes may call it
    /// at once: one applies, the others wait.
    /// </summary>
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);

        // WAL lets readers go on while one writes. The mode is stored in the file, so that it need not be set on each connection.
        if (db.Database.IsSqlite())
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);
        }
        await db.AddMissingCountriesAsync(cancellationToken);
    }

    /// <summary>Deletes everything that is stored and makes an empty database of the newest schema.</summary>
    public async Task ResetAsync(CancellationToken cancellationToken)
    {
        await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
        {
            await db.Database.EnsureDeletedAsync(cancellationToken);
        }
        await MigrateAsync(cancellationToken);
    }
}
