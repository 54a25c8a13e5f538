using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Schema.Users;

/// <summary>Loads users by key, deleted ones included: where others refer to them they are shown as deleted accounts.</summary>
public sealed class UserByIdDataLoader(IQueryExecutor queries, IBatchScheduler scheduler) : EntityByKeyDataLoader<Guid, User>(queries, scheduler)
{
    private static readonly EntityQuery<User> s_source = EntityQuery.Create<QpletDbContext, User>(db => db.Users);

    /// <inheritdoc />
    protected override EntityQuery<User> Source => s_source;
}
