using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Notifications;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Schema.Notifications;

/// <summary>Loads notifications by key.</summary>
public sealed class NotificationByIdDataLoader(IQueryExecutor queries, IBatchScheduler scheduler)
    : EntityByKeyDataLoader<Guid, Notification>(queries, scheduler)
{
    private static readonly EntityQuery<Notification> s_source = EntityQuery.Create<QpletDbContext, Notification>(db => db.Notifications);

    /// <inheritdoc />
    protected override EntityQuery<Notification> Source => s_source;

    /// <inheritdoc />
    protected override IReadOnlyList<string> AlwaysLoaded => [nameof(Notification.UserId)];
}
