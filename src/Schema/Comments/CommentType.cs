using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Data.Reactions;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Albums;
using Qplet.GraphQL.Schema.Reactions;
using Qplet.GraphQL.Schema.Releases;
using Qplet.GraphQL.Schema.Tracks;
using Qplet.GraphQL.Schema.Users;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>What a user says about a track, an album or a release, or in reply to such a comment.</summary>
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
    /// <summary>The text; null for a hidden comment.</summary>
    public static string? GetContent([Parent(nameof(Comment.Content), nameof(Comment.HiddenAt))] Comment comment) =>
        comment.HiddenAt is null ? comment.Content : null;

    /// <summary>Whether the comment was deleted but is kept in its place, without its text, because it has replies.</summary>
    public static bool GetIsHidden([Parent(nameof(Comment.HiddenAt))] Comment comment) => comment.HiddenAt is not null;

    /// <summary>Whether the text was changed after it was written.</summary>
    public static bool GetIsEdited([Parent(nameof(Comment.UpdatedAt))] Comment comment) => comment.UpdatedAt is not null;

    /// <summary>The user who wrote the comment.</summary>
    public static Task<User> GetAuthorAsync(
        [Parent(nameof(Comment.AuthorId))] Comment comment,
        UserByIdDataLoader users,
        CancellationToken cancellationToken
    ) => users.LoadRequiredAsync(comment.AuthorId, cancellationToken);

    /// <summary>What the comment is about; null where you may not see it.</summary>
    [GraphQLType("CommentSubject")]
    public static async Task<object?> GetSubjectAsync(
        [Parent(nameof(Comment.TrackId), nameof(Comment.AlbumId), nameof(Comment.ReleaseId))] Comment comment,
        Viewer viewer,
        TrackByIdDataLoader tracks,
        AlbumByIdDataLoader albums,
        ReleaseByIdDataLoader releases,
        CancellationToken cancellationToken
    ) =>
        comment switch
        {
            { TrackId: { } trackId } => await tracks.LoadAsync(trackId, cancellationToken),
            { AlbumId: { } albumId } => await AlbumType.GetNodeAsync(albumId, viewer, albums, cancellationToken),
            { ReleaseId: { } releaseId } => await releases.LoadAsync(releaseId, cancellationToken),
            _ => null,
        };

    /// <summary>The comment that opened the thread; null for one that opens a thread itself.</summary>
    public static Task<Comment?> GetParentAsync(
        [Parent(nameof(Comment.ParentId))] Comment comment,
        CommentByIdDataLoader comments,
        CancellationToken cancellationToken
    ) => comment.ParentId is { } parentId ? comments.LoadAsync(parentId, cancellationToken) : Task.FromResult<Comment?>(null);

    /// <summary>The reply in the same thread that this reply answers; null where it answers the thread's first comment.</summary>
    public static Task<Comment?> GetInReplyToAsync(
        [Parent(nameof(Comment.InReplyToId))] Comment comment,
        CommentByIdDataLoader comments,
        CancellationToken cancellationToken
    ) => comment.InReplyToId is { } answeredId ? comments.LoadAsync(answeredId, cancellationToken) : Task.FromResult<Comment?>(null);

    /// <summary>The replies of the thread that the comment opened, the newest first; empty for a reply.</summary>
    [UsePaging(ConnectionName = "Comments")]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<Comment>> GetRepliesAsync(
        [Parent(nameof(Comment.Id))] Comment comment,
        PagingArguments paging,
        QueryContext<Comment> query,
        Viewer viewer,
        RepliesByCommentDataLoader replies,
        CancellationToken cancellationToken
    ) => replies.For(viewer).With(paging, query).LoadAsync(comment.Id, cancellationToken);

    /// <summary>How you react to the comment: LIKE, DISLIKE, or null.</summary>
    public static async Task<ReactionKind?> GetViewerReactionAsync(
        [Parent(nameof(Comment.Id))] Comment comment,
        Viewer viewer,
        ViewerReactionsByCommentDataLoader reactions,
        CancellationToken cancellationToken
    )
    {
        if (!viewer.IsSignedIn)
        {
            return null;
        }
        var own = await reactions.For(viewer).LoadAsync(comment.Id, cancellationToken);
        return own.Count > 0 ? own[0].Kind : null;
    }

    /// <summary>Whether you may change the text: the comment is your own.</summary>
    public static bool GetViewerCanEdit([Parent(nameof(Comment.AuthorId), nameof(Comment.HiddenAt))] Comment comment, Viewer viewer) =>
        comment.HiddenAt is null && viewer.Is(comment.AuthorId);

    /// <summary>The comment of a key, where the caller may see what it is about.</summary>
    [NodeResolver]
    public static async Task<Comment?> GetNodeAsync(
        Guid id,
        Viewer viewer,
        CommentByIdDataLoader comments,
        AlbumByIdDataLoader albums,
        CancellationToken cancellationToken
    )
    {
        var comment = await comments.LoadAsync(id, cancellationToken);
        return comment?.AlbumId is { } albumId && await AlbumType.GetNodeAsync(albumId, viewer, albums, cancellationToken) is null ? null : comment;
    }
}
