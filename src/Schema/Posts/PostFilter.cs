using Qplet.GraphQL.Schema.Reactions;
using Qplet.GraphQL.Schema.Subjects;

namespace Qplet.GraphQL.Schema.Posts;

/// <summary>The filter fields of posts.</summary>
public sealed class PostFilter : FilterInputType<Post>
{
    /// <inheritdoc />
    protected override IEnumerable<FilterGroup> Groups => [SubjectFilter.OfShared<Post>()];

    /// <inheritdoc />
    protected override void Configure(MemberSelector<Post> members) =>
        members
            .BindExplicitly()
            .Field(post => post.Id)
            .Field(post => post.Author)
            .Field(post => post.CreatedAt)
            .Field(post => post.ViewCount)
            .Field(post => post.LikeCount)
            .Field(post => post.CommentCount)
            .Field(post => post.ShareCount)
            .ViewerReactions(post => post.Id);
}
