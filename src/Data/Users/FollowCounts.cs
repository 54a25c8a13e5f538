using Microsoft.EntityFrameworkCore;

namespace Qplet.GraphQL.Data.Users;

/// <summary>Keeps the counts that follows take part in.</summary>
public static class FollowCounts
{
    /// <summary>
    /// Counts a follow in (<paramref name="delta" /> 1, after it was added) or out (−1, after it was removed) at both users. Call it in the transaction of the
    /// change, and only when a row was really added or removed.
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
