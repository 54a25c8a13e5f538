using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Data.Notifications;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Querying;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Conversations;
using Qplet.GraphQL.Schema.Users;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.Notifications;

/// <summary>That something happened which concerns you.</summary>
[ObjectType<Notification>]
[BindOnly(nameof(Notification.Id), nameof(Notification.Kind), nameof(Notification.ReadAt), nameof(Notification.CreatedAt))]
public static class NotificationType
{
    /// <summary>Whether you have read it.</summary>
    public static bool GetIsRead([Parent(nameof(Notification.ReadAt))] Notification notification) => notification.ReadAt is not null;

    /// <summary>The user who did it.</summary>
    public static Task<User?> GetActorAsync([Parent(nameof(Notification.ActorId))] Notification notification, UserByIdDataLoader users, CancellationToken cancellationToken) =>
        notification.ActorId is { } actorId ? users.LoadAsync(actorId, cancellationToken) : Task.FromResult<User?>(null);

    /// <summary>The message it concerns; null where it concerns none, or you no longer take part in the conversation.</summary>
    [NotFilterable]
    public static Task<Message?> GetMessageAsync(
        [Parent(nameof(Notification.MessageId))] Notification notification, Viewer viewer, MessageByIdDataLoader messages, CancellationToken cancellationToken) =>
        notification.MessageId is { } messageId ? MessageType.GetNodeAsync(messageId, viewer, messages, cancellationToken) : Task.FromResult<Message?>(null);

    /// <summary>The notification of a key, if it is the caller's.</summary>
    [NodeResolver]
    public static async Task<Notification?> GetNodeAsync(Guid id, Viewer viewer, NotificationByIdDataLoader notifications, CancellationToken cancellationToken) =>
        await notifications.LoadAsync(id, cancellationToken) is { } notification && viewer.Is(notification.UserId) ? notification : null;
}
