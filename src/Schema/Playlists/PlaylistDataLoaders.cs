namespace Qplet.GraphQL.Schema.Playlists;

/// <summary>The DataLoaders of playlists.</summary>
internal static class PlaylistDataLoaders
{
    /// <summary>Loads the keys of all entries of playlists, in their order.</summary>
    [ChildrenDataLoader(AlwaysLoaded = [nameof(PlaylistTrack.Id)])]
    internal static EntityQuery<Guid, PlaylistTrack> AllEntriesByPlaylist { get; } =
        EntityQuery
            .Create<QpletDbContext, Guid, PlaylistTrack>((db, playlistId) => db.PlaylistTracks.Where(entry => entry.PlaylistId == playlistId))
            .OrderBy(entry => entry.Position)
            .WithVisibility(VisibilityLevel.Unrestricted, "Entries that the viewer may not see keep their places. Only the numbers of the places are shown.");

    /// <summary>Loads pages of the entries of playlists, in their order.</summary>
    [PageDataLoader]
    internal static EntityQuery<Guid, PlaylistTrack> EntriesByPlaylist { get; } =
        EntityQuery
            .Create<QpletDbContext, Guid, PlaylistTrack>((db, playlistId) => db.PlaylistTracks.Where(entry => entry.PlaylistId == playlistId))
            .OrderBy(entry => entry.Position);

    /// <summary>Loads playlists by key.</summary>
    [EntityDataLoader<Guid>]
    internal static EntityQuery<Playlist> PlaylistById { get; } = EntityQuery.Create<QpletDbContext, Playlist>(db => db.Set<Playlist>());

    /// <summary>Counts the public playlists of users.</summary>
    [CountDataLoader]
    internal static EntityQuery<Guid, Playlist> PlaylistCountByOwner { get; } =
        EntityQuery
            .Create<QpletDbContext, Guid, Playlist>((db, ownerId) => db.Playlists.Where(playlist => playlist.OwnerId == ownerId && !playlist.IsPrivate))
            .WithVisibility(VisibilityLevel.Unrestricted, "The number is the same for every reader: it leaves out what is private, and ignores blocks.");

    /// <summary>Loads pages of the playlists of users, newest first.</summary>
    [PageDataLoader]
    internal static EntityQuery<Guid, Playlist> PlaylistsByOwner { get; } =
        EntityQuery
            .Create<QpletDbContext, Guid, Playlist>((db, ownerId) => db.Playlists.Where(playlist => playlist.OwnerId == ownerId))
            .OrderByDescending(playlist => playlist.CreatedAt);

    /// <summary>Loads pages of the playlists that contain tracks, newest first.</summary>
    [PageDataLoader]
    internal static EntityQuery<Guid, Playlist> PlaylistsByTrack { get; } =
        EntityQuery
            .Create<QpletDbContext, Guid, Playlist>((db, trackId) => db.Playlists.Where(playlist => playlist.TrackLinks.Any(link => link.TrackId == trackId)))
            .OrderByDescending(playlist => playlist.CreatedAt);
}
