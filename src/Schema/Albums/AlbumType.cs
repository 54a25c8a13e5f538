using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Reactions;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Media;
using Qplet.GraphQL.Schema.Reactions;
using Qplet.GraphQL.Schema.Users;

namespace Qplet.GraphQL.Schema.Albums;

/// <summary>A collection of tracks in an order.</summary>
[ObjectType<Album>]
[BindOnly(
    nameof(Album.Id),
    nameof(Album.Name),
    nameof(Album.Description),
    nameof(Album.IsPrivate),
    nameof(Album.TrackCount),
    nameof(Album.LikeCount),
    nameof(Album.CommentCount),
    nameof(Album.CreatedAt),
    nameof(Album.UpdatedAt)
)]
public static class AlbumType
{
    /// <summary>The user who made the album.</summary>
    public static Task<User> GetOwnerAsync([Parent(nameof(Album.OwnerId))] Album album, UserByIdDataLoader users, CancellationToken cancellationToken) =>
        users.LoadRequiredAsync(album.OwnerId, cancellationToken);

    /// <summary>The cover picture.</summary>
    [NotFilterable]
    public static Task<MediaAsset?> GetCoverAsync(
        [Parent(nameof(Album.CoverId))] Album album,
        Viewer viewer,
        MediaAssetByIdDataLoader media,
        CancellationToken cancellationToken
    ) => media.LoadVisibleAsync(album.CoverId, viewer, cancellationToken);

    /// <summary>Whether you like the album; false when nobody is signed in.</summary>
    public static async Task<bool> GetViewerHasLikedAsync(
        [Parent(nameof(Album.Id))] Album album,
        Viewer viewer,
        ViewerReactionsByAlbumDataLoader reactions,
        CancellationToken cancellationToken
    ) => viewer.IsSignedIn && (await reactions.For(viewer).LoadAsync(album.Id, cancellationToken)).Any(static reaction => reaction.Kind == ReactionKind.Like);

    /// <summary>Whether you may change the album: it is your own.</summary>
    public static bool GetViewerCanEdit([Parent(nameof(Album.OwnerId))] Album album, Viewer viewer) => viewer.Is(album.OwnerId);

    /// <summary>The album of a key; a private one for its owner and admins only.</summary>
    [NodeResolver]
    public static async Task<Album?> GetNodeAsync(Guid id, Viewer viewer, AlbumByIdDataLoader albums, CancellationToken cancellationToken) =>
        await albums.LoadAsync(id, cancellationToken) is { } album && (!album.IsPrivate || viewer.MaySeePrivateOf(album.OwnerId)) ? album : null;
}
