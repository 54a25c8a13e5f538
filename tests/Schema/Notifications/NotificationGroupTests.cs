using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Notifications;

/// <summary>Notifications of the same kind and subject are listed as one; what came after a client has read stays unread.</summary>
public sealed class NotificationGroupTests : CatalogueTests
{
    private const string Like = "mutation ($id: ID!) { addReaction(input: { subjectId: $id, kind: LIKE }) { errors { __typename } } }";
    private const string Comment = "mutation ($id: ID!) { createComment(input: { subjectId: $id, content: \"Nice\" }) { errors { __typename } } }";
    private const string List =
        "query ($first: Int = 50, $after: String) { me { unreadNotificationCount notifications(first: $first, after: $after) { "
        + "nodes { id kind isRead actorCount actors { name } actor { name } subject { __typename ... on Node { id } } } "
        + "pageInfo { endCursor hasNextPage } } } }";
    private const string Unread = "{ me { unreadNotificationCount notifications(first: 50, where: { isRead: { eq: false } }) { totalCount } } }";
    private const string MarkUpTo =
        "mutation ($id: ID) { markAllNotificationsRead(input: { upToNotificationId: $id }) { user { unreadNotificationCount } errors { __typename } } }";
    private const string Mark =
        "mutation ($id: ID!) { markNotificationRead(input: { notificationId: $id }) { notification { isRead } errors { __typename } } }";

    [Fact]
    public async Task N4_ManyLikesAndFewComments_AreGroupedByCauseAndSubject()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var (song, other) = (await AddTrackAsync(ada, "Song"), await AddTrackAsync(ada, "Other"));
        var fans = new List<User>();
        for (var i = 0; i < 12; i++)
        {
            fans.Add(await Gateway.AddUserAsync($"fan{i}"));
        }
        foreach (var fan in fans[..3])
        {
            await DoAsync(Comment, fan, song);
        }
        await DoAsync(Like, fans[0], other);
        foreach (var fan in fans)
        {
            await DoAsync(Like, fan, song);
        }

        var answer = (await Gateway.AskAsync(List, ada)).WithoutErrors();

