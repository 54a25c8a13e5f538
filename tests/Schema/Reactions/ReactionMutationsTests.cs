using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Data.Notifications;
using Qplet.GraphQL.Data.Outbox;
using Qplet.GraphQL.Data.Playlists;
using Qplet.GraphQL.Data.Reactions;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Reactions;

public sealed class ReactionMutationsTests : CatalogueTests
{
    private const string Result =
        "(input: { subjectId: $id, kind: $kind }) { subject { likeCount viewerReactions ... on Comment { dislikeCount } ... on Release "
        + "{ hypeCount } } errors { __typename ... on ValidationError { path message } ... on NotFoundError { resourceId } } }";

    [Fact]
    public async Task AddReaction_EveryKindOfSubject_IsIdempotentCountedAndToldOnce()
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"));
        await AddReferenceAsync();
        var track = await AddTrackAsync(ada, "Deep");
        object[] subjects =
        [
            track,
            await AddAlbumAsync(ada, "First"),
            await AddPlaylistAsync(ada, "Mix"),
            await AddReleaseAsync(ada, "Soon"),
            await AddCommentAsync(ada, track, "Hi"),
        ];

        foreach (var id in subjects.Select(IdOf))
        {
            for (var i = 0; i < 2; i++)
            {
                (await AddAsync(fan, id, "LIKE"))
                    .WithoutErrors()
                    .At("addReaction.subject")
                    .ToString()
                    .ShouldStartWith("""{"likeCount":1,"viewerReactions":["LIKE"]""");
            }
            for (var i = 0; i < 2; i++)
            {
                (await RemoveAsync(fan, id, "LIKE"))
                    .WithoutErrors()
                    .At("removeReaction.subject")
                    .ToString()
                    .ShouldStartWith("""{"likeCount":0,"viewerReactions":[]""");
            }
        }

