namespace Qplet.GraphQL.Schema.Media;

/// <summary>The DataLoaders of media assets.</summary>
internal static class MediaDataLoaders
{
    /// <summary>Loads the files attached to comments, in their order.</summary>
    [ChildrenDataLoader(AlwaysLoaded = [nameof(CommentAttachment.MediaAssetId)])]
    internal static EntityQuery<Guid, CommentAttachment> AttachmentLinksByComment { get; } =
        EntityQuery
            .Create<QpletDbContext, Guid, CommentAttachment>((db, commentId) => db.CommentAttachments.Where(link => link.CommentId == commentId))
            .OrderBy(link => link.Position);

    /// <summary>Loads a file by key. Returns null without a key, or if the viewer may not see the file.</summary>
    public static Task<MediaAsset?> LoadAsync(this MediaAssetByIdDataLoader media, Guid? id, CancellationToken cancellationToken) =>
        id is { } key ? media.LoadAsync(key, cancellationToken) : Task.FromResult<MediaAsset?>(null);

    /// <summary>Loads pages of the files of users, newest first.</summary>
    [PageDataLoader]
    internal static EntityQuery<Guid, MediaAsset> MediaAssetsByOwner { get; } =
        EntityQuery
            .Create<QpletDbContext, Guid, MediaAsset>((db, ownerId) => db.MediaAssets.Where(asset => asset.OwnerId == ownerId))
            .OrderByDescending(asset => asset.CreatedAt);

    /// <summary>Loads files by key.</summary>
    [EntityDataLoader<Guid>(AlwaysLoaded = [nameof(MediaAsset.Url), nameof(MediaAsset.Extension), nameof(MediaAsset.IsPublic)])]
    internal static EntityQuery<MediaAsset> MediaAssetById { get; } = EntityQuery.Create<QpletDbContext, MediaAsset>(db => db.Set<MediaAsset>());
}
