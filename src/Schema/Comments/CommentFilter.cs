using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.Data.Comments;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>
/// What comments can be filtered by, beside what they show: what they are about. Their text is not among it, for a filter would tell that of hidden ones.
/// </summary>
public sealed class CommentFilter : FilterInputType<Comment>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<Comment> members) =>
        members.Field(comment => comment.Track).Field(comment => comment.Album).Field(comment => comment.Release);
}
