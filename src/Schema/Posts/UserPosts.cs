namespace Qplet.GraphQL.Schema.Posts;

/// <summary>The posts of users.</summary>
[ObjectType<User>]
public static class UserPosts
{
    /// <summary>The posts of the user, newest first. Empty if one of you has blocked the other.</summary>
    /// <param name="search">Returns only posts whose text contains this text, at most 255 characters. Letter case and accents are ignored.</param>
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<Post>> GetPostsAsync(
        [Parent(nameof(User.Id))] User user,
        PagingArguments paging,
        QueryContext<Post> query,
        PostsByAuthorDataLoader posts,
        CancellationToken cancellationToken,
        string? search = null
    ) => posts.With(paging, query.Search(post => post.Content, search)).LoadAsync(user.Id, cancellationToken);
}
