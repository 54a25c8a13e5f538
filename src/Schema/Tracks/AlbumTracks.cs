using Qplet.GraphQL.Schema.Albums;

namespace Qplet.GraphQL.Schema.Tracks;

/// <summary>The tracks of albums.</summary>
[ObjectType<Album>]
public static class AlbumTracks
{
    /// <summary>The tracks, in the order of the album.</summary>
    /// <param name="search">Returns only tracks whose title contains this text, at most 255 characters. Letter case is ignored.</param>
    [CacheControl(InheritMaxAge = true)]
    [UsePaging(ConnectionName = "AlbumTracks", Node = nameof(AlbumTrack.Track))]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<AlbumTrack>> GetTracksAsync(
        [Parent(nameof(Album.Id))] Album album,
        PagingArguments paging,
        QueryContext<AlbumTrack> query,
        TrackLinksByAlbumDataLoader links,
        CancellationToken cancellationToken,
        string? search = null
    ) => links.With(paging, query.Search(link => link.Track.Title, search)).LoadAsync(album.Id, cancellationToken);
}
