using System.Text.Json;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.Schema.Hosting;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.Conversations;

public sealed class ConversationSubscriptionsTests : SchemaTests
{
    private const string Updated = """
        subscription ($id: ID, $after: String) {
          conversationUpdated(conversationId: $id, after: $after) {
            cursor kind conversation { id name unreadCount } deletedConversationId message { content } deletedMessageId participant { username }
          }
        }
        """;

    private const string Sent =
        "subscription ($id: ID, $after: String) { messageSent(conversationId: $id, after: $after) { cursor message { content conversation { name } } } }";

    private User _ada = null!;
    private User _bob = null!;
    private User _eve = null!;

    [Fact]
    public async Task ConversationUpdated_OfAllConversations_DeliversEachChangeInOrder()
    {
        await StartAsync();
        await using var bobs = await Gateway.SubscribeAsync(Updated, _bob);
        await using var eves = await Gateway.SubscribeAsync(Updated, _eve);

        var group = await CreateAsync("Team", _bob);
        await ShouldDeliverAsync(bobs, "CREATED");
        await DoAsync(_ada, "updateConversation(input: { conversationId: $id, name: \"Crew\" })", group);
        await ShouldDeliverAsync(bobs, "RENAMED");
        var message = await SendAsync(_ada, group, "Helo");
        await DoAsync(_ada, "updateMessage(input: { messageId: $id, content: \"Hello\" })", message);
        await ShouldDeliverAsync(bobs, "MESSAGE_CHANGED");
        await DoAsync(_bob, "markConversationRead(input: { conversationId: $id })", group);
        await DoAsync(_bob, "markConversationRead(input: { conversationId: $id })", group);
        await ShouldDeliverAsync(bobs, "READ bob");
        await DoAsync(_ada, "updateConversationSettings(input: { conversationId: $id, isMuted: true })", group);
        await DoAsync(_bob, "updateConversationSettings(input: { conversationId: $id, isMuted: true })", group);
        await ShouldDeliverAsync(bobs, "SETTINGS_CHANGED");
        await DoAsync(_ada, $"addParticipants(input: {{ conversationId: $id, userIds: [\"{IdOf("User", _eve.Id)}\"] }})", group);
        await ShouldDeliverAsync(bobs, "PARTICIPANT_ADDED eve");
        await ShouldDeliverAsync(eves, "PARTICIPANT_ADDED eve");
        await DoAsync(_ada, $"removeParticipant(input: {{ conversationId: $id, userId: \"{IdOf("User", _eve.Id)}\" }})", group);
        await ShouldDeliverAsync(bobs, "PARTICIPANT_REMOVED eve");
        await ShouldDeliverAsync(eves, $"PARTICIPANT_REMOVED eve {group}");
        await DoAsync(_ada, "deleteMessage(input: { messageId: $id })", message);
        await ShouldDeliverAsync(bobs, $"MESSAGE_DELETED {message}");
        await DoAsync(_ada, "deleteConversation(input: { conversationId: $id })", group);
        await ShouldDeliverAsync(bobs, $"DELETED {group}");

        // What happened to the group after Eve had left it was not for her.
        await CreateAsync("Next", _eve);
        await ShouldDeliverAsync(eves, "CREATED");
    }

    [Fact]
    public async Task ConversationUpdated_MessageEdited_HasTheMessageAndItsConversation()
    {
        await StartAsync();
        var group = await CreateAsync("Team", _bob);
        var message = await SendAsync(_ada, group, "Helo");
        await using var events = await Gateway.SubscribeAsync(Updated, _bob);

        await DoAsync(_ada, "updateMessage(input: { messageId: $id, content: \"Hello\" })", message);

        var update = await NextAsync(events);
        update.Text("conversationUpdated.message.content").ShouldBe("Hello");
        update.Text("conversationUpdated.conversation.name").ShouldBe("Team");
        update.Text("conversationUpdated.conversation.unreadCount").ShouldBe("1");
        update.Text("conversationUpdated.deletedConversationId").ShouldBeNull();
    }

