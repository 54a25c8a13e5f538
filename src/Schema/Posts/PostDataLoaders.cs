namespace Qplet.GraphQL.Schema.Posts;

/// <summary>The DataLoaders of posts.</summary>
internal static class PostDataLoaders
{
    /// <summary>Loads posts by key.</summary>
    [EntityDataLoader<Guid>]
    internal static EntityQuery<Post> PostById { get; } = EntityQuery.Create<QpletDbContext, Post>(db => db.Set<Post>());

    /// <summary>Loads pages of the posts of users, newest first.</summary>
    [PageDataLoader]
    internal static EntityQuery<Guid, Post> PostsByAuthor { get; } =
        EntityQuery
            .Create<QpletDbContext, Guid, Post>((db, authorId) => db.Posts.Where(post => post.AuthorId == authorId))
            .OrderByDescending(post => post.CreatedAt);
}
