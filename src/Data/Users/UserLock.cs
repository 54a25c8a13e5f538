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
}
