namespace Qplet.GraphQL.Schema.Notifications;

/// <summary>Mutations of notifications.</summary>
[MutationType]
[Authorize]
public static class NotificationMutations
{
    /// <summary>
    /// Marks one of your notifications as read, and the earlier ones of its group. A notification that is already read stays unchanged.
    /// </summary>
    /// <param name="notificationId">The ID of the notification.</param>
    [Error<NotFoundException>]
    public static Task<Notification> MarkNotificationReadAsync(
        [ID<Notification>] Guid notificationId,
        Viewer viewer,
        NotificationWriter notifications,
        CancellationToken cancellationToken
    ) => notifications.MarkReadAsync(viewer, notificationId, cancellationToken);

    /// <summary>Marks your notifications as read.</summary>
    /// <param name="upToNotificationId">
    /// The ID of the latest notification that you have seen: those that came after it stay unread. If it is omitted or null, all are marked.
    /// </param>
    [Error<NotFoundException>]
    public static Task<User> MarkAllNotificationsReadAsync(
        [ID<Notification>] Guid? upToNotificationId,
        Viewer viewer,
        NotificationWriter notifications,
        CancellationToken cancellationToken
    ) => notifications.MarkAllReadAsync(viewer, upToNotificationId, cancellationToken);
}
