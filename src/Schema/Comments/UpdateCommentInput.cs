namespace Qplet.GraphQL.Schema.Comments;

/// <summary>The changes to a comment or a reply. Omitted fields stay unchanged.</summary>
/// <param name="CommentId">The ID of the comment.</param>
/// <param name="Content">The text. It must not be blank and has at most 255 characters on a release, and at most 5000 elsewhere. It cannot be removed.</param>
/// <param name="AttachmentIds">
/// The IDs of all files that are attached then, in this order: files that are attached already, and your files. At most 10. An empty list or null removes all.
/// </param>
public sealed record UpdateCommentInput(
    [property: ID<Comment>] Guid CommentId,
    Optional<string> Content,
    [property: ID<MediaAsset>] Optional<IReadOnlyList<Guid>> AttachmentIds
);
