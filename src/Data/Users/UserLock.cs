namespace Qplet.GraphQL.Data.Users;

/// <summary>Lets changes that concern one user happen one after the other.</summary>
public static class UserLock
{
    /// <summary>
    /// Locks the row of a user until the transaction ends, also on PostgreSQL, where transactions read side by side. Call it before the rows are read on which
    /// the change depends.
    /// </summary>
    public static Task LockUserAsync(this QpletDbContext db, Guid userId, CancellationToken cancellationToken) =>
        db
            .Users.Where(user => user.Id == userId)
            .ExecuteUpdateAsync(static set => set.SetProperty(user => user.ViewCount, user => user.ViewCount), cancellationToken);

    /// <summary>Locks the rows of users in the same way, always in the same order, so transactions that lock the same users do not end in a deadlock.</summary>
    public static async Task LockUsersAsync(this QpletDbContext db, IReadOnlyCollection<Guid> userIds, CancellationToken cancellationToken)
    {
        foreach (var userId in userIds.Order())
        {
            await db.LockUserAsync(userId, cancellationToken);
        }
    }
}
