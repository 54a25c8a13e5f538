namespace Qplet.GraphQL.Schema.Albums;

/// <summary>The albums that contain tracks.</summary>
[ObjectType<Track>]
public static class TrackAlbums
{
    /// <summary>The albums that contain the track and that you may see, newest first.</summary>
    /// <param name="search">Returns only albums whose name contains this text, at most 255 characters. Letter case is ignored.</param>
    [CacheControl(InheritMaxAge = true)]
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<Album>> GetAlbumsAsync(
        [Parent(nameof(Track.Id))] Track track,
        PagingArguments paging,
        QueryContext<Album> query,
        AlbumsByTrackDataLoader albums,
        CancellationToken cancellationToken,
        string? search = null
    ) => albums.With(paging, query.Search(album => album.Name, search)).LoadAsync(track.Id, cancellationToken);
}
