using Qplet.GraphQL.Schema.Comments;

namespace Qplet.GraphQL.Schema.Subjects;

/// <summary>An object that users can comment on.</summary>
[InterfaceType<ICommentable>("Commentable")]
[BindOnly(nameof(ICommentable.CommentCount))]
public static class CommentableType
{
    /// <summary>
    /// Whether you may comment. False if you are not signed in, if your plan does not include it, or if you or the owner has blocked the other, or if the
    /// owner is unknown.
    /// </summary>
    [RequiresOwner]
    public static Task<bool> GetViewerCanCommentAsync(
        [Parent(nameof(ISubject.Uid))] ICommentable subject,
        Viewer viewer,
        SubjectCatalog catalog,
        SubjectKinds kinds,
        UnblockedUserByIdDataLoader users,
        CancellationToken cancellationToken
    ) => viewer.MayActAsync(catalog[subject.GetType()].Commenting, kinds.Find(subject.GetType())!.OwnerOf(subject), users, cancellationToken);

    /// <summary>
    /// The comments that open threads, pinned ones first, then newest first. Replies are in the `replies` of the comments. With a plan below PREMIUM, the list
    /// of a release has only your own comments, unless you are its publisher or an admin.
    /// </summary>
    /// <param name="search">
    /// Returns only comments whose text contains this text, at most 255 characters. Letter case is ignored. Hidden comments have no text.
    /// </param>
    [UsePaging(ConnectionName = "Comments")]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<Comment>> GetCommentsAsync(
        [Parent(nameof(ISubject.Uid))] ICommentable subject,
        PagingArguments paging,
        QueryContext<Comment> query,
        Viewer viewer,
        SubjectCatalog catalog,
        CommentsBySubjectDataLoader comments,
        CommentsByGatedSubjectDataLoader gated,
        CancellationToken cancellationToken,
        string? search = null
    ) =>
        catalog[subject.GetType()].Commenting is { } feature && viewer.Plan < feature.Plan
            ? gated.With(paging, query.SearchText(search)).LoadAsync(subject.Uid, cancellationToken)
            : comments.With(paging, query.SearchText(search)).LoadAsync(subject.Uid, cancellationToken);
}
