using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Schema.Albums;

/// <summary>The DataLoaders of albums.</summary>
internal static class AlbumDataLoaders
{
    /// <summary>Loads albums by key.</summary>
    [EntityDataLoader<Guid>(AlwaysLoaded = [nameof(Album.IsPrivate), nameof(Album.OwnerId)])]
    internal static EntityQuery<Album> AlbumById { get; } = EntityQuery.Create<QpletDbContext, Album>(db => db.Set<Album>());

    /// <summary>Loads the tracks of albums, in album order.</summary>
    [ChildrenDataLoader(AlwaysLoaded = [nameof(AlbumTrack.TrackId)])]
    internal static EntityQuery<Guid, AlbumTrack> TrackLinksByAlbum { get; } =
        EntityQuery
            .Create<QpletDbContext, Guid, AlbumTrack>((db, albumId) => db.AlbumTracks.Where(link => link.AlbumId == albumId))
            .OrderBy(link => link.Position);
}
