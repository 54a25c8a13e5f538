using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Schema.Users;

/// <summary>Loads pages of those whom users have blocked, by name.</summary>
public sealed class BlockedUsersDataLoader(IQueryExecutor queries, IBatchScheduler scheduler) : PagedChildrenDataLoader<Guid, User>(queries, scheduler)
{
    private static readonly EntityQuery<Guid, User> s_source = EntityQuery
        .Create<QpletDbContext, Guid, User>(
            (db, blockerId) => db.Users.Where(user => user.DeletedAt == null && user.BlockerLinks.Any(block => block.BlockerId == blockerId))
        )
        .OrderBy(user => user.Name);

    /// <inheritdoc />
    protected override EntityQuery<Guid, User> Source => s_source;
}
