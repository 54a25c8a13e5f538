using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>Loads users by key with what their name is made of: for conversations that go by the names of their participants.</summary>
public sealed class ParticipantNameDataLoader(IQueryExecutor queries, IBatchScheduler scheduler) : EntityByKeyDataLoader<Guid, User>(queries, scheduler)
{
    private static readonly EntityQuery<User> s_source = EntityQuery.Create<QpletDbContext, User>(db => db.Users);

    /// <inheritdoc />
    protected override EntityQuery<User> Source => s_source;

    /// <inheritdoc />
    protected override IReadOnlyList<string> AlwaysLoaded => [nameof(User.Name), nameof(User.DeletedAt)];
}
