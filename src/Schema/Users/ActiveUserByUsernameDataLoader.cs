using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Schema.Users;

/// <summary>Loads users by normalized username (<see cref="UserNames.Normalize" />); deleted accounts are not found.</summary>
public sealed class ActiveUserByUsernameDataLoader(IQueryExecutor queries, IBatchScheduler scheduler) : EntityByKeyDataLoader<string, User>(queries, scheduler)
{
    private static readonly EntityQuery<User> s_source = EntityQuery.Create<QpletDbContext, User>(db => db.Users.Where(user => user.DeletedAt == null));

    /// <inheritdoc />
    protected override EntityQuery<User> Source => s_source;

    /// <inheritdoc />
    protected override string KeyProperty => nameof(User.NormalizedUsername);
}
