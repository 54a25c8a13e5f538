using Qplet.GraphQL.Schema.Conversations;

namespace Qplet.GraphQL.Schema.Media;

/// <summary>The files attached to messages.</summary>
[ObjectType<Message>]
public static class MessageAttachments
{
    /// <summary>The attached files that you may see, in their order.</summary>
    [NotFilterable]
    [ListSize(AssumedSize = 10)]
    public static async Task<IReadOnlyList<MediaAsset>> GetAttachmentsAsync(
        [Parent(nameof(Message.Id))] Message message,
        AttachmentLinksByMessageDataLoader links,
        MediaAssetByIdDataLoader media,
        CancellationToken cancellationToken
    )
    {
        var found = await media.LoadAsync(
            [.. (await links.LoadAsync(message.Id, cancellationToken)).Select(static link => link.MediaAssetId)],
            cancellationToken
        );
        return [.. found.OfType<MediaAsset>()];
    }
}
