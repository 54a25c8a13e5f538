namespace Qplet.GraphQL.Schema.Playlists;

/// <summary>The playlists that contain tracks.</summary>
[ObjectType<Track>]
public static class TrackPlaylists
{
    /// <summary>The playlists that contain the track and that you may see, newest first.</summary>
    /// <param name="search">Returns only playlists whose name contains this text, at most 255 characters. Letter case is ignored.</param>
    [CacheControl(InheritMaxAge = true)]
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    [NotFilterable]
    public static Task<Page<Playlist>> GetPlaylistsAsync(
        [Parent(nameof(Track.Id))] Track track,
        PagingArguments paging,
        QueryContext<Playlist> query,
        PlaylistsByTrackDataLoader playlists,
        CancellationToken cancellationToken,
        string? search = null
    ) => playlists.With(paging, query.Search(playlist => playlist.Name, search)).LoadAsync(track.Id, cancellationToken);
}
