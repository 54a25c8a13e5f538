using Qplet.GraphQL.Schema.Live;
using Qplet.GraphQL.Schema.Users;

namespace Qplet.GraphQL.Schema.Notifications;

/// <summary>Subscriptions to notifications.</summary>
[SubscriptionType]
public static class NotificationSubscriptions
{
    /// <summary>
    /// Delivers your notifications when they are created: of followers, likes, comments, messages, reminders and everything else that you are notified of.
    /// </summary>
    [Subscribe(With = nameof(SubscribeToNotificationsAsync))]
    [Authorize]
    public static async Task<NotificationReceivedUpdate> NotificationReceivedAsync(
        [EventMessage] RecordedEvent happened,
        NotificationByIdDataLoader notifications,
        Viewer viewer,
        CancellationToken cancellationToken
    ) =>
        happened.Event is NotificationCreated created
            ? new(happened.Cursor, await notifications.LoadAsync(created.NotificationId, cancellationToken), viewer.RequireId())
            : new(happened.Cursor, null, null);

    /// <param name="after">
    /// The <c>cursor</c> of the last update that you have received, or an <c>eventCursor</c>. The events since then are delivered first, each exactly once. If
    /// it is omitted or null, only new events are delivered. The error is INVALID_CURSOR if it is not a cursor, and CURSOR_EXPIRED if events after it are no
    /// longer kept (7 days by default).
    /// </param>
    internal static ValueTask<IAsyncEnumerable<RecordedEvent>> SubscribeToNotificationsAsync(
        string? after,
        Viewer viewer,
        EventStream events,
        CancellationToken cancellationToken
    ) => events.OpenAsync(EventSource.Of(OutboxKind.NotificationCreated, OutboxSubject.User(viewer.RequireId())), after, choose: null, cancellationToken);

    /// <summary>
    /// Delivers when you have read notifications, on this or another device, with the current number of those that are unread. New notifications are delivered
    /// by <c>notificationReceived</c>.
    /// </summary>
    [Subscribe(With = nameof(SubscribeToReadNotificationsAsync))]
    [Authorize]
    public static async Task<NotificationsReadUpdate> NotificationsReadAsync(
        [EventMessage] RecordedEvent happened,
        UserByIdDataLoader users,
        CancellationToken cancellationToken
    ) => new(happened.Cursor, happened.Event is NotificationsRead read ? await users.LoadAsync(read.UserId, cancellationToken) : null);

    /// <param name="after">
    /// The <c>cursor</c> of the last update that you have received, or an <c>eventCursor</c>. The events since then are delivered first, each exactly once. If
    /// it is omitted or null, only new events are delivered. The error is INVALID_CURSOR if it is not a cursor, and CURSOR_EXPIRED if events after it are no
    /// longer kept (7 days by default).
    /// </param>
    internal static ValueTask<IAsyncEnumerable<RecordedEvent>> SubscribeToReadNotificationsAsync(
        string? after,
        Viewer viewer,
        EventStream events,
        CancellationToken cancellationToken
    ) => events.OpenAsync(EventSource.Of(OutboxKind.NotificationsRead, OutboxSubject.User(viewer.RequireId())), after, choose: null, cancellationToken);
}
