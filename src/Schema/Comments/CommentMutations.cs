using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Errors;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>Writing comments.</summary>
[MutationType]
[Authorize]
public static class CommentMutations
{
    /// <summary>Comments on a track, an album or a release. Commenting on releases needs the plan premium.</summary>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<BlockedException>]
    [Error<PlanRequiredException>]
    public static Task<Comment> CreateCommentAsync(CreateCommentInput input, Viewer viewer, CommentWriter comments, CancellationToken cancellationToken) =>
        comments.CreateAsync(
            viewer,
            SubjectKey.Of(input.SubjectId) ?? throw DomainErrors.NotASubject("input.subjectId"),
            input.Content,
            input.AttachmentIds ?? [],
            cancellationToken
        );

    /// <summary>Answers a comment, or a reply to it. What the thread is about is inferred from the comment.</summary>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<BlockedException>]
    [Error<PlanRequiredException>]
    public static Task<Comment> ReplyToCommentAsync(ReplyToCommentInput input, Viewer viewer, CommentWriter comments, CancellationToken cancellationToken) =>
        comments.ReplyAsync(viewer, input.CommentId, input.InReplyToId, input.Content, input.AttachmentIds ?? [], cancellationToken);

    /// <summary>Changes the text of your own comment or reply.</summary>
    /// <param name="commentId">The comment.</param>
    /// <param name="content">The text: not blank, at most 255 characters on a release and 5000 elsewhere.</param>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    [Error<PlanRequiredException>]
    public static Task<Comment> UpdateCommentAsync(
        [ID<Comment>] Guid commentId,
        string content,
        Viewer viewer,
        CommentWriter comments,
        CancellationToken cancellationToken
    ) => comments.UpdateAsync(viewer, commentId, content, cancellationToken);

    /// <summary>Deletes your own comment or reply; admins may delete any. One that has replies is hidden in its place instead.</summary>
    /// <param name="commentId">The comment.</param>
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    public static Task<DeletedComment> DeleteCommentAsync(
        [ID<Comment>] Guid commentId,
        Viewer viewer,
        CommentWriter comments,
        CancellationToken cancellationToken
    ) => comments.DeleteAsync(viewer, commentId, cancellationToken);

    /// <summary>
    /// Keeps a comment at the top of what it is about. Open to the owner of the track or album, to the publisher of the release, and to admins.
    /// </summary>
    /// <param name="commentId">The comment.</param>
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    public static Task<Comment> PinCommentAsync([ID<Comment>] Guid commentId, Viewer viewer, CommentWriter comments, CancellationToken cancellationToken) =>
        comments.PinAsync(viewer, commentId, true, cancellationToken);

    /// <summary>No longer keeps a comment at the top.</summary>
    /// <param name="commentId">The comment.</param>
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    public static Task<Comment> UnpinCommentAsync([ID<Comment>] Guid commentId, Viewer viewer, CommentWriter comments, CancellationToken cancellationToken) =>
        comments.PinAsync(viewer, commentId, false, cancellationToken);
}
