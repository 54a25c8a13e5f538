using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.Notifications;

/// <summary>Marks notifications as read. Marking a notification again keeps the time when it was first read.</summary>
public sealed class NotificationWriter(Transactions transactions, TimeProvider time)
{
    /// <summary>Marks one of the viewer's notifications as read, and the earlier ones of its group.</summary>
    /// <exception cref="NotFoundException">The viewer has no such notification.</exception>
    public Task<Notification> MarkReadAsync(Viewer viewer, Guid notificationId, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async db =>
            {
                var notification = await FindAsync(db, viewer, notificationId, "input.notificationId", cancellationToken);
                await MarkAsync(db, viewer, UpTo(db.Notifications.Where(n => n.GroupId == notification.GroupId), notification), cancellationToken);
                return await db.Notifications.AsNoTracking().SingleAsync(n => n.Id == notificationId, cancellationToken);
            },
            cancellationToken
        );

    /// <summary>Marks notifications of the viewer as read.</summary>
    /// <param name="viewer">The viewer.</param>
    /// <param name="upTo">The latest notification that is marked, or null for all.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="NotFoundException">The viewer has no such notification.</exception>
    public Task<User> MarkAllReadAsync(Viewer viewer, Guid? upTo, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async db =>
            {
                var viewerId = viewer.RequireId();
                var own = db.Notifications.Where(n => n.UserId == viewerId);
                if (upTo is { } id)
                {
                    own = UpTo(own, await FindAsync(db, viewer, id, "input.upToNotificationId", cancellationToken));
                }
                await MarkAsync(db, viewer, own, cancellationToken);
                return await db.Users.AsNoTracking().SingleAsync(u => u.Id == viewerId, cancellationToken);
            },
            cancellationToken
        );

    private async Task MarkAsync(QpletDbContext db, Viewer viewer, IQueryable<Notification> notifications, CancellationToken cancellationToken)
    {
        var now = time.UtcMoment();
        var unread = notifications.Where(n => n.ReadAt == null);
        if (await unread.ExecuteUpdateAsync(s => s.SetProperty(n => n.ReadAt, now), cancellationToken) > 0)
        {
            // The other devices of the viewer learn that there are fewer unread notifications.
            db.Outbox.Record(new NotificationsRead(viewer.RequireId()), now);
        }
    }

    /// <summary>Returns a notification and those before it, in the order in which they are listed.</summary>
    private static IQueryable<Notification> UpTo(IQueryable<Notification> notifications, Notification latest) =>
        notifications.Where(n => n.CreatedAt < latest.CreatedAt || (n.CreatedAt == latest.CreatedAt && n.Id <= latest.Id));

    private static async Task<Notification> FindAsync(QpletDbContext db, Viewer viewer, Guid id, string path, CancellationToken cancellationToken)
    {
        var viewerId = viewer.RequireId();
        return await db.Notifications.AsNoTracking().SingleOrDefaultAsync(n => n.Id == id && n.UserId == viewerId, cancellationToken)
            ?? throw DomainErrors.NotFound(nameof(Notification), id, path);
    }
}
