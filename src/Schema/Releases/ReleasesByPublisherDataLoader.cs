using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>Loads pages of the releases that users have announced, the newest first.</summary>
public sealed class ReleasesByPublisherDataLoader(IQueryExecutor queries, IBatchScheduler scheduler)
    : PagedChildrenDataLoader<Guid, Release>(queries, scheduler)
{
    private static readonly EntityQuery<Guid, Release> s_source = EntityQuery
        .Create<QpletDbContext, Guid, Release>((db, publisherId) => db.Releases.Where(release => release.PublisherId == publisherId))
        .OrderByDescending(release => release.PublishedAt);

    /// <inheritdoc />
    protected override EntityQuery<Guid, Release> Source => s_source;
}
