using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.Notifications;

/// <summary>Marks notifications as read. Marking a notification again keeps the time when it was first read.</summary>
public sealed class NotificationWriter(Transactions transactions, TimeProvider time)
{
    /// <summary>Marks one of the viewer's notifications as read.</summary>
    public Task<Notification> MarkReadAsync(Viewer viewer, Guid notificationId, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async db =>
            {
                var viewerId = viewer.RequireId();
                var notification =
                    await db.Notifications.SingleOrDefaultAsync(n => n.Id == notificationId && n.UserId == viewerId, cancellationToken)
                    ?? throw DomainErrors.NotFound(nameof(Notification), notificationId);
                notification.ReadAt ??= time.UtcMoment();
                return notification;
            },
            cancellationToken
        );

    /// <summary>Marks all notifications of the viewer as read.</summary>
    /// <returns>The number of notifications that were unread.</returns>
    public Task<int> MarkAllReadAsync(Viewer viewer, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            db =>
            {
                var (viewerId, now) = (viewer.RequireId(), time.UtcMoment());
                return db
                    .Notifications.Where(n => n.UserId == viewerId && n.ReadAt == null)
                    .ExecuteUpdateAsync(s => s.SetProperty(n => n.ReadAt, now), cancellationToken);
            },
            cancellationToken
        );
}
