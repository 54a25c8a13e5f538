namespace Qplet.GraphQL.Schema.Posts;

/// <summary>Mutations of posts.</summary>
[MutationType]
[Authorize]
public static class PostMutations
{
    /// <summary>Publishes a post for your followers, which can share an album, an event, a file, a playlist, a post, a release or a track.</summary>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<BlockedException>]
    [Error<PlanRequiredException>]
    public static Task<Post> CreatePostAsync(CreatePostInput input, Viewer viewer, PostWriter posts, CancellationToken cancellationToken) =>
        posts.CreateAsync(viewer, input, cancellationToken);

    /// <summary>Edits one of your posts. Omitted fields stay unchanged. What the post shares cannot be changed.</summary>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    [Error<PlanRequiredException>]
    public static Task<Post> UpdatePostAsync(UpdatePostInput input, Viewer viewer, PostWriter posts, CancellationToken cancellationToken) =>
        posts.UpdateAsync(viewer, input, cancellationToken);

    /// <summary>Deletes one of your posts with its comments and likes. Admins may delete any post. Posts that share it stay, without it.</summary>
    /// <param name="postId">The ID of the post.</param>
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    [ID<Post>]
    public static async Task<Guid> DeletePostAsync([ID<Post>] Guid postId, Viewer viewer, PostWriter posts, CancellationToken cancellationToken)
    {
        await posts.DeleteAsync(viewer, postId, cancellationToken);
        return postId;
    }
}
