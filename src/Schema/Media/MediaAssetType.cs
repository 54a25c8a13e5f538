using Qplet.GraphQL.Schema.Links;
using Qplet.GraphQL.Schema.Users;

namespace Qplet.GraphQL.Schema.Media;

/// <summary>A file, such as a picture, a recording or an attachment.</summary>
[ObjectType<MediaAsset>]
[BindOnly(
    nameof(MediaAsset.Id),
    nameof(MediaAsset.FileName),
    nameof(MediaAsset.Extension),
    nameof(MediaAsset.ContentType),
    nameof(MediaAsset.IsPublic),
    nameof(MediaAsset.ViewCount),
    nameof(MediaAsset.ShareCount),
    nameof(MediaAsset.CreatedAt)
)]
public static class MediaAssetType
{
    /// <summary>The kind of file.</summary>
    public static MediaKind GetMediaKind([Parent(nameof(MediaAsset.Kind))] MediaAsset asset) => asset.Kind;

    /// <summary>The URL of the content.</summary>
    public static Uri GetUrl([Parent(nameof(MediaAsset.Id), nameof(MediaAsset.Url), nameof(MediaAsset.Extension))] MediaAsset asset, LinkBuilder links) =>
        links.File(asset);

    /// <summary>The size in bytes, or null if it is unknown.</summary>
    public static long? GetSize([Parent(nameof(MediaAsset.Size))] MediaAsset asset) => asset.Size;

    /// <summary>The user who owns the file, or null if the owner is unknown.</summary>
    public static Task<User?> GetOwnerAsync(
        [Parent(nameof(MediaAsset.OwnerId))] MediaAsset asset,
        UserByIdDataLoader users,
        CancellationToken cancellationToken
    ) => asset.OwnerId is { } ownerId ? users.LoadAsync(ownerId, cancellationToken) : Task.FromResult<User?>(null);

    /// <summary>Returns a file by its key, or null if the caller may not see it.</summary>
    [NodeResolver]
    public static Task<MediaAsset?> GetNodeAsync(Guid id, MediaAssetByIdDataLoader media, CancellationToken cancellationToken) =>
        media.LoadAsync(id, cancellationToken);
}
