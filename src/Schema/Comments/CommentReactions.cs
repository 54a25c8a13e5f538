using Qplet.GraphQL.Schema.Subjects;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>The reactions to comments, which require more than those to other subjects.</summary>
[ObjectType<Comment>]
public static class CommentReactions
{
    /// <summary>
    /// Whether you may react. False if you are not signed in, if the comment is hidden, if your plan does not include comments on the subject, or if you or
    /// the author has blocked the other.
    /// </summary>
    public static async Task<bool> GetViewerCanReactAsync(
        [Parent(nameof(Comment.AuthorId), nameof(Comment.HiddenAt), nameof(Comment.SubjectKind))] Comment comment,
        Viewer viewer,
        SubjectCatalog catalog,
        UnblockedUserByIdDataLoader users,
        CancellationToken cancellationToken
    ) => comment.HiddenAt is null && await viewer.MayActAsync(catalog[comment.SubjectKind].Commenting, comment.AuthorId, users, cancellationToken);
}
