using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>Loads releases by key.</summary>
public sealed class ReleaseByIdDataLoader(IQueryExecutor queries, IBatchScheduler scheduler) : EntityByKeyDataLoader<int, Release>(queries, scheduler)
{
    private static readonly EntityQuery<Release> s_source = EntityQuery.Create<QpletDbContext, Release>(db => db.Set<Release>());

    /// <inheritdoc />
    protected override EntityQuery<Release> Source => s_source;
}
