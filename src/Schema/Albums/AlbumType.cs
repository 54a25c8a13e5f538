using Qplet.GraphQL.Schema.Caching;
using Qplet.GraphQL.Schema.Media;
using Qplet.GraphQL.Schema.Users;

namespace Qplet.GraphQL.Schema.Albums;

/// <summary>An ordered collection of tracks.</summary>
[CacheControl(CacheTimes.Content, Vary = [CacheTimes.Caller])]
[ObjectType<Album>]
[BindOnly(
    nameof(Album.Id),
    nameof(Album.Name),
    nameof(Album.Description),
    nameof(Album.IsPrivate),
    nameof(Album.TrackCount),
    nameof(Album.LikeCount),
    nameof(Album.CommentCount),
    nameof(Album.ShareCount),
    nameof(Album.CreatedAt),
    nameof(Album.UpdatedAt)
)]
public static class AlbumType
{
    /// <summary>The user who created the album.</summary>
    public static Task<User> GetOwnerAsync([Parent(nameof(Album.OwnerId))] Album album, UserByIdDataLoader users, CancellationToken cancellationToken) =>
        users.LoadRequiredAsync(album.OwnerId, cancellationToken);

    /// <summary>The cover picture.</summary>
    [NotFilterable]
    public static Task<MediaAsset?> GetCoverAsync(
        [Parent(nameof(Album.CoverId))] Album album,
        MediaAssetByIdDataLoader media,
        CancellationToken cancellationToken
    ) => media.LoadAsync(album.CoverId, cancellationToken);

    /// <summary>The version of the list of tracks, which grows with each change to it. Pass it to `updateAlbum` when you replace the whole list.</summary>
    [NotFilterable]
    [NotSortable]
    public static int GetVersion([Parent(nameof(Album.Version))] Album album) => album.Version;

    /// <summary>Returns an album by its key. Private albums are visible only to their owner and to admins.</summary>
    [NodeResolver]
    public static Task<Album?> GetNodeAsync(Guid id, AlbumByIdDataLoader albums, CancellationToken cancellationToken) =>
        albums.LoadAsync(id, cancellationToken);
}
