namespace Qplet.GraphQL.Schema.Notifications;

/// <summary>Loads the latest notifications of groups, each of which has an actor.</summary>
public sealed class NotificationActorsDataLoader(IQueryExecutor queries, IBatchScheduler scheduler) : ChildrenDataLoader<Guid, Notification>(queries, scheduler)
{
    /// <summary>The number of actors whom a notification names.</summary>
    internal const int MaxActors = 3;

    private static readonly EntityQuery<Guid, Notification> s_source = EntityQuery
        .Create<QpletDbContext, Guid, Notification>(
            (db, groupId) => db.Notifications.Where(notification => notification.GroupId == groupId && notification.ActorId != null)
        )
        .OrderByDescending(notification => notification.CreatedAt)
        .WithVisibility(VisibilityLevel.Unrestricted, "Whoever sees one notification of a group may see the others.");

    /// <inheritdoc />
    protected override EntityQuery<Guid, Notification> Source => s_source;

    /// <inheritdoc />
    protected override int? Limit => MaxActors;

    /// <inheritdoc />
    protected override IReadOnlyList<string> AlwaysLoaded => [nameof(Notification.ActorId)];
}
