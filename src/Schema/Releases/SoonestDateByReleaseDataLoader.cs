using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>Loads the earliest known date of releases: a list of one, or none.</summary>
public sealed class SoonestDateByReleaseDataLoader(IQueryExecutor queries, IBatchScheduler scheduler) : ChildrenDataLoader<int, ReleaseDate>(queries, scheduler)
{
    private static readonly EntityQuery<int, ReleaseDate> s_source = EntityQuery
        .Create<QpletDbContext, int, ReleaseDate>((db, releaseId) => db.ReleaseDates.Where(date => date.ReleaseId == releaseId && date.Moment != null))
        .OrderBy(date => date.Moment);

    /// <inheritdoc />
    protected override EntityQuery<int, ReleaseDate> Source => s_source;

    /// <inheritdoc />
    protected override int? Limit => 1;
}
