using Qplet.GraphQL.Schema.Subjects;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>Mutations of comments.</summary>
[MutationType]
[Authorize]
public static class CommentMutations
{
    /// <summary>Adds a comment to a subject. Commenting on releases requires the plan PREMIUM.</summary>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<BlockedException>]
    [Error<PlanRequiredException>]
    public static Task<Comment> CreateCommentAsync(
        CreateCommentInput input,
        Viewer viewer,
        CommentWriter comments,
        SubjectCatalog catalog,
        CancellationToken cancellationToken
    ) => comments.CreateAsync(viewer, catalog.Commentable(input.SubjectId, "input.subjectId"), input.Content, input.AttachmentIds ?? [], cancellationToken);

    /// <summary>Replies to a comment or to another reply in its thread. The reply has the same subject as the comment.</summary>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<BlockedException>]
    [Error<PlanRequiredException>]
    public static Task<Comment> ReplyToCommentAsync(ReplyToCommentInput input, Viewer viewer, CommentWriter comments, CancellationToken cancellationToken) =>
        comments.ReplyAsync(viewer, input.CommentId, input.InReplyToId, input.Content, input.AttachmentIds ?? [], cancellationToken);

    /// <summary>Changes the text and the attached files of one of your comments or replies.</summary>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    [Error<BlockedException>]
    [Error<PlanRequiredException>]
    public static Task<Comment> UpdateCommentAsync(UpdateCommentInput input, Viewer viewer, CommentWriter comments, CancellationToken cancellationToken) =>
        comments.UpdateAsync(viewer, input, cancellationToken);

    /// <summary>
    /// Deletes one of your comments or replies. This never requires a plan, even where writing a comment does. Admins may delete any comment. A comment that
    /// has replies is hidden instead.
    /// </summary>
    /// <param name="commentId">The ID of the comment.</param>
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    public static async Task<DeleteCommentPayload> DeleteCommentAsync(
        [ID<Comment>] Guid commentId,
        Viewer viewer,
        CommentWriter comments,
        CancellationToken cancellationToken
    )
    {
        var hidden = await comments.DeleteAsync(viewer, commentId, cancellationToken);
        return new(hidden is null ? commentId : null, hidden);
    }

    /// <summary>Pins a comment to the top of its subject. Only the owner of the subject and admins may pin comments.</summary>
    /// <param name="commentId">The ID of the comment.</param>
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    public static Task<Comment> PinCommentAsync([ID<Comment>] Guid commentId, Viewer viewer, CommentWriter comments, CancellationToken cancellationToken) =>
        comments.PinAsync(viewer, commentId, true, cancellationToken);

    /// <summary>Unpins a comment.</summary>
    /// <param name="commentId">The ID of the comment.</param>
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    public static Task<Comment> UnpinCommentAsync([ID<Comment>] Guid commentId, Viewer viewer, CommentWriter comments, CancellationToken cancellationToken) =>
        comments.PinAsync(viewer, commentId, false, cancellationToken);
}
