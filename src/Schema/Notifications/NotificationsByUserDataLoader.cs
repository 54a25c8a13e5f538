using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Notifications;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Schema.Notifications;

/// <summary>Loads pages of the notifications of users, the newest first.</summary>
public sealed class NotificationsByUserDataLoader(IQueryExecutor queries, IBatchScheduler scheduler)
    : PagedChildrenDataLoader<Guid, Notification>(queries, scheduler)
{
    private static readonly EntityQuery<Guid, Notification> s_source = EntityQuery
        .Create<QpletDbContext, Guid, Notification>((db, userId) => db.Notifications.Where(notification => notification.UserId == userId))
        .OrderByDescending(notification => notification.CreatedAt);

    /// <inheritdoc />
    protected override EntityQuery<Guid, Notification> Source => s_source;
}