        await using var db = Gateway.Open();
        var notifications = await db.Notifications.ToListAsync(Cancellation);
        notifications
            .Select(n => (n.UserId, n.ActorId, n.Kind, n.Subject()))
            .ShouldBe(subjects.Select(subject => (ada.Id, (Guid?)fan.Id, NotificationKind.Liked, KeyOf(subject))), ignoreOrder: true);
        var recorded = await db.Outbox.Where(e => e.Kind == OutboxKind.ReactionChanged).Select(e => e.Subject).ToListAsync(Cancellation);
        recorded.ShouldBe(subjects.SelectMany(subject => Enumerable.Repeat(KeyOf(subject).ToString(), 2)), ignoreOrder: true);
    }

    [Fact]
    public async Task AddReaction_ByManyUsersAtOnce_CountsEachOnce()
    {
        var track = await AddTrackAsync(await Gateway.AddUserAsync("ada"), "Deep");
        var fans = new List<User>();
        for (var i = 0; i < 20; i++)
        {
            fans.Add(await Gateway.AddUserAsync($"fan{i}"));
        }

        var answers = await Task.WhenAll(fans.Concat(fans[..5]).Select(fan => AddAsync(fan, IdOf(track), "LIKE")));

        foreach (var answer in answers)
        {
            answer.WithoutErrors().Text("addReaction.errors").ShouldBeNull();
        }
        await using var db = Gateway.Open();
        (await db.Tracks.SingleAsync(Cancellation)).LikeCount.ShouldBe(20);
        (await db.Reactions.CountAsync(Cancellation)).ShouldBe(20);
        (await db.Outbox.CountAsync(e => e.Kind == OutboxKind.ReactionChanged, Cancellation)).ShouldBe(20);
    }

    [Fact]
    public async Task AddReaction_TheSameUserManyTimesAtOnce_CountsOnce()
    {
        var fan = await Gateway.AddUserAsync("fan");
        await AddReferenceAsync();
        var release = await AddReleaseAsync(await Gateway.AddUserAsync("ada"), "Soon");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => AddAsync(fan, IdOf(release), i % 2 == 0 ? "LIKE" : "HYPE")));

        foreach (var answer in answers)
        {
            answer.WithoutErrors().Text("addReaction.errors").ShouldBeNull();
        }
        await using var db = Gateway.Open();
        var stored = await db.Releases.SingleAsync(Cancellation);
        (stored.LikeCount, stored.HypeCount).ShouldBe((1, 1));
        (await db.Reactions.CountAsync(Cancellation)).ShouldBe(2);
        (await db.Notifications.Select(n => n.Kind).ToListAsync(Cancellation)).ShouldBe([NotificationKind.Liked, NotificationKind.Hyped], ignoreOrder: true);
    }

    [Fact]
    public async Task AddReaction_LikeAndDislike_ReplaceEachOther()
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"));
        var comment = IdOf(await AddCommentAsync(ada, await AddTrackAsync(ada, "Deep"), "Hi"));

        foreach (
            var (kind, shown) in new[]
            {
                ("LIKE", """{"likeCount":1,"viewerReactions":["LIKE"],"dislikeCount":0}"""),
                ("DISLIKE", """{"likeCount":0,"viewerReactions":["DISLIKE"],"dislikeCount":1}"""),
                ("DISLIKE", """{"likeCount":0,"viewerReactions":["DISLIKE"],"dislikeCount":1}"""),
                ("LIKE", """{"likeCount":1,"viewerReactions":["LIKE"],"dislikeCount":0}"""),
            }
        )
        {
            (await AddAsync(fan, comment, kind)).WithoutErrors().At("addReaction.subject").ToString().ShouldBe(shown);
        }
        (await RemoveAsync(fan, comment, "DISLIKE")).WithoutErrors().Text("removeReaction.subject.likeCount").ShouldBe("1");
        for (var i = 0; i < 2; i++)
        {
            (await RemoveAsync(fan, comment, "LIKE"))
                .WithoutErrors()
                .At("removeReaction.subject")
                .ToString()
                .ShouldBe("""{"likeCount":0,"viewerReactions":[],"dislikeCount":0}""");
        }

        await using var db = Gateway.Open();
        (await db.Reactions.AnyAsync(Cancellation)).ShouldBeFalse();
        (await db.Notifications.Select(n => n.Kind).ToListAsync(Cancellation)).ShouldBe([NotificationKind.Liked]);
    }

    [Fact]
    public async Task AddReaction_LikeAndHypeOfARelease_AreIndependent()
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"));
        await AddReferenceAsync();
        var release = IdOf(await AddReleaseAsync(ada, "Soon"));

        await AddAsync(fan, release, "LIKE");
        (await AddAsync(fan, release, "HYPE"))
            .WithoutErrors()
            .At("addReaction.subject")
            .ToString()
            .ShouldBe("""{"likeCount":1,"viewerReactions":["LIKE","HYPE"],"hypeCount":1}""");
        (await RemoveAsync(fan, release, "LIKE"))
            .WithoutErrors()
            .At("removeReaction.subject")
            .ToString()
            .ShouldBe("""{"likeCount":0,"viewerReactions":["HYPE"],"hypeCount":1}""");
    }

    [Theory]
    [InlineData(nameof(Track), "LIKE")]
    [InlineData(nameof(Album), "LIKE")]
    [InlineData(nameof(Playlist), "LIKE")]
    [InlineData(nameof(Release), "LIKE", "HYPE")]
    [InlineData(nameof(Comment), "LIKE", "DISLIKE")]
    public async Task Reaction_KindThatTheTypeCannotHave_IsRefused(string type, params string[] kinds)
    {
        var ada = await Gateway.AddUserAsync("ada", plan: UserPlan.Premium);
        await AddReferenceAsync();
        var id = type switch
        {
            nameof(Album) => IdOf(await AddAlbumAsync(ada, "First")),
            nameof(Playlist) => IdOf(await AddPlaylistAsync(ada, "Mix")),
            nameof(Release) => IdOf(await AddReleaseAsync(ada, "Soon")),
            nameof(Comment) => IdOf(await AddCommentAsync(ada, await AddTrackAsync(ada, "Deep"), "Hi")),
            _ => IdOf(await AddTrackAsync(ada, "Deep")),
        };

        (await Gateway.AskAsync("query ($id: ID!) { node(id: $id) { ... on Reactable { reactionKinds } } }", null, new { id }))
            .WithoutErrors()
            .At("node.reactionKinds")
            .EnumerateArray()
            .Select(kind => kind.GetString()!)
            .ShouldBe(kinds);
        foreach (var kind in Enum.GetNames<ReactionKind>().Select(name => name.ToUpperInvariant()).Except(kinds))
        {
            foreach (var (answer, mutation) in new[] { (await AddAsync(ada, id, kind), "addReaction"), (await RemoveAsync(ada, id, kind), "removeReaction") })
            {
                Fields(answer.WithoutErrors(), mutation).ShouldBe(["input.kind"]);
                answer.Text($"{mutation}.errors.0.message")!.ShouldContain(string.Join(", ", kinds));
            }
        }
    }

    [Fact]
    public async Task AddReaction_ToACommentOnARelease_RequiresPremium()
    {
        var (free, premium) = (
            await Gateway.AddUserAsync("free", UserRole.Admin, UserPlan.Verified),
            await Gateway.AddUserAsync("premium", plan: UserPlan.Premium)
        );
        await AddReferenceAsync();
        var comment = IdOf(await AddCommentAsync(premium, await AddReleaseAsync(premium, "Soon"), "Hi"));

        (await AddAsync(free, comment, "LIKE")).DomainErrors("addReaction").ShouldBe(["PlanRequiredError"]);
        (await RemoveAsync(free, comment, "LIKE")).DomainErrors("removeReaction").ShouldBe(["PlanRequiredError"]);
        (await AddAsync(premium, comment, "LIKE")).WithoutErrors().Text("addReaction.subject.likeCount").ShouldBe("1");
    }

    [Fact]
    public async Task AddReaction_WrongHiddenPrivateOrBlocked_IsRefused()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var track = await AddTrackAsync(ada, "Deep");
        var closed = IdOf(await AddAlbumAsync(ada, "Closed", isPrivate: true));
        var hidden = IdOf(await AddCommentAsync(ada, track, "Gone", c => c.HiddenAt = NextMoment()));
        var blocker = await Gateway.AddUserAsync("blocker");
        await BlockAsync(blocker, bob);
        var ofBlocker = IdOf(await AddTrackAsync(blocker, "Wide"));

        Fields((await AddAsync(bob, IdOf(ada), "LIKE")).WithoutErrors(), "addReaction").ShouldBe(["input.subjectId"]);
        (await AddAsync(bob, closed, "LIKE")).WithoutErrors().Text("addReaction.errors.0.resourceId").ShouldBe(closed);
        (await AddAsync(bob, hidden, "LIKE")).WithoutErrors().Text("addReaction.errors.0.resourceId").ShouldBe(hidden);
        (await AddAsync(bob, ofBlocker, "LIKE")).WithoutErrors().DomainErrors("addReaction").ShouldBe(["BlockedError"]);
        (await RemoveAsync(bob, ofBlocker, "LIKE")).WithoutErrors().Text("removeReaction.errors").ShouldBeNull();
        (await AddAsync(null, IdOf(track), "LIKE")).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        await using var db = Gateway.Open();
        (await db.Reactions.AnyAsync(Cancellation)).ShouldBeFalse();
    }

    private Task<Answer> AddAsync(User? viewer, string id, string kind) => AskAsync("addReaction", viewer, id, kind);

    private Task<Answer> RemoveAsync(User? viewer, string id, string kind) => AskAsync("removeReaction", viewer, id, kind);

    private Task<Answer> AskAsync(string mutation, User? viewer, string id, string kind) =>
        Gateway.AskAsync($"mutation ($id: ID!, $kind: ReactionKind!) {{ {mutation}{Result} }}", viewer, new { id, kind });
}
