namespace Qplet.GraphQL.Schema.Comments;

/// <summary>A reply in the thread of a comment.</summary>
/// <param name="CommentId">The ID of the comment that opened the thread.</param>
/// <param name="InReplyToId">The ID of the reply in the same thread that this reply answers. Omit it to answer the first comment of the thread.</param>
/// <param name="Content">The text. It must not be blank and has at most 255 characters on a release, and at most 5000 elsewhere.</param>
/// <param name="AttachmentIds">The IDs of your files to attach, in this order. At most 10.</param>
public sealed record ReplyToCommentInput(
    [property: ID<Comment>] Guid CommentId,
    [property: ID<Comment>] Guid? InReplyToId,
    string Content,
    [property: ID("MediaAsset")] IReadOnlyList<Guid>? AttachmentIds = null
);
