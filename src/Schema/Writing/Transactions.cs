using Qplet.GraphQL.Data.Providers;

namespace Qplet.GraphQL.Schema.Writing;

/// <summary>Runs changes in transactions: either everything that a change stores, counts and records in the outbox is committed, or nothing.</summary>
public sealed class Transactions(IDbContextFactory<QpletDbContext> contexts)
{
    private const int MaxAttempts = 4;

    /// <summary>
    /// Runs a change, saves its unsaved changes, and commits. An exception rolls back the transaction. If the change was disturbed by another one at the same
    /// time, by a deadlock or because a key was added or deleted after the change had looked for it, it is run again with a new context. It then sees what the
    /// other one has done, and fails with its own error if it must. So a change must not modify anything but its context.
    /// </summary>
    public async Task<T> RunAsync<T>(Func<QpletDbContext, Task<T>> change, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await RunOnceAsync(change, cancellationToken);
            }
            catch (Exception exception) when (attempt < MaxAttempts && (DatabaseFault.IsConflict(exception) || DatabaseFault.IsKeyViolation(exception)))
            {
                // The next attempt begins when the transaction of the other one is over, because it waits for the same locks.
            }
        }
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

    private async Task<T> RunOnceAsync<T>(Func<QpletDbContext, Task<T>> change, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);

        // A failed statement ends the transaction, so savepoints are of use only to inserts that may fail.
        db.Database.AutoSavepointsEnabled = false;
        await using var transaction = await db.BeginLimitedTransactionAsync(cancellationToken);
        var result = await change(db);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return result;
    }
}
