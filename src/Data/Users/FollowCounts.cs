namespace Qplet.GraphQL.Data.Users;

/// <summary>Maintains the counts of followers.</summary>
public static class FollowCounts
{
    /// <summary>
    /// Adds <paramref name="delta" /> to the counts of both users. Call it in the transaction of the change: with 1 after a row was added, with −1 after a
    /// row was removed, and not if nothing changed.
    /// </summary>
    public static async Task CountAsync(this QpletDbContext db, Follow follow, int delta, CancellationToken cancellationToken)
    {
        await db
            .Users.Where(u => u.Id == follow.FollowerId)
            .ExecuteUpdateAsync(s => s.SetProperty(u => u.FollowingCount, u => u.FollowingCount + delta), cancellationToken);
        await db
            .Users.Where(u => u.Id == follow.FolloweeId)
            .ExecuteUpdateAsync(s => s.SetProperty(u => u.FollowerCount, u => u.FollowerCount + delta), cancellationToken);
    }

    /// <summary>
    /// Adds <paramref name="delta" /> to the counts of those whom a user follows and who follow the user: −1 when the account is deleted, and 1 when it is
    /// restored. Call it in the transaction of the change. Deleted accounts count nothing.
    /// </summary>
    public static async Task CountFollowsOfAsync(this QpletDbContext db, Guid userId, int delta, CancellationToken cancellationToken)
    {
        await db
            .Users.Where(u => u.FollowerLinks.Any(f => f.FollowerId == userId))
            .ExecuteUpdateAsync(s => s.SetProperty(u => u.FollowerCount, u => u.FollowerCount + delta), cancellationToken);
        await db
            .Users.Where(u => u.FollowingLinks.Any(f => f.FolloweeId == userId))
            .ExecuteUpdateAsync(s => s.SetProperty(u => u.FollowingCount, u => u.FollowingCount + delta), cancellationToken);
    }
}
