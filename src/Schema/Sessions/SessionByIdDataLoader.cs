using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Schema.Sessions;

/// <summary>Loads sessions by key.</summary>
public sealed class SessionByIdDataLoader(IQueryExecutor queries, IBatchScheduler scheduler) : EntityByKeyDataLoader<Guid, Session>(queries, scheduler)
{
    private static readonly EntityQuery<Session> s_source = EntityQuery.Create<QpletDbContext, Session>(db => db.Sessions);

    /// <inheritdoc />
    protected override EntityQuery<Session> Source => s_source;

    /// <inheritdoc />
    protected override IReadOnlyList<string> AlwaysLoaded => [nameof(Session.UserId)];
}
