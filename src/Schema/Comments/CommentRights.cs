using Qplet.GraphQL.Schema.Subjects;
using Qplet.GraphQL.Schema.Users;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>The rights of viewers on comments, as <see cref="CommentWriter" /> checks them. Nobody has one on a hidden comment.</summary>
[ObjectType<Comment>]
public static class CommentRights
{
    /// <summary>
    /// Whether you may reply. False if you are not signed in, if the comment is hidden, if your plan does not include comments on the subject, or if there is a
    /// block between you and the author, the author of the comment that opened the thread, or the owner of the subject.
    /// </summary>
    public static async Task<bool> GetViewerCanReplyAsync(
        [Parent(nameof(Comment.HiddenAt), nameof(Comment.AuthorId), nameof(Comment.ParentId), nameof(Comment.SubjectKind), nameof(Comment.SubjectId))]
            Comment comment,
        Viewer viewer,
        SubjectCatalog catalog,
        SubjectOwnerDataLoader owners,
        ThreadByIdDataLoader threads,
        ViewerBlocksDataLoader blocks,
        CancellationToken cancellationToken
    )
    {
        if (comment.HiddenAt is not null || !viewer.IsSignedIn || (catalog[comment.SubjectKind].Commenting is { } feature && viewer.Plan < feature.Plan))
        {
            return false;
        }
        var owner = owners.LoadAsync(comment.Subject(), cancellationToken);
        var thread = comment.ParentId is { } threadId ? threads.LoadAsync(threadId, cancellationToken) : Task.FromResult<Comment?>(comment);
        if (await owner is not { } ownerId || await thread is not { AuthorId: var threadAuthorId })
        {
            return false;
        }
        var others = new HashSet<Guid> { ownerId, threadAuthorId, comment.AuthorId };
        others.Remove(viewer.RequireId());
        return (await Task.WhenAll(others.Select(other => blocks.LoadAsync(other, cancellationToken)))).All(static found => found.Count == 0);
    }

    /// <summary>Whether you may pin and unpin the comment. True if you own its subject or are an admin, and the comment is not hidden.</summary>
    public static async Task<bool> GetViewerCanPinAsync(
        [Parent(nameof(Comment.HiddenAt), nameof(Comment.SubjectKind), nameof(Comment.SubjectId))] Comment comment,
        Viewer viewer,
        SubjectOwnerDataLoader owners,
        CancellationToken cancellationToken
    ) => comment.HiddenAt is null && viewer.Id is { } viewerId && (viewer.IsAdmin || await owners.LoadAsync(comment.Subject(), cancellationToken) == viewerId);

    /// <summary>Whether you may delete the comment. True if you are its author or an admin, and the comment is not hidden.</summary>
    public static bool GetViewerCanDelete([Parent(nameof(Comment.HiddenAt), nameof(Comment.AuthorId))] Comment comment, Viewer viewer) =>
        comment.HiddenAt is null && viewer.MaySeePrivateOf(comment.AuthorId);
}
