using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Schema.Tracks;

/// <summary>Loads tracks by key.</summary>
public sealed class TrackByIdDataLoader(IQueryExecutor queries, IBatchScheduler scheduler) : EntityByKeyDataLoader<Guid, Track>(queries, scheduler)
{
    private static readonly EntityQuery<Track> s_source = EntityQuery.Create<QpletDbContext, Track>(db => db.Set<Track>());

    /// <inheritdoc />
    protected override EntityQuery<Track> Source => s_source;
}
