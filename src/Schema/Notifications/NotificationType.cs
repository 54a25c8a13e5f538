using Qplet.GraphQL.Schema.Subjects;
using Qplet.GraphQL.Schema.Users;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.Notifications;

/// <summary>
/// A notification about something that concerns you. While it is unread, another one of the same kind and subject forms a group with it: the list then has the
/// newer one in its place, which names the latest users and counts them all.
/// </summary>
[ObjectType<Notification>]
[BindOnly(nameof(Notification.Id), nameof(Notification.Kind), nameof(Notification.ReadAt), nameof(Notification.CreatedAt))]
public static class NotificationType
{
    /// <summary>Whether you have read the notification.</summary>
    public static bool GetIsRead([Parent(nameof(Notification.ReadAt))] Notification notification) => notification.ReadAt is not null;

    /// <summary>The user who caused the notification, in a group the latest. Null if the user is not known.</summary>
    public static Task<User?> GetActorAsync(
        [Parent(nameof(Notification.ActorId))] Notification notification,
        UserByIdDataLoader users,
        CancellationToken cancellationToken
    ) => notification.ActorId is { } actorId ? users.LoadAsync(actorId, cancellationToken) : Task.FromResult<User?>(null);

    /// <summary>The number of users who did the same: 1 unless the notification is the latest of a group.</summary>
    [NotFilterable]
    [NotSortable]
    public static Task<int> GetActorCountAsync(
        [Parent(nameof(Notification.GroupId))] Notification notification,
        NotificationCountByGroupDataLoader counts,
        CancellationToken cancellationToken
    ) => counts.LoadAsync(notification.GroupId, cancellationToken);

    /// <summary>The users who did the same, the latest first. At most 3.</summary>
    [NotFilterable]
    [ListSize(AssumedSize = NotificationActorsDataLoader.MaxActors)]
    public static async Task<IReadOnlyList<User>> GetActorsAsync(
        [Parent(nameof(Notification.GroupId))] Notification notification,
        NotificationActorsDataLoader actors,
        UserByIdDataLoader users,
        CancellationToken cancellationToken
    )
    {
        var latest = await actors.LoadAsync(notification.GroupId, cancellationToken);
        var found = await Task.WhenAll(latest.Select(one => users.LoadAsync(one.ActorId!.Value, cancellationToken)));
        return [.. found.OfType<User>()];
    }

    /// <summary>The subject of the notification: the comment for COMMENTED and REPLIED, you yourself for FOLLOWED. Null if you may no longer see it.</summary>
    [GraphQLType("NotificationSubject")]
    [NotFilterable]
    public static ValueTask<object?> GetSubjectAsync(
        [Parent(nameof(Notification.SubjectKind), nameof(Notification.SubjectId))] Notification notification,
        ResolverContext context,
        SubjectOfRow subjects
    ) => subjects.ResolveAsync(context, notification.Subject());

    /// <summary>Returns a notification by its key, or null if it is not the caller's.</summary>
    [NodeResolver]
    public static Task<Notification?> GetNodeAsync(Guid id, NotificationByIdDataLoader notifications, CancellationToken cancellationToken) =>
        notifications.LoadAsync(id, cancellationToken);
}
