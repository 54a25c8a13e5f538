using Qplet.GraphQL.Data.Media;

namespace Qplet.GraphQL.Data.Conversations;

/// <summary>A file attached to a message.</summary>
public sealed class MessageAttachment
{
    /// <summary>The key of the message.</summary>
    public Guid MessageId { get; set; }

    /// <summary>The key of the file.</summary>
    public Guid MediaAssetId { get; set; }

    /// <summary>The position among the message's attachments, starting at 0.</summary>
    public int Position { get; set; }

    /// <summary>The message.</summary>
    public Message Message { get; set; } = null!;

    /// <summary>The file.</summary>
    public MediaAsset MediaAsset { get; set; } = null!;
}
