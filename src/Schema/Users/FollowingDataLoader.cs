using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;
using Qplet.GraphQL.Schema.Access;

namespace Qplet.GraphQL.Schema.Users;

/// <summary>
/// Loads pages of the users whom users follow, by name, without deleted accounts, users whom the viewer has blocked and users who have blocked the viewer.
/// </summary>
public sealed class FollowingDataLoader(IQueryExecutor queries, IBatchScheduler scheduler) : PagedChildrenDataLoader<Guid, User>(queries, scheduler)
{
    private static readonly EntityQuery<Guid, User> s_all = EntityQuery
        .Create<QpletDbContext, Guid, User>(
            (db, followerId) => db.Users.Where(user => user.DeletedAt == null && user.FollowerLinks.Any(follow => follow.FollowerId == followerId))
        )
        .OrderBy(user => user.Name);

    private static readonly EntityQuery<Guid, Guid, User> s_seen = EntityQuery
        .Create<QpletDbContext, Guid, Guid, User>(
            (db, followerId, viewerId) =>
                db.Users.Where(user =>
                    user.DeletedAt == null
                    && user.FollowerLinks.Any(follow => follow.FollowerId == followerId)
                    && !user.BlockedLinks.Any(block => block.BlockedId == viewerId)
                    && !user.BlockerLinks.Any(block => block.BlockerId == viewerId)
                )
        )
        .OrderBy(user => user.Name);

    private Viewer _viewer = Viewer.Anonymous;

    /// <inheritdoc />
    protected override EntityQuery<Guid, User> Source => _viewer.Id is { } viewerId ? s_seen.With(viewerId) : s_all;

    /// <summary>Returns this loader for the given viewer. An operation has exactly one viewer.</summary>
    public FollowingDataLoader For(Viewer viewer)
    {
        _viewer = viewer;
        return this;
    }
}
