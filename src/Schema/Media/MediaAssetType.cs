using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Links;
using Qplet.GraphQL.Schema.Users;

namespace Qplet.GraphQL.Schema.Media;

/// <summary>A file: a picture, a recording, an attachment.</summary>
[ObjectType<MediaAsset>]
[BindOnly(
    nameof(MediaAsset.Id),
    nameof(MediaAsset.Kind),
    nameof(MediaAsset.FileName),
    nameof(MediaAsset.ContentType),
    nameof(MediaAsset.IsPublic),
    nameof(MediaAsset.CreatedAt)
)]
public static class MediaAssetType
{
    /// <summary>Where the bytes are read.</summary>
    public static Uri GetUrl([Parent(nameof(MediaAsset.Id), nameof(MediaAsset.Url), nameof(MediaAsset.Extension))] MediaAsset asset, LinkBuilder links) =>
        links.File(asset);

    /// <summary>The size in bytes; null when it is not known.</summary>
    public static long? GetSize([Parent(nameof(MediaAsset.Size))] MediaAsset asset) => asset.Size;

    /// <summary>The user who owns the file; null when it is not known.</summary>
    public static Task<User?> GetOwnerAsync(
        [Parent(nameof(MediaAsset.OwnerId))] MediaAsset asset,
        UserByIdDataLoader users,
        CancellationToken cancellationToken
    ) => asset.OwnerId is { } ownerId ? users.LoadAsync(ownerId, cancellationToken) : Task.FromResult<User?>(null);

    /// <summary>The file of a key, where the caller may see it.</summary>
    [NodeResolver]
    public static Task<MediaAsset?> GetNodeAsync(Guid id, Viewer viewer, MediaAssetByIdDataLoader media, CancellationToken cancellationToken) =>
        media.LoadVisibleAsync(id, viewer, cancellationToken);
}
