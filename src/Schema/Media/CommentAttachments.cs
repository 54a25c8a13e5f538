namespace Qplet.GraphQL.Schema.Media;

/// <summary>The files attached to comments.</summary>
[ObjectType<Comment>]
public static class CommentAttachments
{
    /// <summary>The attached files that you may see, in their order. Empty for a hidden comment.</summary>
    [NotFilterable]
    [ListSize(AssumedSize = 10)]
    public static async Task<IReadOnlyList<MediaAsset>> GetAttachmentsAsync(
        [Parent(nameof(Comment.Id), nameof(Comment.HiddenAt))] Comment comment,
        AttachmentLinksByCommentDataLoader links,
        MediaAssetByIdDataLoader media,
        CancellationToken cancellationToken
    )
    {
        if (comment.HiddenAt is not null)
        {
            return [];
        }
        var found = await media.LoadAsync(
            [.. (await links.LoadAsync(comment.Id, cancellationToken)).Select(static link => link.MediaAssetId)],
            cancellationToken
        );
        return [.. found.OfType<MediaAsset>()];
    }
}
