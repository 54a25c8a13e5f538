namespace Qplet.GraphQL.Schema.Albums;

/// <summary>The DataLoaders of albums.</summary>
internal static class AlbumDataLoaders
{
    /// <summary>Loads albums by key.</summary>
    [EntityDataLoader<Guid>]
    internal static EntityQuery<Album> AlbumById { get; } = EntityQuery.Create<QpletDbContext, Album>(db => db.Set<Album>());

    /// <summary>Loads pages of the albums of users, newest first.</summary>
    [PageDataLoader]
    internal static EntityQuery<Guid, Album> AlbumsByOwner { get; } =
        EntityQuery
            .Create<QpletDbContext, Guid, Album>((db, ownerId) => db.Albums.Where(album => album.OwnerId == ownerId))
            .OrderByDescending(album => album.CreatedAt);

    /// <summary>Loads pages of the albums that contain tracks, newest first.</summary>
    [PageDataLoader]
    internal static EntityQuery<Guid, Album> AlbumsByTrack { get; } =
        EntityQuery
            .Create<QpletDbContext, Guid, Album>((db, trackId) => db.Albums.Where(album => album.TrackLinks.Any(link => link.TrackId == trackId)))
            .OrderByDescending(album => album.CreatedAt);

    /// <summary>Loads the keys of all tracks of albums, in album order.</summary>
    [ChildrenDataLoader(AlwaysLoaded = [nameof(AlbumTrack.TrackId)])]
    internal static EntityQuery<Guid, AlbumTrack> AllTrackLinksByAlbum { get; } =
        EntityQuery
            .Create<QpletDbContext, Guid, AlbumTrack>((db, albumId) => db.AlbumTracks.Where(link => link.AlbumId == albumId))
            .OrderBy(link => link.Position)
            .WithVisibility(VisibilityLevel.Unrestricted, "Tracks that the viewer may not see keep their places. Only the numbers of the places are shown.");

    /// <summary>Loads pages of the tracks of albums, in album order.</summary>
    [PageDataLoader]
    internal static EntityQuery<Guid, AlbumTrack> TrackLinksByAlbum { get; } =
        EntityQuery
            .Create<QpletDbContext, Guid, AlbumTrack>((db, albumId) => db.AlbumTracks.Where(link => link.AlbumId == albumId))
            .OrderBy(link => link.Position);
}
