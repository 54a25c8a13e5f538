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
}
