using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Notifications;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Notifications;

public sealed class NotificationsReadTests : SchemaTests
{
    private const string Document = "subscription ($after: String) { notificationsRead(after: $after) { cursor user { unreadNotificationCount } } }";

    private const string Mark = "mutation ($id: ID!) { markNotificationRead(input: { notificationId: $id }) { errors { __typename } } }";

    private const string MarkConversation =
        "mutation ($id: ID!, $upTo: ID) { markConversationRead(input: { conversationId: $id, upToMessageId: $upTo }) { errors { __typename } } }";

    private const string Send =
        "mutation ($id: ID!) { sendMessage(input: { to: { userId: $id }, content: \"Hi\" }) { message { id conversation { id } } errors { __typename } } }";

    private const string MarkAll = "mutation { markAllNotificationsRead(input: {}) { errors { __typename } } }";

    [Fact]
    public async Task NotificationsRead_OnOneDevice_TellsTheOthersTheNumber()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var first = await AddAsync(ada);
        await AddAsync(ada);
        await AddAsync(ada);
        await AddAsync(bob);
        await Gateway.PublishEventsAsync();
        var after = (await Gateway.AskAsync("{ eventCursor }")).Text("eventCursor");
        await using var phone = await Gateway.SubscribeAsync(Document, ada);
        var next = phone.MoveNextAsync().AsTask();

        (await Gateway.AskAsync(MarkAll, bob)).WithoutErrors();
        (await Gateway.AskAsync(Mark, ada, new { id = IdOf("Notification", first.Id) })).WithoutErrors();
        (await next).ShouldBeTrue();
        CountOf(phone.Current).ShouldBe("2");

        // Marking it again changes nothing.
        (await Gateway.AskAsync(Mark, ada, new { id = IdOf("Notification", first.Id) })).WithoutErrors();
        next = phone.MoveNextAsync().AsTask();
        (await Gateway.AskAsync(MarkAll, ada)).WithoutErrors();
        (await next).ShouldBeTrue();
        CountOf(phone.Current).ShouldBe("0");

        await using var resumed = await Gateway.SubscribeAsync(Document, ada, new { after });
        for (var i = 0; i < 2; i++)
        {
            (await resumed.MoveNextAsync()).ShouldBeTrue();
            CountOf(resumed.Current).ShouldBe("0");
        }
        Answer.Of(resumed.Current).Text("notificationsRead.cursor").ShouldBe(Answer.Of(phone.Current).Text("notificationsRead.cursor"));
    }

    [Fact]
    public async Task NotificationsRead_WhenAConversationIsRead_TellsTheNumber()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        await AddAsync(ada);
        var sent = (await Gateway.AskAsync(Send, bob, new { id = IdOf("User", ada.Id) })).WithoutErrors();
        var conversation = sent.Text("sendMessage.message.conversation.id");
        (await Gateway.AskAsync(Send, bob, new { id = IdOf("User", ada.Id) })).WithoutErrors();
        await Gateway.PublishEventsAsync();
        await using var phone = await Gateway.SubscribeAsync(Document, ada);

        var next = phone.MoveNextAsync().AsTask();
        (await Gateway.AskAsync(MarkConversation, ada, new { id = conversation, upTo = sent.Text("sendMessage.message.id") })).WithoutErrors();
        (await next).ShouldBeTrue();
        CountOf(phone.Current).ShouldBe("2");

        // Reading it again up to there changes nothing.
        (await Gateway.AskAsync(MarkConversation, ada, new { id = conversation, upTo = sent.Text("sendMessage.message.id") })).WithoutErrors();
        next = phone.MoveNextAsync().AsTask();
        (await Gateway.AskAsync(MarkConversation, ada, new { id = conversation })).WithoutErrors();
        (await next).ShouldBeTrue();
        CountOf(phone.Current).ShouldBe("1");
    }

    [Fact]
    public async Task NotificationReceived_AfterEachNotification_HasTheNumberOfUnreadOnes()
    {
        const string Received = "subscription { notificationReceived { notification { kind } viewer { username unreadNotificationCount } } }";
        const string Follow = "mutation ($id: ID!) { followUser(input: { userId: $id }) { errors { __typename } } }";
        var (ada, bob, cleo) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"), await Gateway.AddUserAsync("cleo"));
        await Gateway.PublishEventsAsync();
        await using var updates = await Gateway.SubscribeAsync(Received, ada);

        await ShouldReceiveAsync(bob, Follow, "FOLLOWED", 1);
        await ShouldReceiveAsync(bob, Send, "MESSAGE_RECEIVED", 2);
        (await Gateway.AskAsync(MarkAll, ada)).WithoutErrors();
        await ShouldReceiveAsync(cleo, Follow, "FOLLOWED", 1);

        async Task ShouldReceiveAsync(User sender, string document, string kind, int count)
        {
            (await Gateway.AskAsync(document, sender, new { id = IdOf("User", ada.Id) })).WithoutErrors();
            (await updates.MoveNextAsync()).ShouldBeTrue();
            Answer
                .Of(updates.Current)
                .WithoutErrors()
                .At("notificationReceived")
                .ToString()
                .ShouldBe($$$"""{"notification":{"kind":"{{{kind}}}"},"viewer":{"username":"ada","unreadNotificationCount":{{{count}}}}}""");
        }
    }

    [Fact]
    public async Task NotificationsRead_WithoutASignIn_IsRefused()
    {
        await Gateway.PublishEventsAsync();
        (await Gateway.AskAsync(Document, null)).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
    }

    private static string? CountOf(Execution.OperationResult update) =>
        Answer.Of(update).WithoutErrors().Text("notificationsRead.user.unreadNotificationCount");

    private async Task<Notification> AddAsync(User user)
    {
        var id = Guid.CreateVersion7(Gateway.Time.GetUtcNow());
        var notification = new Notification
        {
            Id = id,
            UserId = user.Id,
            Kind = NotificationKind.Followed,
            GroupId = id,
            IsLatest = true,
            CreatedAt = Gateway.Time.UtcMoment(),
        }.About(new SubjectKey(User.KindName, id));
        await Gateway.SaveAsync(notification);
        return notification;
    }
}
