namespace Qplet.GraphQL.Schema.Comments;

/// <summary>The comments of users.</summary>
[ObjectType<User>]
public static class UserComments
{
    /// <summary>
    /// The comments and replies that the user has written on subjects that you may see, newest first. Empty if one of you has blocked the other.
    /// </summary>
    /// <param name="search">
    /// Returns only comments whose text contains this text, at most 255 characters. Letter case is ignored. Hidden comments have no text.
    /// </param>
    [UsePaging(ConnectionName = "Comments")]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<Comment>> GetCommentsAsync(
        [Parent(nameof(User.Id))] User user,
        PagingArguments paging,
        QueryContext<Comment> query,
        CommentsByAuthorDataLoader comments,
        CancellationToken cancellationToken,
        string? search = null
    ) => comments.With(paging, query.SearchText(search)).LoadAsync(user.Id, cancellationToken);
}