    [Fact]
    public async Task ConversationUpdated_OfOneConversation_DeliversItsChangesAndEndsWhenTheViewerIsRemoved()
    {
        await StartAsync();
        var (group, other) = (await CreateAsync("Team", _bob), await CreateAsync("Other", _bob));
        await using var events = await Gateway.SubscribeAsync(Updated, _bob, new { id = group });

        await DoAsync(_ada, "updateConversation(input: { conversationId: $id, name: \"Elsewhere\" })", other);
        await DoAsync(_ada, "updateConversation(input: { conversationId: $id, name: \"Crew\" })", group);
        await ShouldDeliverAsync(events, "RENAMED");
        await DoAsync(_ada, $"removeParticipant(input: {{ conversationId: $id, userId: \"{IdOf("User", _bob.Id)}\" }})", group);

        (await events.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(1), Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task ConversationUpdated_Resumed_DeliversWhatHappenedMeanwhileOnce()
    {
        await StartAsync();
        var (group, left) = (await CreateAsync("Team", _bob), await CreateAsync("Left", _bob));
        var cursor = (await Gateway.AskAsync("{ eventCursor }", _bob)).Text("eventCursor");
        await DoAsync(_ada, "updateConversation(input: { conversationId: $id, name: \"Crew\" })", group);
        await DoAsync(_ada, $"removeParticipant(input: {{ conversationId: $id, userId: \"{IdOf("User", _bob.Id)}\" }})", left);
        await DoAsync(_ada, "updateConversation(input: { conversationId: $id, name: \"Not for Bob\" })", left);
        var joined = await CreateAsync("Joined", _bob);

        await using var events = await Gateway.SubscribeAsync(Updated, _bob, new { after = cursor });
        await DoAsync(_ada, "updateConversation(input: { conversationId: $id, name: \"Later\" })", joined);

        await ShouldDeliverAsync(events, "RENAMED", $"PARTICIPANT_REMOVED bob {left}", "CREATED", "RENAMED");
    }

    [Fact]
    public async Task MessageSent_OfAllConversations_DeliversTheMessagesOfEach()
    {
        await StartAsync();
        var first = await CreateAsync("First", _bob);
        await CreateAsync("Strangers", _eve);
        await using var events = await Gateway.SubscribeAsync(Sent, _bob);
        var second = await CreateAsync("Second", _bob);

        await SendAsync(_ada, first, "1");
        await SendAsync(_bob, second, "2");

        (await NextAsync(events)).At("messageSent.message").ToString().ShouldBe("""{"content":"1","conversation":{"name":"First"}}""");
        (await NextAsync(events)).At("messageSent.message").ToString().ShouldBe("""{"content":"2","conversation":{"name":"Second"}}""");
    }

    [Fact]
    public async Task Updates_OfConversations_HaveTheNumberOfUnreadConversations()
    {
        const string Messages = "subscription ($after: String) { messageSent(after: $after) { cursor viewer { username unreadConversationCount } } }";
        const string Changes = "subscription ($after: String) { conversationUpdated(after: $after) { cursor viewer { username unreadConversationCount } } }";
        await StartAsync();
        var (first, second) = (await CreateAsync("First", _bob), await CreateAsync("Second", _bob));
        await using var messages = await Gateway.SubscribeAsync(Messages, _bob);
        await using var senders = await Gateway.SubscribeAsync(Messages, _ada);
        await using var changes = await Gateway.SubscribeAsync(Changes, _bob);

        await SendAsync(_ada, first, "1");
        await ShouldHaveAsync(messages, "messageSent", "bob", 1);
        await ShouldHaveAsync(senders, "messageSent", "ada", 0);
        var message = await SendAsync(_ada, second, "2");
        await ShouldHaveAsync(messages, "messageSent", "bob", 2);
        await DoAsync(_bob, "markConversationRead(input: { conversationId: $id })", first);
        await ShouldHaveAsync(changes, "conversationUpdated", "bob", 1);
        await DoAsync(_ada, "deleteMessage(input: { messageId: $id })", message);
        await ShouldHaveAsync(changes, "conversationUpdated", "bob", 0);
    }

    [Fact]
    public async Task MessageSent_ToABannedUser_IsNotDelivered()
    {
        await StartAsync();
        var admin = await Gateway.AddUserAsync("root", UserRole.Admin);
        var group = await CreateAsync("Team", _bob);
        await using var events = await Gateway.SubscribeAsync(Sent, _bob);

        await DoAsync(admin, "banUser(input: { userId: $id })", IdOf("User", _bob.Id));
        await SendAsync(_ada, group, "Not for Bob");

        var interruption = await Should.ThrowAsync<SubscriptionInterruptedException>(() => events.MoveNextAsync().AsTask());
        interruption.Reason.ShouldBe(SubscriptionInterruption.AccessEnded);
    }

    [Fact]
    public async Task ConversationUpdated_Anonymous_IsRefused()
    {
        (await Gateway.AskAsync(Updated)).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        (await Gateway.AskAsync(Sent)).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
    }

    private async Task StartAsync()
    {
        (_ada, _bob, _eve) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"), await Gateway.AddUserAsync("eve"));
        await Gateway.PublishEventsAsync();
    }

    /// <summary>Reads the next events. Each is described by its kind, and by the user and the deleted object if it has them.</summary>
    private static async Task ShouldDeliverAsync(IAsyncEnumerator<OperationResult> events, params string[] expected)
    {
        var delivered = new List<string>();
        foreach (var _ in expected)
        {
            var update = (await NextAsync(events)).At("conversationUpdated");
            var participant = update.GetProperty("participant");
            string?[] parts =
            [
                update.GetProperty("kind").GetString(),
                participant.ValueKind == JsonValueKind.Null ? null : participant.GetProperty("username").GetString(),
                update.GetProperty("deletedMessageId").GetString(),
                update.GetProperty("deletedConversationId").GetString(),
            ];
            delivered.Add(string.Join(' ', parts.OfType<string>()));
        }
        delivered
            .Select(static (text, i) => (text, i))
            .ShouldAllBe(one => one.text.StartsWith(expected[one.i], StringComparison.Ordinal), string.Join(", ", delivered));
    }

    private static async Task ShouldHaveAsync(IAsyncEnumerator<OperationResult> events, string field, string username, int count) =>
        (await NextAsync(events)).At($"{field}.viewer").ToString().ShouldBe($$"""{"username":"{{username}}","unreadConversationCount":{{count}}}""");

    private static async Task<Answer> NextAsync(IAsyncEnumerator<OperationResult> events)
    {
        (await events.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(1), Cancellation)).ShouldBeTrue();
        return Answer.Of(events.Current).WithoutErrors();
    }

    private async Task<string> CreateAsync(string name, User other) => (
            await Gateway.AskAsync(
                "mutation ($input: CreateConversationInput!) { createConversation(input: $input) { conversation { id } } }",
                _ada,
                new
                {
                    input = new
                    {
                        kind = "GROUP",
                        participantIds = new[] { IdOf("User", other.Id) },
                        name,
                    },
                }
            )
        ).WithoutErrors().Text("createConversation.conversation.id")!;

    private async Task<string> SendAsync(User author, string conversation, string content) =>
        (
            await Gateway.AskAsync(
                "mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } errors { __typename } } }",
                author,
                new { input = new { to = new { conversationId = conversation }, content } }
            )
        )
            .WithoutErrors()
            .Text("sendMessage.message.id")!;

    private async Task DoAsync(User viewer, string mutation, string id) =>
        (await Gateway.AskAsync($"mutation ($id: ID!) {{ done: {mutation} {{ errors {{ __typename }} }} }}", viewer, new { id }))
            .WithoutErrors()
            .Text("done.errors")
            .ShouldBeNull();
}
