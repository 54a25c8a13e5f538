namespace Qplet.GraphQL.Schema.Notifications;

/// <summary>The notifications of a user.</summary>
[ObjectType<User>]
public static class UserNotifications
{
    private static readonly EntityQuery<Guid, Notification> s_unread = EntityQuery.Create<QpletDbContext, Guid, Notification>(
        (db, userId) => db.Notifications.Where(notification => notification.UserId == userId && notification.IsLatest && notification.ReadAt == null)
    );

    /// <summary>
    /// Your notifications, newest first; of a group, only the latest one is listed. Visible only to you: on other users the field is null, with an error
    /// AUTH_NOT_AUTHORIZED.
    /// </summary>
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    [NotFilterable]
    public static async Task<Page<Notification>?> GetNotificationsAsync(
        [Parent(nameof(User.Id))] User user,
        PagingArguments paging,
        QueryContext<Notification> query,
        Viewer viewer,
        NotificationsByUserDataLoader notifications,
        CancellationToken cancellationToken
    )
    {
        viewer.RequireSelf(user.Id);
        return await notifications.With(paging, query).LoadAsync(user.Id, cancellationToken);
    }

    /// <summary>
    /// The number of your unread notifications, in which a group counts once. Visible only to you: on other users the field is null, with an error
    /// AUTH_NOT_AUTHORIZED.
    /// </summary>
    public static async Task<int?> GetUnreadNotificationCountAsync(
        [Parent(nameof(User.Id))] User user,
        Viewer viewer,
        IQueryExecutor queries,
        CancellationToken cancellationToken
    )
    {
        viewer.RequireSelf(user.Id);
        return await queries.CountAsync(s_unread.With(user.Id), null, cancellationToken);
    }
}
