using Qplet.GraphQL.Schema.Reactions;
using Qplet.GraphQL.Schema.Subjects;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>
/// The filter fields of comments: the fields of the type and the subject. The text is left out because a filter would reveal the text of hidden comments.
/// </summary>
public sealed class CommentFilter : FilterInputType<Comment>
{
    /// <inheritdoc />
    protected override IEnumerable<FilterGroup> Groups => [SubjectFilter.Of<Comment>()];

    /// <inheritdoc />
    protected override void Configure(MemberSelector<Comment> members) => members.ViewerReactions(comment => comment.Id);
}
