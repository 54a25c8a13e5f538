using Qplet.GraphQL.Schema.Albums;

namespace Qplet.GraphQL.Schema.Tracks;

/// <summary>The tracks of albums.</summary>
[ObjectType<Album>]
public static class AlbumTracks
{
    /// <summary>The tracks, in the order of the album.</summary>
    [CacheControl(InheritMaxAge = true)]
    [UsePaging(ConnectionName = "AlbumTracks", Node = nameof(AlbumTrack.Track))]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<AlbumTrack>> GetTracksAsync(
        [Parent(nameof(Album.Id))] Album album,
        PagingArguments paging,
        QueryContext<AlbumTrack> query,
        TrackLinksByAlbumDataLoader links,
        CancellationToken cancellationToken
    ) => links.With(paging, query).LoadAsync(album.Id, cancellationToken);
}
