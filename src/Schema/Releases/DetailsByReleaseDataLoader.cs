using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>Loads the facts about releases in their order.</summary>
public sealed class DetailsByReleaseDataLoader(IQueryExecutor queries, IBatchScheduler scheduler) : ChildrenDataLoader<int, ReleaseDetail>(queries, scheduler)
{
    private static readonly EntityQuery<int, ReleaseDetail> s_source = EntityQuery
        .Create<QpletDbContext, int, ReleaseDetail>((db, releaseId) => db.ReleaseDetails.Where(detail => detail.ReleaseId == releaseId))
        .OrderBy(detail => detail.Position);

    /// <inheritdoc />
    protected override EntityQuery<int, ReleaseDetail> Source => s_source;
}
