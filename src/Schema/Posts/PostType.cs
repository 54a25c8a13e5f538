using Qplet.GraphQL.Schema.Media;
using Qplet.GraphQL.Schema.Shares;
using Qplet.GraphQL.Schema.Users;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.Posts;

/// <summary>A text, an image or a share that a user has published.</summary>
[ObjectType<Post>]
[BindOnly(
    nameof(Post.Id),
    nameof(Post.Content),
    nameof(Post.ViewCount),
    nameof(Post.LikeCount),
    nameof(Post.CommentCount),
    nameof(Post.ShareCount),
    nameof(Post.CreatedAt),
    nameof(Post.UpdatedAt)
)]
public static class PostType
{
    /// <summary>The user who wrote the post.</summary>
    public static Task<User> GetAuthorAsync([Parent(nameof(Post.AuthorId))] Post post, UserByIdDataLoader users, CancellationToken cancellationToken) =>
        users.LoadRequiredAsync(post.AuthorId, cancellationToken);

    /// <summary>The image, or null if the post has none or you may not see it.</summary>
    [NotFilterable]
    public static Task<MediaAsset?> GetImageAsync(
        [Parent(nameof(Post.ImageId))] Post post,
        MediaAssetByIdDataLoader media,
        CancellationToken cancellationToken
    ) => media.LoadAsync(post.ImageId, cancellationToken);

    /// <summary>The URL of the image, or null if the post has none or you may not see it.</summary>
    public static async Task<Uri?> GetImageUrlAsync(
        [Parent(nameof(Post.ImageId))] Post post,
        MediaAssetByIdDataLoader media,
        Viewer viewer,
        MediaLinks links,
        CancellationToken cancellationToken
    ) => await media.LoadAsync(post.ImageId, cancellationToken) is { } image ? links.Content(image, viewer) : null;

    /// <summary>
    /// What the post shares. Null if it shares nothing, or if that has been deleted, is private, or belongs to a user whom you have blocked or who has blocked
    /// you.
    /// </summary>
    [GraphQLType("Shareable")]
    [NotFilterable]
    public static ValueTask<object?> GetSubjectAsync(
        [Parent(nameof(Post.SharedKind), nameof(Post.SharedId))] Post post,
        ResolverContext context,
        SharedSubjects subjects
    ) => subjects.ResolveAsync(context, post);

    /// <summary>Returns a post by its key.</summary>
    [NodeResolver]
    public static Task<Post?> GetNodeAsync(Guid id, PostByIdDataLoader posts, CancellationToken cancellationToken) => posts.LoadAsync(id, cancellationToken);
}
