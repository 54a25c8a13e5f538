using Qplet.GraphQL.Schema.Subjects;
using Qplet.GraphQL.Schema.Users;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>A comment on a subject, or a reply to such a comment.</summary>
[ObjectType<Comment>]
[BindOnly(
    nameof(Comment.Id),
    nameof(Comment.IsPinned),
    nameof(Comment.ReplyCount),
    nameof(Comment.LikeCount),
    nameof(Comment.DislikeCount),
    nameof(Comment.CreatedAt),
    nameof(Comment.UpdatedAt)
)]
public static class CommentType
{
    /// <summary>The text, or null if the comment is hidden.</summary>
    public static string? GetContent([Parent(nameof(Comment.Content), nameof(Comment.HiddenAt))] Comment comment) =>
        comment.HiddenAt is null ? comment.Content : null;

    /// <summary>Whether the comment was deleted but is still listed, without its text, because it has replies.</summary>
    public static bool GetIsHidden([Parent(nameof(Comment.HiddenAt))] Comment comment) => comment.HiddenAt is not null;

    /// <summary>Whether the text has been edited.</summary>
    public static bool GetIsEdited([Parent(nameof(Comment.UpdatedAt))] Comment comment) => comment.UpdatedAt is not null;

    /// <summary>The user who wrote the comment.</summary>
    public static Task<User> GetAuthorAsync(
        [Parent(nameof(Comment.AuthorId))] Comment comment,
        UserByIdDataLoader users,
        CancellationToken cancellationToken
    ) => users.LoadRequiredAsync(comment.AuthorId, cancellationToken);

    /// <summary>The subject of the comment, or null if you may not see it.</summary>
    [GraphQLType("Commentable")]
    [NotFilterable]
    public static ValueTask<object?> GetSubjectAsync(
        [Parent(nameof(Comment.SubjectKind), nameof(Comment.SubjectId))] Comment comment,
        ResolverContext context,
        SubjectOfRow subjects
    ) => subjects.ResolveAsync(context, comment.Subject());

    /// <summary>The comment that opened the thread, or null if this comment opens a thread.</summary>
    public static Task<Comment?> GetParentAsync(
        [Parent(nameof(Comment.ParentId))] Comment comment,
        CommentByIdDataLoader comments,
        CancellationToken cancellationToken
    ) => comment.ParentId is { } parentId ? comments.LoadAsync(parentId, cancellationToken) : Task.FromResult<Comment?>(null);

    /// <summary>The reply in the same thread that this reply answers, or null if it answers the first comment of the thread.</summary>
    public static Task<Comment?> GetInReplyToAsync(
        [Parent(nameof(Comment.InReplyToId))] Comment comment,
        CommentByIdDataLoader comments,
        CancellationToken cancellationToken
    ) => comment.InReplyToId is { } answeredId ? comments.LoadAsync(answeredId, cancellationToken) : Task.FromResult<Comment?>(null);

    /// <summary>The replies in the thread that the comment opened, newest first. Empty for a reply.</summary>
    /// <param name="search">
    /// Returns only comments whose text contains this text, at most 255 characters. Letter case is ignored. Hidden comments have no text.
    /// </param>
    [UsePaging(ConnectionName = "Comments")]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<Comment>> GetRepliesAsync(
        [Parent(nameof(Comment.Id))] Comment comment,
        PagingArguments paging,
        QueryContext<Comment> query,
        RepliesByCommentDataLoader replies,
        CancellationToken cancellationToken,
        string? search = null
    ) => replies.With(paging, query.SearchText(search)).LoadAsync(comment.Id, cancellationToken);

    /// <summary>Whether you may edit the text. True if you are the author and the comment is not hidden.</summary>
    public static bool GetViewerCanEdit([Parent(nameof(Comment.AuthorId), nameof(Comment.HiddenAt))] Comment comment, Viewer viewer) =>
        comment.HiddenAt is null && viewer.Is(comment.AuthorId);

    /// <summary>Returns a comment by its key, or null if the caller may not see its subject.</summary>
    [NodeResolver]
    public static Task<Comment?> GetNodeAsync(Guid id, CommentByIdDataLoader comments, CancellationToken cancellationToken) =>
        comments.LoadAsync(id, cancellationToken);
}