        answer.Text("me.unreadNotificationCount").ShouldBe("5");
        answer.At("me.notifications.nodes").GetArrayLength().ShouldBe(5);
        answer.Text("me.notifications.nodes.0.actorCount").ShouldBe("12");
        answer.At("me.notifications.nodes.0.actors").EnumerateArray().Select(a => a.GetProperty("name").GetString()).ShouldBe(["Fan11", "Fan10", "Fan9"]);
        answer.Text("me.notifications.nodes.0.actor.name").ShouldBe("Fan11");
        answer.Text("me.notifications.nodes.0.subject.id").ShouldBe(IdOf(song));
        answer.Text("me.notifications.nodes.1.subject.id").ShouldBe(IdOf(other));
        answer.Text("me.notifications.nodes.1.actorCount").ShouldBe("1");
        Kinds(answer).ShouldBe(["LIKED", "LIKED", "COMMENTED", "COMMENTED", "COMMENTED"]);
    }

    [Fact]
    public async Task N4_AGroupThatGrowsBetweenPages_MovesUpAndNoOtherIsLostOrRepeated()
    {
        var (ada, bob, eve) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"), await Gateway.AddUserAsync("eve"));
        var tracks = new List<Track>();
        for (var i = 0; i < 6; i++)
        {
            tracks.Add(await AddTrackAsync(ada, $"Song {i}"));
            await DoAsync(Like, bob, tracks[i]);
        }
        var first = (await Gateway.AskAsync(List, ada, new { first = 2 })).WithoutErrors();
        await DoAsync(Like, eve, tracks[0]);
        var rest = (await Gateway.AskAsync(List, ada, new { first = 10, after = first.Text("me.notifications.pageInfo.endCursor") })).WithoutErrors();

        Subjects(first).ShouldBe([IdOf(tracks[5]), IdOf(tracks[4])]);
        Subjects(rest).ShouldBe([IdOf(tracks[3]), IdOf(tracks[2]), IdOf(tracks[1])]);
        var again = (await Gateway.AskAsync(List, ada)).WithoutErrors();
        Subjects(again)[0].ShouldBe(IdOf(tracks[0]));
        again.Text("me.notifications.nodes.0.actorCount").ShouldBe("2");
        again.Text("me.unreadNotificationCount").ShouldBe("6");
    }

    [Fact]
    public async Task N3_NewcomersAfterTheListWasRead_StayUnread()
    {
        var (ada, bob, eve) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"), await Gateway.AddUserAsync("eve"));
        var (song, other) = (await AddTrackAsync(ada, "Song"), await AddTrackAsync(ada, "Other"));
        await DoAsync(Like, bob, other);
        await DoAsync(Like, bob, song);
        var seen = (await Gateway.AskAsync(List, ada)).WithoutErrors().Text("me.notifications.nodes.0.id");
        await DoAsync(Like, eve, song);
        await DoAsync(Comment, eve, song);

        var marked = (await Gateway.AskAsync(MarkUpTo, ada, new { id = seen })).WithoutErrors();

        marked.Text("markAllNotificationsRead.user.unreadNotificationCount").ShouldBe("2");
        var answer = (await Gateway.AskAsync(List, ada)).WithoutErrors();
        Kinds(answer).ShouldBe(["COMMENTED", "LIKED", "LIKED"]);
        answer.At("me.notifications.nodes").EnumerateArray().Select(n => n.GetProperty("isRead").GetBoolean()).ShouldBe([false, false, true]);
        answer.Text("me.notifications.nodes.1.actorCount").ShouldBe("2");
        await CountsShouldAgreeAsync(ada, 2);
    }

    [Fact]
    public async Task N3_TheSameOneReadTwice_CountsNothingTwice()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var song = await AddTrackAsync(ada, "Song");
        await DoAsync(Like, bob, song);
        await DoAsync(Comment, bob, song);
        var id = (await Gateway.AskAsync(List, ada)).WithoutErrors().Text("me.notifications.nodes.0.id");

        for (var i = 0; i < 2; i++)
        {
            (await Gateway.AskAsync(Mark, ada, new { id })).WithoutErrors().Text("markNotificationRead.notification.isRead").ShouldBe("True");
            await CountsShouldAgreeAsync(ada, 1);
        }
        for (var i = 0; i < 2; i++)
        {
            (await Gateway.AskAsync(MarkUpTo, ada, new { id })).WithoutErrors();
            await CountsShouldAgreeAsync(ada, 0);
        }
    }

    [Fact]
    public async Task MarkAllNotificationsRead_UpToOneOfSomebodyElse_IsNotFound()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        await DoAsync(Like, bob, await AddTrackAsync(ada, "Song"));
        var id = (await Gateway.AskAsync(List, ada)).WithoutErrors().Text("me.notifications.nodes.0.id");

        (await Gateway.AskAsync(MarkUpTo, bob, new { id })).WithoutErrors().DomainErrors("markAllNotificationsRead").ShouldBe(["NotFoundError"]);

        await CountsShouldAgreeAsync(ada, 1);
        (await Gateway.AskAsync(MarkUpTo, null, new { id })).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
    }

    [Fact]
    public async Task N2_SubjectsThatAreDeletedOneAfterTheOther_LeaveTheListWhole()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var (song, other) = (await AddTrackAsync(ada, "Song"), await AddTrackAsync(ada, "Other"));
        await DoAsync(Like, bob, other);
        await DoAsync(Comment, bob, song);
        await CountsShouldAgreeAsync(ada, 2);
        await using (var db = Gateway.Open())
        {
            var comment = await db.Comments.SingleAsync(Cancellation);
            (
                await Gateway.AskAsync(
                    "mutation ($id: ID!) { deleteComment(input: { commentId: $id }) { errors { __typename } } }",
                    bob,
                    new { id = IdOf(comment) }
                )
            ).WithoutErrors();
        }
        await CountsShouldAgreeAsync(ada, 1);
        (
            await Gateway.AskAsync("mutation ($id: ID!) { deleteTrack(input: { trackId: $id }) { errors { __typename } } }", ada, new { id = IdOf(song) })
        ).WithoutErrors();
        await using (var db = Gateway.Open())
        {
            await db.Users.Where(u => u.Id == bob.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.DeletedAt, Gateway.Time.UtcMoment()), Cancellation);
        }

        var answer = (await Gateway.AskAsync(List, ada)).WithoutErrors();

        Kinds(answer).ShouldBe(["LIKED"]);
        answer.Text("me.notifications.nodes.0.actor.name").ShouldBe("Deleted account");
        await CountsShouldAgreeAsync(ada, 1);
        (
            await Gateway.AskAsync("mutation ($id: ID!) { deleteTrack(input: { trackId: $id }) { errors { __typename } } }", ada, new { id = IdOf(other) })
        ).WithoutErrors();
        await CountsShouldAgreeAsync(ada, 0);
    }

    [Fact]
    public async Task BlockUser_WhoIsInAGroup_LeavesTheOthers()
    {
        var (ada, bob, eve) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"), await Gateway.AddUserAsync("eve"));
        var song = await AddTrackAsync(ada, "Song");
        await DoAsync(Like, bob, song);
        await DoAsync(Like, eve, song);

        (
            await Gateway.AskAsync("mutation ($id: ID!) { blockUser(input: { userId: $id }) { errors { __typename } } }", ada, new { id = IdOf(eve) })
        ).WithoutErrors();

        var answer = (await Gateway.AskAsync(List, ada)).WithoutErrors();
        answer.Text("me.notifications.nodes.0.actor.name").ShouldBe("Bob");
        answer.Text("me.notifications.nodes.0.actorCount").ShouldBe("1");
        await CountsShouldAgreeAsync(ada, 1);
    }

    [Fact]
    public async Task Notifications_OfManyAtOnce_FormOneGroup()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var song = await AddTrackAsync(ada, "Song");
        var fans = new List<User>();
        for (var i = 0; i < 10; i++)
        {
            fans.Add(await Gateway.AddUserAsync($"fan{i}"));
        }

        await Task.WhenAll(fans.Select(fan => DoAsync(Like, fan, song)));

        (await Gateway.AskAsync(List, ada)).WithoutErrors().Text("me.notifications.nodes.0.actorCount").ShouldBe("10");
        await CountsShouldAgreeAsync(ada, 1);
    }

    private async Task DoAsync(string mutation, User user, object subject)
    {
        Gateway.Time.Advance(TimeSpan.FromSeconds(1));
        (await Gateway.AskAsync(mutation, user, new { id = IdOf(subject) })).WithoutErrors();
    }

    private async Task CountsShouldAgreeAsync(User user, int expected)
    {
        var answer = (await Gateway.AskAsync(Unread, user)).WithoutErrors();
        answer.Text("me.unreadNotificationCount").ShouldBe($"{expected}");
        answer.Text("me.notifications.totalCount").ShouldBe($"{expected}");
    }

    private static string?[] Kinds(Answer answer) => [.. answer.At("me.notifications.nodes").EnumerateArray().Select(n => n.GetProperty("kind").GetString())];

    private static string?[] Subjects(Answer answer) =>
        [.. answer.At("me.notifications.nodes").EnumerateArray().Select(n => n.GetProperty("subject").GetProperty("id").GetString())];
}
