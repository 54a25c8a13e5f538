namespace Qplet.GraphQL.Schema.Comments;

/// <summary>A comment that opens a thread.</summary>
/// <param name="SubjectId">The ID of the subject, which must be commentable.</param>
/// <param name="Content">The text. It must not be blank and has at most 255 characters on a release, and at most 5000 elsewhere.</param>
/// <param name="AttachmentIds">The IDs of your files to attach, in this order. At most 10.</param>
public sealed record CreateCommentInput(
    [property: GraphQLType("ID!")] string SubjectId,
    string Content,
    [property: ID("MediaAsset")] IReadOnlyList<Guid>? AttachmentIds = null
);
