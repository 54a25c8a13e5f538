using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data.Outbox;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Events;

namespace Qplet.GraphQL.Schema.Notifications;

/// <summary>Notifications as they come.</summary>
[SubscriptionType]
public static class NotificationSubscriptions
{
    /// <summary>Your notifications as they come.</summary>
    [Subscribe(With = nameof(SubscribeToNotificationsAsync))]
    [Authorize]
    public static async Task<NotificationEvent> NotificationReceivedAsync(
        [EventMessage] RecordedEvent happened,
        Viewer viewer,
        NotificationByIdDataLoader notifications,
        CancellationToken cancellationToken
    ) =>
        new(
            await NotificationType.GetNodeAsync(((NotificationCreated)happened.Event).NotificationId, viewer, notifications, cancellationToken),
            happened.Cursor
        );

    /// <param name="after">
    /// The cursor of the last event you have seen: what came since is sent first, nothing is lost and nothing comes twice. Left out or null: from now.
    /// </param>
    internal static ValueTask<IAsyncEnumerable<RecordedEvent>> SubscribeToNotificationsAsync(
        string? after,
        Viewer viewer,
        EventStream events,
        CancellationToken cancellationToken
    ) => events.OpenAsync(OutboxKind.NotificationCreated, OutboxSubject.User(viewer.RequireId()), after, cancellationToken);
}
