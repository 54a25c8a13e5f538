namespace Qplet.GraphQL.Data.Providers;

/// <summary>Lets the current transaction wait until it is the only one that does some work.</summary>
public static class ExclusiveTransactions
{
    /// <summary>
    /// Waits until no other transaction does the work. The right to do it ends with the transaction. On SQLite, it comes with the transaction, because writers
    /// follow each other.
    /// </summary>
    public static async Task BecomeOnlyAsync(this QpletDbContext db, ExclusiveWork work, CancellationToken cancellationToken)
    {
        if (!db.Database.IsSqlite())
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({(long)work})", cancellationToken);
        }
    }
}
