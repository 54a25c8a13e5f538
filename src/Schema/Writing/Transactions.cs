namespace Qplet.GraphQL.Schema.Writing;

/// <summary>Runs changes in transactions: either everything that a change stores, counts and records in the outbox is committed, or nothing.</summary>
public sealed class Transactions(IDbContextFactory<QpletDbContext> contexts)
{
    /// <summary>Runs a change, saves its unsaved changes, and commits. An exception rolls back the transaction.</summary>
    public async Task<T> RunAsync<T>(Func<QpletDbContext, Task<T>> change, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var result = await change(db);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return result;
    }

    /// <summary>Runs a change that returns no value.</summary>
    public Task RunAsync(Func<QpletDbContext, Task> change, CancellationToken cancellationToken) =>
        RunAsync(
            async db =>
            {
                await change(db);
                return true;
            },
            cancellationToken
        );
}
