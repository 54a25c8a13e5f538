using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Schema.Albums;

/// <summary>Loads which tracks albums hold, in their order.</summary>
public sealed class TrackLinksByAlbumDataLoader(IQueryExecutor queries, IBatchScheduler scheduler) : ChildrenDataLoader<Guid, AlbumTrack>(queries, scheduler)
{
    private static readonly EntityQuery<Guid, AlbumTrack> s_source = EntityQuery
        .Create<QpletDbContext, Guid, AlbumTrack>((db, albumId) => db.AlbumTracks.Where(link => link.AlbumId == albumId))
        .OrderBy(link => link.Position);

    /// <inheritdoc />
    protected override EntityQuery<Guid, AlbumTrack> Source => s_source;

    /// <inheritdoc />
    protected override IReadOnlyList<string> AlwaysLoaded => [nameof(AlbumTrack.TrackId)];
}
