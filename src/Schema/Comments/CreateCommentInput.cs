using Qplet.GraphQL.CodeFirst;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>A comment that opens a thread.</summary>
/// <param name="SubjectId">The track, album or release that the comment is about.</param>
/// <param name="Content">The text: not blank, at most 255 characters on a release and 5000 elsewhere.</param>
/// <param name="AttachmentIds">Files of your own to attach, in this order; at most 10.</param>
public sealed record CreateCommentInput(
    [property: GraphQLType("ID!")] string SubjectId,
    string Content,
    [property: ID("MediaAsset")] IReadOnlyList<Guid>? AttachmentIds = null
);
