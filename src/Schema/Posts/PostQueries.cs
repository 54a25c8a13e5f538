namespace Qplet.GraphQL.Schema.Posts;

/// <summary>Queries for posts.</summary>
[QueryType]
public static class PostQueries
{
    private static readonly EntityQuery<Post> s_all = EntityQuery.Create<QpletDbContext, Post>(db => db.Posts).OrderByDescending(post => post.CreatedAt);

    /// <summary>Returns a post by its ID, or null if no post has this ID.</summary>
    /// <param name="id">The ID of the post.</param>
    public static Task<Post?> GetPostAsync([ID<Post>] Guid id, PostByIdDataLoader posts, CancellationToken cancellationToken) =>
        posts.LoadAsync(id, cancellationToken);

    /// <summary>The posts, newest first. Posts by users whom you have blocked, or who have blocked you, are left out.</summary>
    /// <param name="search">Returns only posts whose text contains this text, at most 255 characters. Letter case and accents are ignored.</param>
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<Post>> GetPostsAsync(
        PagingArguments paging,
        QueryContext<Post> query,
        IQueryExecutor queries,
        CancellationToken cancellationToken,
        string? search = null
    ) => queries.ToPageAsync(s_all, paging, query.Search(post => post.Content, search), cancellationToken);
}
