using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>Loads the dates of releases: those to be announced, then the soonest first.</summary>
public sealed class DatesByReleaseDataLoader(IQueryExecutor queries, IBatchScheduler scheduler) : ChildrenDataLoader<int, ReleaseDate>(queries, scheduler)
{
    private static readonly EntityQuery<int, ReleaseDate> s_source = EntityQuery
        .Create<QpletDbContext, int, ReleaseDate>((db, releaseId) => db.ReleaseDates.Where(date => date.ReleaseId == releaseId))
        .OrderBy(date => date.Moment);

    /// <inheritdoc />
    protected override EntityQuery<int, ReleaseDate> Source => s_source;
}
