using Qplet.GraphQL.Data.Outbox;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Live;

public sealed class SubscriptionTests : SchemaTests
{
    private const string MessageSent =
        "subscription ($id: ID!, $after: String) { messageSent(conversationId: $id, after: $after) { cursor message { content author { name } } } }";
    private const string NotificationReceived =
        "subscription ($after: String) { notificationReceived(after: $after) { cursor notification { kind actor { name } } } }";

    private User _ada = null!;
    private User _bob = null!;
    private string _conversation = null!;

    [Fact]
    public async Task MessageSent_Participant_GetsEachMessageOnceInOrder()
    {
        await StartAsync();
        await using var stream = await Gateway.SubscribeAsync(MessageSent, _bob, new { id = _conversation });

        for (var i = 1; i <= 3; i++)
        {
            await SendAsync(_ada, $"{i}");
        }

        for (var i = 1; i <= 3; i++)
        {
            (await NextAsync(stream)).Text("messageSent.message.content").ShouldBe($"{i}");
        }
    }

    [Fact]
    public async Task MessageSent_ResumedAfterACursor_LosesNothingAndRepeatsNothing()
    {
        await StartAsync();
        string? cursor;
        await using (var stream = await Gateway.SubscribeAsync(MessageSent, _bob, new { id = _conversation }))
        {
            await SendAsync(_ada, "1");
            cursor = (await NextAsync(stream)).Text("messageSent.cursor");
        }

        await SendAsync(_ada, "2");
        await SendAsync(_ada, "3");
        await using var resumed = await Gateway.SubscribeAsync(MessageSent, _bob, new { id = _conversation, after = cursor });
        await SendAsync(_ada, "4");

        var contents = new List<string?>();
        for (var i = 0; i < 3; i++)
        {
            contents.Add((await NextAsync(resumed)).Text("messageSent.message.content"));
        }
        contents.ShouldBe(["2", "3", "4"]);
        await SendAsync(_ada, "5");
        (await NextAsync(resumed)).Text("messageSent.message.content").ShouldBe("5");
    }

    [Fact]
    public async Task MessageSent_ResumedWhileManyAreSent_LosesNothingAndRepeatsNothing()
    {
        await StartAsync();
        await SendAsync(_ada, "0");
        var cursor = (await Gateway.AskAsync("{ eventCursor }")).Text("eventCursor");

        var sending = Task.Run(async () =>
        {
            for (var i = 1; i <= 30; i++)
            {
                await SendAsync(_ada, $"{i}");
            }
        });
        await using var stream = await Gateway.SubscribeAsync(MessageSent, _bob, new { id = _conversation, after = cursor });

        var contents = new List<string?>();
        for (var i = 1; i <= 30; i++)
        {
            contents.Add((await NextAsync(stream)).Text("messageSent.message.content"));
        }
        await sending;
        contents.ShouldBe(Enumerable.Range(1, 30).Select(i => $"{i}"));
    }

