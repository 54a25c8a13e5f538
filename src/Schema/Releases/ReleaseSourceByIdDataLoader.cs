using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>Loads sources of releases by key.</summary>
public sealed class ReleaseSourceByIdDataLoader(IQueryExecutor queries, IBatchScheduler scheduler)
    : EntityByKeyDataLoader<int, ReleaseSource>(queries, scheduler)
{
    private static readonly EntityQuery<ReleaseSource> s_source = EntityQuery.Create<QpletDbContext, ReleaseSource>(db => db.Set<ReleaseSource>());

    /// <inheritdoc />
    protected override EntityQuery<ReleaseSource> Source => s_source;
}
