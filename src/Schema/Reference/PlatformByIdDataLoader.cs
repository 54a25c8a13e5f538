using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Reference;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Schema.Reference;

/// <summary>Loads platforms by key.</summary>
public sealed class PlatformByIdDataLoader(IQueryExecutor queries, IBatchScheduler scheduler) : EntityByKeyDataLoader<int, Platform>(queries, scheduler)
{
    private static readonly EntityQuery<Platform> s_source = EntityQuery.Create<QpletDbContext, Platform>(db => db.Set<Platform>());

    /// <inheritdoc />
    protected override EntityQuery<Platform> Source => s_source;
}
