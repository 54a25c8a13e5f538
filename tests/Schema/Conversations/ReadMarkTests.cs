using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Conversations;

public sealed class ReadMarkTests : SchemaTests
{
    private const string Send =
        "mutation ($id: ID!, $text: String!) { sendMessage(input: { to: { userId: $id }, content: $text }) { message { id conversation { id } } } }";

    private const string Mark =
        "mutation ($id: ID!, $message: ID) { markConversationRead(input: { conversationId: $id, upToMessageId: $message }) "
        + "{ conversation { unreadCount } errors { __typename ... on Error { path } } } }";

    private User _ada = null!;
    private User _bob = null!;

    [Fact]
    public async Task MarkConversationRead_UpToAMessage_LeavesTheLaterOnesUnread()
    {
        var (conversation, messages) = await TalkAsync("1", "2", "3");

        (await MarkAsync(conversation, messages[1])).ShouldBe("1");
        (await UnreadNotificationsAsync()).ShouldBe(1);
        (await MarkAsync(conversation, messages[0])).ShouldBe("1");
        (await MarkAsync(conversation, messages[2])).ShouldBe("0");
        (await UnreadNotificationsAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task MarkConversationRead_UpToAnEarlierMessageThanRead_ChangesNothing()
    {
        var (conversation, messages) = await TalkAsync("1", "2");
        (await MarkAsync(conversation, null)).ShouldBe("0");

        (await MarkAsync(conversation, messages[0])).ShouldBe("0");
    }

    [Fact]
    public async Task MarkConversationRead_UpToAMessageOfAnotherConversation_IsNotFound()
    {
        var (conversation, _) = await TalkAsync("1");
        var cleo = await Gateway.AddUserAsync("cleo");
        var other = (await Gateway.AskAsync(Send, cleo, new { id = IdOf("User", _bob.Id), text = "Secret" })).WithoutErrors();

        var answer = await Gateway.AskAsync(Mark, _ada, new { id = conversation, message = other.Text("sendMessage.message.id") });

        answer.DomainErrors("markConversationRead").ShouldBe(["NotFoundError"]);
        answer.Text("markConversationRead.errors.0.path").ShouldNotBeNull();
    }

    [Fact]
    public async Task MarkConversationRead_UpToAMessage_KeepsTheCountsExact()
    {
        var (conversation, messages) = await TalkAsync("1", "2", "3");
        await MarkAsync(conversation, messages[0]);
        await using var db = Gateway.Open();

        var participant = await db.Participants.Include(p => p.Conversation.Messages).SingleAsync(p => p.UserId == _ada.Id, Cancellation);

        participant.UnreadCount.ShouldBe(
            participant.Conversation.Messages.Count(m => m.AuthorId != _ada.Id && m.CreatedAt >= participant.JoinedAt && m.CreatedAt > participant.LastReadAt)
        );
    }

    private async Task<(string Conversation, string[] Messages)> TalkAsync(params string[] texts)
    {
        (_ada, _bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var messages = new List<string>();
        var conversation = "";
        foreach (var text in texts)
        {
            var sent = (await Gateway.AskAsync(Send, _bob, new { id = IdOf("User", _ada.Id), text })).WithoutErrors();
            messages.Add(sent.Text("sendMessage.message.id")!);
            conversation = sent.Text("sendMessage.message.conversation.id")!;
        }
        return (conversation, [.. messages]);
    }

    private async Task<string?> MarkAsync(string conversation, string? message) =>
        (await Gateway.AskAsync(Mark, _ada, new { id = conversation, message })).WithoutErrors().Text("markConversationRead.conversation.unreadCount");

    private async Task<int> UnreadNotificationsAsync()
    {
        await using var db = Gateway.Open();
        return await db.Notifications.CountAsync(n => n.UserId == _ada.Id && n.ReadAt == null, Cancellation);
    }
}
