using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>The mutations of comments, as the tests send them.</summary>
public abstract class CommentTests : CatalogueTests
{
    private const string CommentErrors =
        "errors { __typename ... on Error { message } ... on ValidationError { path } ... on NotFoundError { resourceId } ... "
        + "on PlanRequiredError { feature requiredPlan requiredPlans currentPlan upgradeUrl } }";

    private const string Shown =
        "comment { id content author { username } subject { __typename ... on Track { commentCount } } parent { id replyCount "
        + "} inReplyTo { id } attachments { id } isEdited }";

    private const string Create = $"mutation ($input: CreateCommentInput!) {{ createComment(input: $input) {{ {Shown} {CommentErrors} }} }}";

    protected const string Reply = $"mutation ($input: ReplyToCommentInput!) {{ replyToComment(input: $input) {{ {Shown} {CommentErrors} }} }}";

    private const string Update =
        $"mutation ($id: ID!, $content: String!) {{ updateComment(input: {{ commentId: $id, content: $content }}) {{ {Shown} {CommentErrors} }} }}";

    private const string Delete =
        "mutation ($id: ID!) { deleteComment(input: { commentId: $id }) { deletedId comment { id isHidden content } "
        + "errors { __typename ... on NotFoundError { resourceId } } } }";

    protected static Guid KeyOf(string id) => CodeFirst.GlobalId.TryDecode(id, out _, out var key) ? Guid.Parse(key) : Guid.Empty;

    protected Task<Answer> CreateAsync(User? author, string subjectId, string content, params string[] attachmentIds) =>
        Gateway.AskAsync(
            Create,
            author,
            new
            {
                input = new
                {
                    subjectId,
                    content,
                    attachmentIds,
                },
            }
        );

    protected Task<Answer> ReplyAsync(User author, Guid commentId, Guid? inReplyToId, string content) =>
        Gateway.AskAsync(
            Reply,
            author,
            new
            {
                input = new
                {
                    commentId = IdOf("Comment", commentId),
                    inReplyToId = inReplyToId is { } id ? IdOf("Comment", id) : null,
                    content,
                },
            }
        );

    protected Task<Answer> UpdateAsync(User author, Comment comment, string content) =>
        Gateway.AskAsync(Update, author, new { id = IdOf("Comment", comment.Id), content });

    protected Task<Answer> DeleteAsync(User author, Guid commentId) => Gateway.AskAsync(Delete, author, new { id = IdOf("Comment", commentId) });
}
