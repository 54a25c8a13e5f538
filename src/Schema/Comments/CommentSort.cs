namespace Qplet.GraphQL.Schema.Comments;

/// <summary>The sort fields of comments.</summary>
public sealed class CommentSort : SortInputType<Comment>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<Comment> members) => members.Ignore(comment => comment.Parent).Ignore(comment => comment.InReplyTo);
}
