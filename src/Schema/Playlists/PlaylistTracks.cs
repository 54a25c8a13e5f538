namespace Qplet.GraphQL.Schema.Playlists;

/// <summary>The tracks of playlists.</summary>
[ObjectType<Playlist>]
public static class PlaylistTracks
{
    /// <summary>
    /// The tracks, in the order of the playlist. Tracks that you may not see, for example because of a block, are left out and keep their positions. A system
    /// playlist has at most 100 tracks, at most 5 of them of the same user; `where` and `order` choose among all its candidates.
    /// </summary>
    [CacheControl(InheritMaxAge = true)]
    [UsePaging(ConnectionName = "PlaylistTracks", Node = nameof(PlaylistTrack.Track))]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<PlaylistTrack>> GetTracksAsync(
        [Parent(nameof(Playlist.Id))] Playlist playlist,
        PagingArguments paging,
        QueryContext<PlaylistTrack> query,
        EntriesByPlaylistDataLoader entries,
        SystemPlaylistReader reader,
        CancellationToken cancellationToken
    ) =>
        SystemPlaylists.KindOf(playlist.Id) is { } kind
            ? reader.ReadAsync(kind, paging, query, cancellationToken)
            : entries.With(paging, query).LoadAsync(playlist.Id, cancellationToken);
}
