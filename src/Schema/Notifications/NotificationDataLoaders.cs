namespace Qplet.GraphQL.Schema.Notifications;

/// <summary>The DataLoaders of notifications.</summary>
internal static class NotificationDataLoaders
{
    /// <summary>Loads notifications by key.</summary>
    [EntityDataLoader<Guid>]
    internal static EntityQuery<Notification> NotificationById { get; } = EntityQuery.Create<QpletDbContext, Notification>(db => db.Notifications);

    /// <summary>Loads pages of the notifications of users, newest first.</summary>
    [PageDataLoader]
    internal static EntityQuery<Guid, Notification> NotificationsByUser { get; } =
        EntityQuery
            .Create<QpletDbContext, Guid, Notification>((db, userId) => db.Notifications.Where(notification => notification.UserId == userId))
            .OrderByDescending(notification => notification.CreatedAt);

    /// <summary>Counts the notifications of groups.</summary>
    [CountDataLoader]
    internal static EntityQuery<Guid, Notification> NotificationCountByGroup { get; } =
        EntityQuery
            .Create<QpletDbContext, Guid, Notification>((db, groupId) => db.Notifications.Where(notification => notification.GroupId == groupId))
            .WithVisibility(VisibilityLevel.Unrestricted, "Whoever sees one notification of a group may see the others.");
}
