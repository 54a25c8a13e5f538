namespace Qplet.GraphQL.Schema.Playlists;

/// <summary>The tracks of playlists.</summary>
[ObjectType<Playlist>]
public static class PlaylistTracks
{
    /// <summary>
    /// The tracks, in the order of the playlist. Tracks that you may not see, for example because of a block, are left out and keep their positions. A system
    /// playlist has at most 100 tracks, at most 5 of them of the same user; `search`, `where` and `order` choose among all its candidates.
    /// </summary>
    /// <param name="search">Returns only tracks whose title contains this text, at most 255 characters. Letter case is ignored.</param>
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
        CancellationToken cancellationToken,
        string? search = null
    ) =>
        SystemPlaylists.KindOf(playlist.Id) is { } kind
            ? reader.ReadAsync(kind, paging, query, search, cancellationToken)
            : entries.With(paging, query.Search(entry => entry.Track.Title, search)).LoadAsync(playlist.Id, cancellationToken);
}
