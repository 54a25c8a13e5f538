namespace Qplet.GraphQL.Schema.Notifications;

/// <summary>Mutations of notifications.</summary>
[MutationType]
[Authorize]
public static class NotificationMutations
{
    /// <summary>Marks one of your notifications as read. A notification that is already read stays unchanged.</summary>
    /// <param name="notificationId">The ID of the notification.</param>
    [Error<NotFoundException>]
    public static Task<Notification> MarkNotificationReadAsync(
        [ID<Notification>] Guid notificationId,
        Viewer viewer,
        NotificationWriter notifications,
        CancellationToken cancellationToken
    ) => notifications.MarkReadAsync(viewer, notificationId, cancellationToken);

    /// <summary>Marks all your notifications as read.</summary>
    public static async Task<MarkAllNotificationsReadPayload> MarkAllNotificationsReadAsync(
        Viewer viewer,
        NotificationWriter notifications,
        CancellationToken cancellationToken
    ) => new(await notifications.MarkAllReadAsync(viewer, cancellationToken));
}
