using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Reference;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Schema.Reference;

/// <summary>Loads actions by code.</summary>
public sealed class ReleaseActionByCodeDataLoader(IQueryExecutor queries, IBatchScheduler scheduler)
    : EntityByKeyDataLoader<string, ReleaseAction>(queries, scheduler)
{
    private static readonly EntityQuery<ReleaseAction> s_source = EntityQuery.Create<QpletDbContext, ReleaseAction>(db => db.Set<ReleaseAction>());

    /// <inheritdoc />
    protected override EntityQuery<ReleaseAction> Source => s_source;
}
