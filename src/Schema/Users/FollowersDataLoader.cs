using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;
using Qplet.GraphQL.Schema.Access;

namespace Qplet.GraphQL.Schema.Users;

/// <summary>
/// Loads pages of the followers of users, by name, without deleted accounts, users whom the viewer has blocked and users who have blocked the viewer.
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

    /// <summary>Returns this loader for the given viewer. An operation has exactly one viewer.</summary>
    public FollowersDataLoader For(Viewer viewer)
    {
        _viewer = viewer;
        return this;
    }
}
