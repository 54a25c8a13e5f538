using Qplet.GraphQL.Data.Media;

namespace Qplet.GraphQL.Data.Comments;

/// <summary>A file attached to a comment.</summary>
public sealed class CommentAttachment
{
    /// <summary>The key of the comment.</summary>
    public Guid CommentId { get; set; }

    /// <summary>The key of the file.</summary>
    public Guid MediaAssetId { get; set; }

    /// <summary>The position among the comment's attachments, starting at 0.</summary>
    public int Position { get; set; }

    /// <summary>The comment.</summary>
    public Comment Comment { get; set; } = null!;

    /// <summary>The file.</summary>
    public MediaAsset MediaAsset { get; set; } = null!;
}
