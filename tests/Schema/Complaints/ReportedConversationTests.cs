using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Complaints;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Complaints;

/// <summary>Admins read a conversation only as the subject of an open complaint.</summary>
public sealed class ReportedConversationTests : SchemaTests
{
    private const string ReadConversation =
        "query ($id: ID!) { conversation(id: $id) { participantCount viewerCanSend messages { totalCount nodes { content } } "
        + "participants { nodes { username } } latestMessage { content } } searchMessages(term: \"hello\") { totalCount } "
        + "me { conversations { totalCount } } }";

    private const string ReadComplaint =
        "query ($id: ID!) { complaint(id: $id) { subject { __typename ... on Message { content conversation { id } } "
        + "... on Conversation { messages { nodes { content } } } } } }";

    private User _ada = null!;
    private User _bob = null!;
    private User _admin = null!;
    private Guid _conversationId;
    private Guid _messageId;

    [Fact]
    public async Task Conversation_WithAnOpenComplaint_IsReadByAdminsUntilItIsDecided()
    {
        await FillAsync();
        var id = IdOf("Conversation", _conversationId);
        (await Gateway.AskAsync(ReadConversation, _admin, new { id })).WithoutErrors().Text("conversation").ShouldBeNull();

        var complaint = await AddComplaintAsync(Conversation.KindName, _conversationId);

        var open = (await Gateway.AskAsync(ReadConversation, _admin, new { id })).WithoutErrors();
        open.At("conversation")
            .ToString()
            .ShouldBe(
                """{"participantCount":2,"viewerCanSend":false,"messages":{"totalCount":2,"nodes":[{"content":"hello again"},{"content":"hello"}]},"""
                    + "\"participants\":"
                    + """{"nodes":[{"username":"ada"},{"username":"bob"}]},"latestMessage":{"content":"hello again"}}"""
            );
        (open.Text("searchMessages.totalCount"), open.Text("me.conversations.totalCount")).ShouldBe(("0", "0"));
        var subject = (await Gateway.AskAsync(ReadComplaint, _admin, new { id = complaint })).WithoutErrors();
        subject.Text("complaint.subject.messages.nodes.1.content").ShouldBe("hello");
        (await Gateway.AskAsync(ReadConversation, await Gateway.AddUserAsync("eve"), new { id })).WithoutErrors().Text("conversation").ShouldBeNull();
        (await Gateway.AskAsync(ReadConversation, _ada, new { id })).WithoutErrors().Text("conversation.viewerCanSend").ShouldBe("True");

        await using (var db = Gateway.Open())
        {
            await db.Complaints.ExecuteUpdateAsync(static set => set.SetProperty(c => c.State, ComplaintState.Rejected), Cancellation);
        }
        (await Gateway.AskAsync(ReadConversation, _admin, new { id })).WithoutErrors().Text("conversation").ShouldBeNull();
    }

    [Fact]
    public async Task Message_WithAnOpenComplaint_IsReadByAdminsWithoutTheOthers()
    {
        await FillAsync();
        var complaint = await AddComplaintAsync(Message.KindName, _messageId);

        var answer = (await Gateway.AskAsync(ReadComplaint, _admin, new { id = complaint })).WithoutErrors();

        answer.At("complaint.subject").ToString().ShouldBe("""{"__typename":"Message","content":"hello","conversation":null}""");
        (await Gateway.AskAsync(ReadConversation, _admin, new { id = IdOf("Conversation", _conversationId) }))
            .WithoutErrors()
            .Text("conversation")
            .ShouldBeNull();
    }

    [Fact]
    public async Task Deletion_OfAConversation_IsRecordedInTheComplaintsAboutItsMessages()
    {
        await FillAsync();
        await AddComplaintAsync(Message.KindName, _messageId);
        await AddComplaintAsync(Conversation.KindName, _conversationId);

        (
            await Gateway.AskAsync(
                "mutation ($id: ID!) { deleteConversation(input: { conversationId: $id }) { errors { __typename } } }",
                _admin,
                new { id = IdOf("Conversation", _conversationId) }
            )
        ).WithoutErrors();

        await using var db = Gateway.Open();
        (await db.Conversations.CountAsync(Cancellation)).ShouldBe(0);
        (await db.Complaints.CountAsync(c => c.SubjectDeletedAt != null && c.SubjectDeletedBy == SubjectRemoval.Moderator, Cancellation)).ShouldBe(2);
    }

    private async Task<string> AddComplaintAsync(string kind, Guid subjectId)
    {
        var reason = new ComplaintReason
        {
            Id = Guid.CreateVersion7(),
            Title = $"About a {kind}",
            Kinds = kind,
        };
        var complaint = new Complaint
        {
            Id = Guid.CreateVersion7(),
            AuthorId = _bob.Id,
            ReasonId = reason.Id,
            CreatedAt = Gateway.Time.UtcMoment(),
        }.About(new SubjectKey(kind, subjectId));
        await Gateway.SaveAsync(reason, complaint);
        return IdOf("Complaint", complaint.Id);
    }

    private async Task FillAsync()
    {
        (_ada, _bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        _admin = await Gateway.AddUserAsync("root", UserRole.Admin);
        const string Send =
            "mutation ($id: ID!, $content: String!) { sendMessage(input: { to: { userId: $id }, content: $content }) { errors { __typename } } }";
        (await Gateway.AskAsync(Send, _ada, new { id = IdOf(_bob), content = "hello" })).WithoutErrors();
        Gateway.Time.Advance(TimeSpan.FromMinutes(1));
        (await Gateway.AskAsync(Send, _ada, new { id = IdOf(_bob), content = "hello again" })).WithoutErrors();
        await using var db = Gateway.Open();
        _conversationId = await db.Conversations.Select(c => c.Id).SingleAsync(Cancellation);
        _messageId = await db.Messages.OrderBy(m => m.CreatedAt).Select(m => m.Id).FirstAsync(Cancellation);
    }
}
