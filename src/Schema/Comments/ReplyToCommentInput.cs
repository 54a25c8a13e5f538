using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data.Comments;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>A reply in the thread of a comment.</summary>
/// <param name="CommentId">The comment whose thread it is.</param>
/// <param name="InReplyToId">The reply in the same thread that is answered; none when the thread's first comment is.</param>
/// <param name="Content">The text: not blank, at most 255 characters on a release and 5000 elsewhere.</param>
/// <param name="AttachmentIds">Files of your own to attach, in this order; at most 10.</param>
public sealed record ReplyToCommentInput(
    [property: ID<Comment>] Guid CommentId,
    [property: ID<Comment>] Guid? InReplyToId,
    string Content,
    [property: ID("MediaAsset")] IReadOnlyList<Guid>? AttachmentIds = null
);
