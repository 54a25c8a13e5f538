using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Schema.Users;

/// <summary>Loads users by key where somebody asks for them; deleted accounts are not found.</summary>
public sealed class ActiveUserByIdDataLoader(IQueryExecutor queries, IBatchScheduler scheduler) : EntityByKeyDataLoader<Guid, User>(queries, scheduler)
{
    private static readonly EntityQuery<User> s_source = EntityQuery.Create<QpletDbContext, User>(db => db.Users.Where(user => user.DeletedAt == null));

    /// <inheritdoc />
    protected override EntityQuery<User> Source => s_source;
}
