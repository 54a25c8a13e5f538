using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Notifications;
using Qplet.GraphQL.Data.Outbox;
using Qplet.GraphQL.Data.Reactions;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Reactions;

public sealed class ReactionMutationsTests : CatalogueTests
{
    private const string Subject =
        "subject { ... on Track { likeCount viewerHasLiked } ... on Album { likeCount viewerHasLiked } ... on Release { "
        + "statistics { likes hypes } viewerReactions } ... on Comment { likeCount dislikeCount viewerReaction } }";

    private const string Like =
        $"mutation ($id: ID!) {{ like(input: {{ subjectId: $id }}) {{ {Subject} errors {{ __typename ... on ValidationError "
        + $"{{ path }} ... on NotFoundError {{ resourceId }} }} }} }}";

    private const string Unlike =
        $"mutation ($id: ID!) {{ unlike(input: {{ subjectId: $id }}) {{ {Subject} errors {{ __typename ... on ValidationError "
        + $"{{ path }} ... on NotFoundError {{ resourceId }} }} }} }}";

    private const string SetReaction =
        "mutation ($id: ID!, $kind: ReactionKind!) { setReaction(input: { commentId: $id, kind: $kind }) { comment { likeCount "
        + "dislikeCount viewerReaction } errors { __typename ... on ValidationError { path } } } }";

    private const string RemoveReaction =
        "mutation ($id: ID!) { removeReaction(input: { commentId: $id }) { comment { likeCount dislikeCount viewerReaction } errors { __typename } } }";

    private const string SetOnRelease =
        "mutation ($id: ID!, $types: [ReactionKind!]!) { setReleaseReactions(input: { releaseId: $id, types: $types }) "
        + "{ release { statistics { likes hypes } viewerReactions } errors { __typename ... on ValidationError { path } } } }";

    private const string RemoveFromRelease =
        "mutation ($id: ID!, $types: [ReactionKind!]!) { removeReleaseReactions(input: { releaseId: $id, types: $types "
        + "}) { release { statistics { likes hypes } viewerReactions } errors { __typename ... on ValidationError { path } } } }";

    [Fact]
    public async Task Like_TrackAlbumAndComment_IsIdempotentCountedAndToldOnce()
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"));
        var track = await AddTrackAsync(ada, "Deep");
        var album = await AddAlbumAsync(ada, "First");
        var comment = await AddCommentAsync(ada, track, "Hi");

        foreach (var id in (string[])[IdOf("Track", track.Id), IdOf("Album", album.Id)])
        {
            for (var i = 0; i < 2; i++)
            {
                (await Gateway.AskAsync(Like, fan, new { id }))
                    .WithoutErrors()
                    .At("like.subject")
                    .ToString()
                    .ShouldBe("""{"likeCount":1,"viewerHasLiked":true}""");
            }
            for (var i = 0; i < 2; i++)
            {
                (await Gateway.AskAsync(Unlike, fan, new { id }))
                    .WithoutErrors()
                    .At("unlike.subject")
                    .ToString()
                    .ShouldBe("""{"likeCount":0,"viewerHasLiked":false}""");
            }
        }

