namespace Qplet.GraphQL.Schema.Comments;

/// <summary>Queries for comments.</summary>
[QueryType]
public static class CommentQueries
{
    private static readonly EntityQuery<Comment> s_all = EntityQuery
        .Create<QpletDbContext, Comment>(db => db.Comments)
        .OrderByDescending(comment => comment.CreatedAt);

    /// <summary>Returns a comment or reply by its ID, or null if no comment has this ID or you may not see its subject.</summary>
    /// <param name="id">The ID of the comment.</param>
    public static Task<Comment?> GetCommentAsync([ID<Comment>] Guid id, CommentByIdDataLoader comments, CancellationToken cancellationToken) =>
        comments.LoadAsync(id, cancellationToken);

    /// <summary>
    /// The comments and replies on all subjects that you may see, newest first. Comments by users whom you have blocked, or who have blocked you, are left
    /// out.
    /// </summary>
    /// <param name="search">
    /// Returns only comments whose text contains this text, at most 255 characters. Letter case is ignored. Hidden comments have no text.
    /// </param>
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<Comment>> GetCommentsAsync(
        PagingArguments paging,
        QueryContext<Comment> query,
        IQueryExecutor queries,
        CancellationToken cancellationToken,
        string? search = null
    ) => queries.ToPageAsync(s_all, paging, query.SearchText(search), cancellationToken);
}
