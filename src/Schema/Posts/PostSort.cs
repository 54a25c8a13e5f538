namespace Qplet.GraphQL.Schema.Posts;

/// <summary>The sort fields of posts.</summary>
public sealed class PostSort : SortInputType<Post>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<Post> members) =>
        members
            .BindExplicitly()
            .Field(post => post.CreatedAt)
            .Field(post => post.ViewCount)
            .Field(post => post.LikeCount)
            .Field(post => post.CommentCount)
            .Field(post => post.ShareCount);
}
