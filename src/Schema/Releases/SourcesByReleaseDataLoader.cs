using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>Loads the sources of releases in the order in which they were added.</summary>
public sealed class SourcesByReleaseDataLoader(IQueryExecutor queries, IBatchScheduler scheduler) : ChildrenDataLoader<int, ReleaseSource>(queries, scheduler)
{
    private static readonly EntityQuery<int, ReleaseSource> s_source = EntityQuery.Create<QpletDbContext, int, ReleaseSource>(
        (db, releaseId) => db.ReleaseSources.Where(source => source.ReleaseId == releaseId)
    );

    /// <inheritdoc />
    protected override EntityQuery<int, ReleaseSource> Source => s_source;
}
