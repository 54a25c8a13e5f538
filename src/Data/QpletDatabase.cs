using Microsoft.EntityFrameworkCore;

namespace Qplet.GraphQL.Data;

/// <summary>The database as a whole: making it and bringing it up to date.</summary>
public sealed class QpletDatabase(IDbContextFactory<QpletDbContext> contexts)
{
    /// <summary>Makes the database if there is none, and applies the migrations that it lacks.</summary>
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Database.EnsureCreatedAsync(cancellationToken);
    }
}
