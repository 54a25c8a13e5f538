using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Complaints;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Complaints;

/// <summary>Admins follow a conversation only as long as a complaint about it is open, and are not notified of what happens in it.</summary>
public sealed class ReportedConversationLiveTests : SchemaTests
{
    private const string Sent = "subscription ($id: ID, $after: String) { messageSent(conversationId: $id, after: $after) { cursor message { content } } }";
    private const string Updated =
        "subscription ($id: ID) { conversationUpdated(conversationId: $id) { kind conversation { id } message { content } participant { username } } }";
    private const string Typing = "subscription ($id: ID) { typingChanged(conversationId: $id) { isTyping user { username } } }";

    private User _ada = null!;
    private User _bob = null!;
    private User _admin = null!;
    private Guid _conversationId;

    private string ReportedId => IdOf("Conversation", _conversationId);

    [Theory]
    [InlineData(Sent)]
    [InlineData(Updated)]
    [InlineData(Typing)]
    public async Task Subscription_WithoutAnOpenComplaint_IsRefused(string subscription)
    {
        await StartAsync();
        await ShouldBeRefusedAsync(subscription);

        var complaintId = await AddComplaintAsync();
        await using (var opened = await Gateway.SubscribeAsync(subscription, _admin, new { id = ReportedId }))
        {
            // It is allowed now.
        }
        await DecideAsync(complaintId);

        await ShouldBeRefusedAsync(subscription);
    }

