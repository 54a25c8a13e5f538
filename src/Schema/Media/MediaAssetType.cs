using Qplet.GraphQL.Schema.Caching;
using Qplet.GraphQL.Schema.Users;

namespace Qplet.GraphQL.Schema.Media;

/// <summary>A file, such as a picture, a recording or an attachment.</summary>
[CacheControl(CacheTimes.Content, Vary = [CacheTimes.Caller])]
[ObjectType<MediaAsset>]
[BindOnly(
    nameof(MediaAsset.Id),
    nameof(MediaAsset.FileName),
    nameof(MediaAsset.Extension),
    nameof(MediaAsset.ContentType),
    nameof(MediaAsset.Size),
    nameof(MediaAsset.Width),
    nameof(MediaAsset.Height),
    nameof(MediaAsset.IsPublic),
    nameof(MediaAsset.ViewCount),
    nameof(MediaAsset.ShareCount),
    nameof(MediaAsset.CreatedAt)
)]
public static class MediaAssetType
{
    /// <summary>The kind of file.</summary>
    public static MediaKind GetMediaKind([Parent(nameof(MediaAsset.Kind))] MediaAsset asset) => asset.Kind;

    /// <summary>The duration of a recording or a video, or null if it is unknown.</summary>
    public static TimeSpan? GetDuration([Parent(nameof(MediaAsset.DurationMilliseconds))] MediaAsset asset) =>
        asset.DurationMilliseconds is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null;

    /// <summary>
    /// The URL of the content, which can be read in parts. That of a private file is for you alone and expires: query it again then, or when it is answered
    /// by 404.
    /// </summary>
    public static Uri GetUrl(
        [Parent(nameof(MediaAsset.Id), nameof(MediaAsset.Url), nameof(MediaAsset.Extension), nameof(MediaAsset.IsPublic))] MediaAsset asset,
        Viewer viewer,
        MediaLinks links
    ) => links.Content(asset, viewer);

    /// <summary>The URL at which browsers save the content under the name of the file. It expires as `url` does.</summary>
    public static Uri GetDownloadUrl(
        [Parent(nameof(MediaAsset.Id), nameof(MediaAsset.Url), nameof(MediaAsset.Extension), nameof(MediaAsset.IsPublic))] MediaAsset asset,
        Viewer viewer,
        MediaLinks links
    ) => links.Download(asset, viewer);

    /// <summary>The URL of a copy of an image, or null if the file is not an image. It expires as `url` does.</summary>
    /// <param name="size">The size of the copy. Images are not enlarged.</param>
    public static Uri? GetImageUrl(
        [Parent(nameof(MediaAsset.Id), nameof(MediaAsset.Url), nameof(MediaAsset.Extension), nameof(MediaAsset.IsPublic), nameof(MediaAsset.Kind))]
            MediaAsset asset,
        Viewer viewer,
        MediaLinks links,
        ImageSize size = ImageSize.Card
    ) => links.Image(asset, size, viewer);

    /// <summary>The user who owns the file. For a file whose owner is unknown, the built-in account.</summary>
    public static Task<User> GetOwnerAsync(
        [Parent(nameof(MediaAsset.OwnerId))] MediaAsset asset,
        UserByIdDataLoader users,
        CancellationToken cancellationToken
    ) => users.LoadRequiredAsync(asset.OwnerId ?? BuiltInAccount.Id, cancellationToken);

    /// <summary>Whether you may delete the file. True if you are its owner or an admin.</summary>
    public static bool GetViewerCanDelete([Parent(nameof(MediaAsset.OwnerId))] MediaAsset asset, Viewer viewer) => viewer.MaySeePrivateOf(asset.OwnerId);

    /// <summary>Returns a file by its key, or null if the caller may not see it.</summary>
    [NodeResolver]
    public static Task<MediaAsset?> GetNodeAsync(Guid id, MediaAssetByIdDataLoader media, CancellationToken cancellationToken) =>
        media.LoadAsync(id, cancellationToken);
}