    [Theory]
    [InlineData("stranger", "NOT_FOUND")]
    [InlineData("admin", "NOT_FOUND")]
    [InlineData(null, "AUTH_NOT_AUTHENTICATED")]
    public async Task MessageSent_NoParticipant_IsRefused(string? viewer, string code)
    {
        await StartAsync();
        var asking = viewer is null ? null : await Gateway.AddUserAsync(viewer, viewer == "admin" ? UserRole.Admin : UserRole.Fan);

        (await Gateway.AskAsync(MessageSent, asking, new { id = _conversation })).ErrorCodes.ShouldBe([code]);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    public async Task MessageSent_ForgedCursor_IsRefused(string after)
    {
        await StartAsync();

        (await Gateway.AskAsync(MessageSent, _bob, new { id = _conversation, after })).ErrorCodes.ShouldBe(["INVALID_CURSOR"]);
    }

    [Fact]
    public async Task MessageSent_CursorOfTrimmedEvents_IsRefused()
    {
        await StartAsync();
        await SendAsync(_ada, "1");
        var cursor = (await Gateway.AskAsync("{ eventCursor }")).Text("eventCursor");
        await SendAsync(_ada, "2");
        Gateway.Time.Advance(TimeSpan.FromDays(1));
        await ((OutboxReader)Gateway.Services.GetService(typeof(OutboxReader))!).TrimAsync(Gateway.Time.GetUtcNow().UtcDateTime, Cancellation);
        await SendAsync(_ada, "3");

        (await Gateway.AskAsync(MessageSent, _bob, new { id = _conversation, after = cursor })).ErrorCodes.ShouldBe(["CURSOR_EXPIRED"]);
    }

    [Fact]
    public async Task MessageSent_AfterLeaving_TheStreamEnds()
    {
        await StartAsync("GROUP");
        await using var stream = await Gateway.SubscribeAsync(MessageSent, _bob, new { id = _conversation });
        await SendAsync(_ada, "1");
        (await NextAsync(stream)).Text("messageSent.message.content").ShouldBe("1");

        (
            await Gateway.AskAsync(
                "mutation ($id: ID!, $user: ID!) { removeParticipant(input: { conversationId: $id, userId: $user }) { errors { __typename } } }",
                _ada,
                new { id = _conversation, user = IdOf("User", _bob.Id) }
            )
        ).WithoutErrors();
        await SendAsync(_ada, "2");

        (await stream.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(1), Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task NotificationReceived_FollowedAndMessaged_AreForTheirUserOnly()
    {
        await StartAsync();
        await using var bobs = await Gateway.SubscribeAsync(NotificationReceived, _bob);
        await using var adas = await Gateway.SubscribeAsync(NotificationReceived, _ada);

        await Gateway.AskAsync(
            "mutation ($id: ID!) { followUser(input: { userId: $id }) { errors { __typename } } }",
            _ada,
            new { id = IdOf("User", _bob.Id) }
        );
        await SendAsync(_bob, "hello");

        var bobsFirst = await NextAsync(bobs);
        bobsFirst.Text("notificationReceived.notification.kind").ShouldBe("FOLLOWED");
        bobsFirst.Text("notificationReceived.notification.actor.name").ShouldBe("Ada");
        (await NextAsync(adas)).Text("notificationReceived.notification.kind").ShouldBe("MESSAGE_RECEIVED");
        (await Gateway.AskAsync(NotificationReceived)).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
    }

    [Fact]
    public async Task Mutation_Failed_RecordsNoEvent()
    {
        await StartAsync();
        var before = await LastIdAsync();
        await Gateway.SaveAsync(
            new Block
            {
                BlockerId = _ada.Id,
                BlockedId = _bob.Id,
                CreatedAt = _ada.CreatedAt,
            }
        );

        await SendAsync(_bob, "hello");

        (await LastIdAsync()).ShouldBe(before);
    }

    private static async Task<Answer> NextAsync(IAsyncEnumerator<OperationResult> stream)
    {
        (await stream.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(1), Cancellation)).ShouldBeTrue();
        return Answer.Of(stream.Current).WithoutErrors();
    }

    private async Task StartAsync(string kind = "PRIVATE")
    {
        (_ada, _bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        await Gateway.PublishEventsAsync();
        var answer = await Gateway.AskAsync(
            "mutation ($input: CreateConversationInput!) { createConversation(input: $input) { conversation { id } } }",
            _ada,
            new { input = new { kind, participantIds = new[] { IdOf("User", _bob.Id) } } }
        );
        _conversation = answer.WithoutErrors().Text("createConversation.conversation.id")!;
    }

    private Task<long> LastIdAsync() => ((OutboxReader)Gateway.Services.GetService(typeof(OutboxReader))!).GetLastIdAsync(Cancellation);

    private Task<Answer> SendAsync(User viewer, string content) =>
        Gateway.AskAsync(
            "mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } } }",
            viewer,
            new { input = new { to = new { conversationId = _conversation }, content } }
        );
}
