using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Notifications;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Notifications;

public sealed class NotificationTests : SchemaTests
{
    private const string Follow = "mutation ($id: ID!) { followUser(input: { userId: $id }) { errors { __typename } } }";
    private const string Unfollow = "mutation ($id: ID!) { unfollowUser(input: { userId: $id }) { errors { __typename } } }";
    private const string Send =
        "mutation ($id: ID!, $text: String!) { sendMessage(input: { to: { userId: $id }, content: $text }) { message { id conversation "
        + "{ id } } errors { __typename } } }";
    private const string List =
        "{ me { unreadNotificationCount notifications { nodes { id kind isRead actor { name } "
        + "subject { __typename ... on Message { content } ... on User { username } } } } } }";

    [Fact]
    public async Task Notifications_OfFollowsAndMessages_AreListedNewestFirst()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        (await Gateway.AskAsync(Follow, bob, new { id = IdOf("User", ada.Id) })).WithoutErrors();
        (await Gateway.AskAsync(Send, bob, new { id = IdOf("User", ada.Id), text = "hello" })).WithoutErrors();

        var answer = (await Gateway.AskAsync(List, ada)).WithoutErrors();

        answer.Text("me.unreadNotificationCount").ShouldBe("2");
        answer.Text("me.notifications.nodes.0.kind").ShouldBe("MESSAGE_RECEIVED");
        answer.Text("me.notifications.nodes.0.subject.content").ShouldBe("hello");
        answer.Text("me.notifications.nodes.0.actor.name").ShouldBe("Bob");
        answer.Text("me.notifications.nodes.1.kind").ShouldBe("FOLLOWED");
        answer.Text("me.notifications.nodes.1.subject.username").ShouldBe("ada");
    }

    [Fact]
    public async Task Notifications_FollowedAgain_IsToldOnceWhileUnread()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        for (var i = 0; i < 3; i++)
        {
            await Gateway.AskAsync(Follow, bob, new { id = IdOf("User", ada.Id) });
            await Gateway.AskAsync(Unfollow, bob, new { id = IdOf("User", ada.Id) });
        }

        (await Gateway.AskAsync(List, ada)).WithoutErrors().Text("me.unreadNotificationCount").ShouldBe("1");
    }

    [Fact]
    public async Task Notifications_LeftOutBySettingsOrMuted_AreNotMade()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        await Gateway.SaveAsync(new UserSettings { UserId = ada.Id, NotifyProfileFollowers = false });
        await Gateway.AskAsync(Follow, bob, new { id = IdOf("User", ada.Id) });
        var conversation = (await Gateway.AskAsync(Send, bob, new { id = IdOf("User", ada.Id), text = "1" }))
            .WithoutErrors()
            .Text("sendMessage.message.conversation.id");
        (
            await Gateway.AskAsync(
                "mutation ($id: ID!) { updateConversationSettings(input: { conversationId: $id, isMuted: true }) { errors { __typename } } }",
                ada,
                new { id = conversation }
            )
        ).WithoutErrors();
        await Gateway.AskAsync(Send, bob, new { id = IdOf("User", ada.Id), text = "2" });

        await using var db = Gateway.Open();
        (await db.Notifications.SingleAsync(Cancellation)).Kind.ShouldBe(NotificationKind.MessageReceived);
    }

    [Fact]
    public async Task MarkConversationRead_MessageNotifications_AreReadAsWell()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var conversation = (await Gateway.AskAsync(Send, bob, new { id = IdOf("User", ada.Id), text = "1" }))
            .WithoutErrors()
            .Text("sendMessage.message.conversation.id");

        (
            await Gateway.AskAsync(
                "mutation ($id: ID!) { markConversationRead(input: { conversationId: $id }) { conversation { unreadCount } } }",
                ada,
                new { id = conversation }
            )
        ).WithoutErrors();

        (await Gateway.AskAsync(List, ada)).WithoutErrors().Text("me.unreadNotificationCount").ShouldBe("0");
    }

    [Fact]
    public async Task MarkNotificationRead_OwnAndOfOthers_OnlyOwnIsFound()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        await Gateway.AskAsync(Follow, bob, new { id = IdOf("User", ada.Id) });
        var id = (await Gateway.AskAsync(List, ada)).Text("me.notifications.nodes.0.id");
        const string Mark =
            "mutation ($id: ID!) { markNotificationRead(input: { notificationId: $id }) { notification { isRead readAt } errors { __typename } } }";

        (await Gateway.AskAsync(Mark, bob, new { id })).WithoutErrors().DomainErrors("markNotificationRead").ShouldBe(["NotFoundError"]);
        (await Gateway.AskAsync("query ($id: ID!) { node(id: $id) { id } }", bob, new { id })).WithoutErrors().Text("node").ShouldBeNull();
        var first = (await Gateway.AskAsync(Mark, ada, new { id })).WithoutErrors().Text("markNotificationRead.notification.readAt");
        (await Gateway.AskAsync(Mark, ada, new { id })).WithoutErrors().Text("markNotificationRead.notification.readAt").ShouldBe(first);
    }

    [Fact]
    public async Task MarkAllNotificationsRead_WithoutALatest_MarksAll()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        await Gateway.AskAsync(Follow, bob, new { id = IdOf("User", ada.Id) });
        await Gateway.AskAsync(Send, bob, new { id = IdOf("User", ada.Id), text = "hello" });

        for (var i = 0; i < 2; i++)
        {
            (await Gateway.AskAsync("mutation { markAllNotificationsRead(input: {}) { user { unreadNotificationCount } errors { __typename } } }", ada))
                .WithoutErrors()
                .Text("markAllNotificationsRead.user.unreadNotificationCount")
                .ShouldBe("0");
        }
    }
}