    [Fact]
    public async Task MessageSent_WhenTheComplaintIsDecided_CompletesWithoutTheNextMessage()
    {
        await StartAsync();
        var complaintId = await AddComplaintAsync();
        await using var events = await Gateway.SubscribeAsync(Sent, _admin, new { id = ReportedId });
        await SendAsync("during");
        (await events.MoveNextAsync()).ShouldBeTrue();
        Answer.Of(events.Current).Text("messageSent.message.content").ShouldBe("during");

        await DecideAsync(complaintId);
        await SendAsync("after");

        (await events.MoveNextAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task ConversationUpdated_WhenTheComplaintIsDeleted_CompletesWithoutTheNextChange()
    {
        await StartAsync();
        var complaintId = await AddComplaintAsync();
        await using var events = await Gateway.SubscribeAsync(Updated, _admin, new { id = ReportedId });
        await DoAsync(_bob, "markConversationRead(input: { conversationId: $id })");
        (await events.MoveNextAsync()).ShouldBeTrue();
        Answer.Of(events.Current).Text("conversationUpdated.participant.username").ShouldBe("bob");

        await using (var db = Gateway.Open())
        {
            await db.Complaints.Where(complaint => complaint.Id == complaintId).ExecuteDeleteAsync(Cancellation);
        }
        await SendAsync("after");
        await DoAsync(_bob, "markConversationRead(input: { conversationId: $id })");

        (await events.MoveNextAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task MessageSent_ResumedAfterTheComplaintWasDecided_IsRefused()
    {
        await StartAsync();
        var complaintId = await AddComplaintAsync();
        string cursor;
        await using (var events = await Gateway.SubscribeAsync(Sent, _admin, new { id = ReportedId }))
        {
            cursor = Answer.Of(events.Current).Text("messageSent.cursor")!;
        }
        await SendAsync("during");
        await DecideAsync(complaintId);

        await ShouldBeRefusedAsync(Sent, cursor);
    }

    [Fact]
    public async Task OwnSubscriptionsAndLists_WithAnOpenComplaint_HaveNothingOfTheConversation()
    {
        await StartAsync();
        await AddComplaintAsync();
        await using var sent = await Gateway.SubscribeAsync(Sent, _admin);
        await using var updated = await Gateway.SubscribeAsync(Updated, _admin);

        await SendAsync("to nobody else");
        await DoAsync(_bob, "markConversationRead(input: { conversationId: $id })");
        await SendToAsync(_ada, _admin, "to the admin");

        (await sent.MoveNextAsync()).ShouldBeTrue();
        Answer.Of(sent.Current).Text("messageSent.message.content").ShouldBe("to the admin");
        (await updated.MoveNextAsync()).ShouldBeTrue();
        Answer.Of(updated.Current).Text("conversationUpdated.kind").ShouldBe("CREATED");
        Answer.Of(updated.Current).Text("conversationUpdated.conversation.id").ShouldNotBe(ReportedId);
        var lists = await Gateway.AskAsync(
            """
            {
              me { notifications { nodes { kind subject { ... on Message { content } } } } conversations { totalCount } }
              searchMessages(term: "nobody") { totalCount }
            }
            """,
            _admin
        );
        lists.WithoutErrors().At("me.notifications.nodes").ToString().ShouldBe("""[{"kind":"MESSAGE_RECEIVED","subject":{"content":"to the admin"}}]""");
        (lists.Text("me.conversations.totalCount"), lists.Text("searchMessages.totalCount")).ShouldBe(("1", "0"));
    }

    [Theory]
    [InlineData("sendMessage(input: { to: { conversationId: $id }, content: \"Hi\" })")]
    [InlineData("setTyping(input: { conversationId: $id, isTyping: true })")]
    [InlineData("markConversationRead(input: { conversationId: $id })")]
    [InlineData("updateConversationSettings(input: { conversationId: $id, isMuted: true })")]
    public async Task Admin_WhoReadsTheConversation_DoesNotTakePartInIt(string mutation)
    {
        await StartAsync();
        await AddComplaintAsync();

        var answer = await Gateway.AskAsync(Mutation(mutation), _admin, new { id = ReportedId });

        answer.DomainErrors(mutation[..mutation.IndexOf('(', StringComparison.Ordinal)]).ShouldBe(["NotFoundError"]);
    }

    private async Task ShouldBeRefusedAsync(string subscription, string? after = null)
    {
        var answer = await Gateway.AskAsync(subscription, _admin, after is null ? new { id = ReportedId } : new { id = ReportedId, after });
        answer.ErrorCodes.ShouldBe(["NOT_FOUND"]);
    }

    private async Task<Guid> AddComplaintAsync()
    {
        var reason = new ComplaintReason
        {
            Id = Guid.CreateVersion7(),
            Title = "About a conversation",
            Kinds = Conversation.KindName,
        };
        var complaint = new Complaint
        {
            Id = Guid.CreateVersion7(),
            AuthorId = _bob.Id,
            ReasonId = reason.Id,
            CreatedAt = Gateway.Time.UtcMoment(),
        }.About(new SubjectKey(Conversation.KindName, _conversationId));
        await Gateway.SaveAsync(reason, complaint);
        return complaint.Id;
    }

    private async Task DecideAsync(Guid complaintId) =>
        (
            await Gateway.AskAsync(
                "mutation ($id: ID!) { reviewComplaint(input: { complaintId: $id, isAccepted: false }) { errors { __typename } } }",
                _admin,
                new { id = IdOf("Complaint", complaintId) }
            )
        ).WithoutErrors();

    private Task SendAsync(string content) => SendToAsync(_ada, _bob, content);

    private async Task SendToAsync(User author, User recipient, string content)
    {
        const string Send =
            "mutation ($id: ID!, $content: String!) { sendMessage(input: { to: { userId: $id }, content: $content }) { errors { __typename } } }";
        (await Gateway.AskAsync(Send, author, new { id = IdOf(recipient), content })).WithoutErrors();
    }

    private async Task DoAsync(User user, string mutation) => (await Gateway.AskAsync(Mutation(mutation), user, new { id = ReportedId })).WithoutErrors();

    private static string Mutation(string field) => $"mutation ($id: ID!) {{ {field} {{ errors {{ __typename }} }} }}";

    private async Task StartAsync()
    {
        (_ada, _bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        _admin = await Gateway.AddUserAsync("root", UserRole.Admin);
        await Gateway.PublishEventsAsync();
        await SendAsync("before");
        await using var db = Gateway.Open();
        _conversationId = await db.Conversations.Select(static c => c.Id).SingleAsync(Cancellation);
    }
}