        (await Gateway.AskAsync(Like, fan, new { id = IdOf("Comment", comment.Id) }))
            .WithoutErrors()
            .At("like.subject")
            .ToString()
            .ShouldBe("""{"likeCount":1,"dislikeCount":0,"viewerReaction":"LIKE"}""");
        await using var db = Gateway.Open();
        var notifications = await db.Notifications.ToListAsync(Cancellation);
        notifications
            .Select(n => (n.UserId, n.Kind, n.TrackId, n.AlbumId, n.CommentId))
            .ShouldBe(
                [
                    (ada.Id, NotificationKind.Liked, track.Id, null, null),
                    (ada.Id, NotificationKind.Liked, null, album.Id, null),
                    (ada.Id, NotificationKind.Liked, null, null, comment.Id),
                ],
                ignoreOrder: true
            );
        (await db.Outbox.CountAsync(e => e.Kind == OutboxKind.ReactionChanged, Cancellation)).ShouldBe(5);
        (await db.Outbox.CountAsync(e => e.Kind == OutboxKind.ReactionChanged && e.Subject == OutboxSubject.Comment(comment.Id), Cancellation)).ShouldBe(1);
    }

    [Fact]
    public async Task Like_ByManyUsersAtOnce_CountsEachOnce()
    {
        var track = await AddTrackAsync(await Gateway.AddUserAsync("ada"), "Deep");
        var fans = new List<User>();
        for (var i = 0; i < 20; i++)
        {
            fans.Add(await Gateway.AddUserAsync($"fan{i}"));
        }

        var answers = await Task.WhenAll(fans.Concat(fans[..5]).Select(fan => Gateway.AskAsync(Like, fan, new { id = IdOf("Track", track.Id) })));

        foreach (var answer in answers)
        {
            answer.WithoutErrors().Text("like.errors").ShouldBeNull();
        }
        await using var db = Gateway.Open();
        (await db.Tracks.SingleAsync(Cancellation)).LikeCount.ShouldBe(20);
        (await db.Reactions.CountAsync(Cancellation)).ShouldBe(20);
        (await db.Outbox.CountAsync(e => e.Kind == OutboxKind.ReactionChanged, Cancellation)).ShouldBe(20);
    }

    [Fact]
    public async Task Like_TheSameUserManyTimesAtOnce_CountsOnce()
    {
        var fan = await Gateway.AddUserAsync("fan");
        await AddReferenceAsync();
        var release = await AddReleaseAsync(await Gateway.AddUserAsync("ada"), "Soon");
        var variables = new { id = IdOf("Release", release.Id), types = new[] { "LIKE", "HYPE", "LIKE" } };

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Gateway.AskAsync(SetOnRelease, fan, variables)));

        foreach (var answer in answers)
        {
            answer
                .WithoutErrors()
                .At("setReleaseReactions.release")
                .ToString()
                .ShouldBe("""{"statistics":{"likes":1,"hypes":1},"viewerReactions":["LIKE","HYPE"]}""");
        }
        await using var db = Gateway.Open();
        (await db.Reactions.CountAsync(Cancellation)).ShouldBe(2);
        (await db.Notifications.Select(n => n.Kind).ToListAsync(Cancellation)).ShouldBe([NotificationKind.Liked, NotificationKind.Hyped], ignoreOrder: true);
    }

    [Fact]
    public async Task SetReaction_LikeAndDislike_TakeEachOthersPlace()
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"));
        var comment = await AddCommentAsync(ada, await AddTrackAsync(ada, "Deep"), "Hi");

        foreach (
            var (kind, shown) in new[]
            {
                ("LIKE", """{"likeCount":1,"dislikeCount":0,"viewerReaction":"LIKE"}"""),
                ("DISLIKE", """{"likeCount":0,"dislikeCount":1,"viewerReaction":"DISLIKE"}"""),
                ("DISLIKE", """{"likeCount":0,"dislikeCount":1,"viewerReaction":"DISLIKE"}"""),
                ("LIKE", """{"likeCount":1,"dislikeCount":0,"viewerReaction":"LIKE"}"""),
            }
        )
        {
            (await Gateway.AskAsync(SetReaction, fan, new { id = IdOf("Comment", comment.Id), kind }))
                .WithoutErrors()
                .At("setReaction.comment")
                .ToString()
                .ShouldBe(shown);
        }

        Fields((await Gateway.AskAsync(SetReaction, fan, new { id = IdOf("Comment", comment.Id), kind = "HYPE" })).WithoutErrors(), "setReaction")
            .ShouldBe(["input.kind"]);
        for (var i = 0; i < 2; i++)
        {
            (await Gateway.AskAsync(RemoveReaction, fan, new { id = IdOf("Comment", comment.Id) }))
                .WithoutErrors()
                .At("removeReaction.comment")
                .ToString()
                .ShouldBe("""{"likeCount":0,"dislikeCount":0,"viewerReaction":null}""");
        }

        await using var db = Gateway.Open();
        (await db.Reactions.AnyAsync(Cancellation)).ShouldBeFalse();
        (await db.Notifications.Select(n => n.Kind).ToListAsync(Cancellation)).ShouldBe([NotificationKind.Liked]);
    }

    [Fact]
    public async Task SetReaction_OnARelease_NeedsPremium()
    {
        var (free, premium) = (
            await Gateway.AddUserAsync("free", UserRole.Admin, UserPlan.Verified),
            await Gateway.AddUserAsync("premium", plan: UserPlan.Premium)
        );
        await AddReferenceAsync();
        var comment = await AddCommentAsync(premium, await AddReleaseAsync(premium, "Soon"), "Hi");
        var id = IdOf("Comment", comment.Id);

        (await Gateway.AskAsync(SetReaction, free, new { id, kind = "LIKE" })).DomainErrors("setReaction").ShouldBe(["PlanRequiredError"]);
        (await Gateway.AskAsync(Like, free, new { id })).DomainErrors("like").ShouldBe(["PlanRequiredError"]);
        (await Gateway.AskAsync(SetReaction, premium, new { id, kind = "LIKE" })).WithoutErrors().Text("setReaction.comment.likeCount").ShouldBe("1");
    }

    [Fact]
    public async Task ReleaseReactions_LikeAndHype_AreIndependent()
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"));
        await AddReferenceAsync();
        var id = IdOf("Release", (await AddReleaseAsync(ada, "Soon")).Id);

        (await SetAsync("LIKE")).ShouldBe("""{"statistics":{"likes":1,"hypes":0},"viewerReactions":["LIKE"]}""");
        (await SetAsync("HYPE", "LIKE")).ShouldBe("""{"statistics":{"likes":1,"hypes":1},"viewerReactions":["LIKE","HYPE"]}""");
        (await RemoveAsync("LIKE")).ShouldBe("""{"statistics":{"likes":0,"hypes":1},"viewerReactions":["HYPE"]}""");
        (await RemoveAsync("LIKE")).ShouldBe("""{"statistics":{"likes":0,"hypes":1},"viewerReactions":["HYPE"]}""");
        (await RemoveAsync("HYPE", "LIKE")).ShouldBe("""{"statistics":{"likes":0,"hypes":0},"viewerReactions":[]}""");
        foreach (
            var types in (string[][])
                [
                    [],
                    ["DISLIKE"],
                    ["LIKE", "DISLIKE"],
                ]
        )
        {
            Fields((await Gateway.AskAsync(SetOnRelease, fan, new { id, types })).WithoutErrors(), "setReleaseReactions").ShouldBe(["input.types"]);
            Fields((await Gateway.AskAsync(RemoveFromRelease, fan, new { id, types })).WithoutErrors(), "removeReleaseReactions").ShouldBe(["input.types"]);
        }

        async Task<string> SetAsync(params string[] types) =>
            (await Gateway.AskAsync(SetOnRelease, fan, new { id, types })).WithoutErrors().At("setReleaseReactions.release").ToString();

        async Task<string> RemoveAsync(params string[] types) =>
            (await Gateway.AskAsync(RemoveFromRelease, fan, new { id, types })).WithoutErrors().At("removeReleaseReactions.release").ToString();
    }

    [Fact]
    public async Task Like_WrongHiddenPrivateOrBlocked_IsRefused()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var track = await AddTrackAsync(ada, "Deep");
        var closed = IdOf("Album", (await AddAlbumAsync(ada, "Closed", isPrivate: true)).Id);
        var hidden = IdOf("Comment", (await AddCommentAsync(ada, track, "Gone", c => c.HiddenAt = NextMoment())).Id);
        var blocker = await Gateway.AddUserAsync("blocker");
        await BlockAsync(blocker, bob);
        var ofBlocker = IdOf("Track", (await AddTrackAsync(blocker, "Wide")).Id);

        Fields((await LikeAsync(IdOf("User", ada.Id))).WithoutErrors(), "like").ShouldBe(["input.subjectId"]);
        (await LikeAsync(closed)).WithoutErrors().Text("like.errors.0.resourceId").ShouldBe(closed);
        (await LikeAsync(hidden)).WithoutErrors().Text("like.errors.0.resourceId").ShouldBe(hidden);
        (await LikeAsync(ofBlocker)).WithoutErrors().DomainErrors("like").ShouldBe(["BlockedError"]);
        (await Gateway.AskAsync(Unlike, bob, new { id = ofBlocker })).WithoutErrors().Text("unlike.errors").ShouldBeNull();
        (await Gateway.AskAsync(Like, null, new { id = IdOf("Track", track.Id) })).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        await using var db = Gateway.Open();
        (await db.Set<Reaction>().AnyAsync(Cancellation)).ShouldBeFalse();

        Task<Answer> LikeAsync(string id) => Gateway.AskAsync(Like, bob, new { id });
    }
}
