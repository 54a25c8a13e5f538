using Qplet.GraphQL.Schema.Notifications;
using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.Users;

/// <summary>
/// Follows and blocks users. Setting a relation that is set already has no effect and is not an error. The counts are exact under concurrent changes.
/// </summary>
public sealed class RelationWriter(Transactions transactions, Notifier notifier, TimeProvider time)
{
    /// <summary>Follows a user and notifies them.</summary>
    public Task<User> FollowAsync(Guid viewerId, Guid userId, CancellationToken cancellationToken) =>
        ChangeAsync(
            viewerId,
            userId,
            async db =>
            {
                await db.RequireNoBlockAsync(viewerId, userId, cancellationToken);
                var follow = new Follow
                {
                    FollowerId = viewerId,
                    FolloweeId = userId,
                    CreatedAt = time.UtcMoment(),
                };
                if (await db.Follows.AnyAsync(f => f.FollowerId == viewerId && f.FolloweeId == userId, cancellationToken))
                {
                    return;
                }
                if (!await db.TryInsertAsync(follow, cancellationToken))
                {
                    return;
                }
                await db.CountAsync(follow, 1, cancellationToken);
                await notifier.NotifyAsync(
                    db,
                    new Notification
                    {
                        UserId = userId,
                        ActorId = viewerId,
                        Kind = NotificationKind.Followed,
                    }.About(new SubjectKey(User.KindName, userId)),
                    static settings => settings.NotifyProfileFollowers,
                    cancellationToken
                );
            },
            cancellationToken
        );

    /// <summary>Unfollows a user.</summary>
    public Task<User> UnfollowAsync(Guid viewerId, Guid userId, CancellationToken cancellationToken) =>
        ChangeAsync(viewerId, userId, db => RemoveFollowAsync(db, viewerId, userId, cancellationToken), cancellationToken);

    /// <summary>
    /// Blocks a user. If one of the two users follows the other, the follow ends. Notifications of what one did to the other are removed, and the dates of
    /// one's releases from the other's calendar.
    /// </summary>
    public Task<User> BlockAsync(Guid viewerId, Guid userId, CancellationToken cancellationToken) =>
        ChangeAsync(
            viewerId,
            userId,
            async db =>
            {
                var block = new Block
                {
                    BlockerId = viewerId,
                    BlockedId = userId,
                    CreatedAt = time.UtcMoment(),
                };
                if (!await db.Blocks.AnyAsync(b => b.BlockerId == viewerId && b.BlockedId == userId, cancellationToken))
                {
                    await db.TryInsertAsync(block, cancellationToken);
                }
                await RemoveFollowAsync(db, viewerId, userId, cancellationToken);
                await RemoveFollowAsync(db, userId, viewerId, cancellationToken);
                await db.RemoveAsync(
                    db.CalendarEntries.Where(e =>
                        (e.UserId == viewerId && e.ReleaseDate.Release.PublisherId == userId)
                        || (e.UserId == userId && e.ReleaseDate.Release.PublisherId == viewerId)
                    ),
                    cancellationToken
                );
                await db.MarkCalendarFeedsAsync([viewerId, userId], cancellationToken);
                await db.RemoveFromGroupsAsync(
                    db.Notifications.Where(n => (n.UserId == viewerId && n.ActorId == userId) || (n.UserId == userId && n.ActorId == viewerId)),
                    cancellationToken
                );
            },
            cancellationToken
        );

    /// <summary>Unblocks a user.</summary>
    public Task<User> UnblockAsync(Guid viewerId, Guid userId, CancellationToken cancellationToken) =>
        ChangeAsync(
            viewerId,
            userId,
            async db =>
            {
                await db.Blocks.Where(b => b.BlockerId == viewerId && b.BlockedId == userId).ExecuteDeleteAsync(cancellationToken);
                await db.MarkCalendarFeedsAsync([viewerId, userId], cancellationToken);
            },
            cancellationToken
        );

    private static async Task RemoveFollowAsync(QpletDbContext db, Guid followerId, Guid followeeId, CancellationToken cancellationToken)
    {
        var removed = await db.Follows.Where(f => f.FollowerId == followerId && f.FolloweeId == followeeId).ExecuteDeleteAsync(cancellationToken);
        if (removed > 0)
        {
            await db.CountAsync(new Follow { FollowerId = followerId, FolloweeId = followeeId }, -1, cancellationToken);
        }
    }

    private Task<User> ChangeAsync(Guid viewerId, Guid userId, Func<QpletDbContext, Task> change, CancellationToken cancellationToken)
    {
        if (viewerId == userId)
        {
            throw DomainErrors.NotOneself("input.userId");
        }
        return transactions.RunAsync(
            async db =>
            {
                // Of a follow, a block and the deletion of the account at the same time, each sees the ones before it.
                await db.LockUsersAsync([viewerId, userId], cancellationToken);
                if (!await db.Users.AnyAsync(u => u.Id == userId && u.DeletedAt == null, cancellationToken))
                {
                    throw DomainErrors.NotFound(nameof(User), userId, "input.userId");
                }
                await change(db);
                await db.SaveChangesAsync(cancellationToken);
                return await db.Users.AsNoTracking().SingleAsync(u => u.Id == userId, cancellationToken);
            },
            cancellationToken
        );
    }
}
