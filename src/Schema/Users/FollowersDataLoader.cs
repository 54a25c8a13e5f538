using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;
using Qplet.GraphQL.Schema.Access;

namespace Qplet.GraphQL.Schema.Users;

/// <summary>
/// Loads pages of those who follow users, by name: no deleted accounts, and nobody whom the viewer has blocked or who has blocked the viewer.
/// </summary>
public sealed class FollowersDataLoader(IQueryExecutor queries, IBatchScheduler scheduler) : PagedChildrenDataLoader<Guid, User>(queries, scheduler)
{
    private static readonly EntityQuery<Guid, User> s_all = EntityQuery
        .Create<QpletDbContext, Guid, User>(
            (db, followeeId) => db.Users.Where(user => user.DeletedAt == null && user.FollowingLinks.Any(follow => follow.FolloweeId == followeeId))
        )
        .OrderBy(user => user.Name);

    private static readonly EntityQuery<Guid, Guid, User> s_seen = EntityQuery
        .Create<QpletDbContext, Guid, Guid, User>(
            (db, followeeId, viewerId) =>
                db.Users.Where(user =>
                    user.DeletedAt == null
                    && user.FollowingLinks.Any(follow => follow.FolloweeId == followeeId)
                    && !user.BlockedLinks.Any(block => block.BlockedId == viewerId)
                    && !user.BlockerLinks.Any(block => block.BlockerId == viewerId)
                )
        )
        .OrderBy(user => user.Name);

    private Viewer _viewer = Viewer.Anonymous;

    /// <inheritdoc />
    protected override EntityQuery<Guid, User> Source => _viewer.Id is { } viewerId ? s_seen.With(viewerId) : s_all;

    /// <summary>The same loader for who asks; one operation has one viewer.</summary>
    public FollowersDataLoader For(Viewer viewer)
    {
        _viewer = viewer;
        return this;
    }
}
