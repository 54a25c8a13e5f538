using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Reactions;

public sealed class ReactionSubscriptionsTests : CatalogueTests
{
    private const string Document =
        "subscription ($id: ID!, $after: String) { reactionChanged(subjectId: $id, after: $after) { cursor subject { likeCount ... on Node { id } } } }";

    [Fact]
    public async Task ReactionChanged_LikesAddedAndRemoved_AreDeliveredWithTheCount()
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"));
        var (id, other) = (IdOf(await AddTrackAsync(ada, "Deep")), IdOf(await AddTrackAsync(ada, "Wide")));
        await Gateway.PublishEventsAsync();
        await using var events = await Gateway.SubscribeAsync(Document, null, new { id });
        foreach (var (mutation, count) in new[] { ("addReaction", "1"), ("removeReaction", "0") })
        {
            var next = events.MoveNextAsync();
            await ReactAsync(fan, "addReaction", other);
            await ReactAsync(fan, mutation, id);
            (await next).ShouldBeTrue();
            var update = Answer.Of(events.Current).WithoutErrors();
            (update.Text("reactionChanged.subject.id"), update.Text("reactionChanged.subject.likeCount")).ShouldBe((id, count));
        }
    }

    [Fact]
    public async Task ReactionChanged_AfterACursor_ResumesWithWhatWasMissedOnce()
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"));
        var id = IdOf(await AddTrackAsync(ada, "Deep"));
        await Gateway.PublishEventsAsync();
        var after = (await Gateway.AskAsync("{ eventCursor }")).Text("eventCursor");
        await ReactAsync(fan, "addReaction", id);
        await ReactAsync(ada, "addReaction", id);

        await using var events = await Gateway.SubscribeAsync(Document, fan, new { id, after });
        (await events.MoveNextAsync()).ShouldBeTrue();
        var cursor = Answer.Of(events.Current).WithoutErrors().Text("reactionChanged.cursor");
        await using var later = await Gateway.SubscribeAsync(Document, fan, new { id, after = cursor });
        (await later.MoveNextAsync()).ShouldBeTrue();
        var next = later.MoveNextAsync();
        await ReactAsync(fan, "removeReaction", id);
        (await next).ShouldBeTrue();
        Answer.Of(later.Current).WithoutErrors().Text("reactionChanged.subject.likeCount").ShouldBe("1");
    }

    [Fact]
    public async Task ReactionChanged_OfWhatTheViewerMayNotSee_IsRefusedOrWithoutSubject()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var album = await AddAlbumAsync(ada, "First");
        await Gateway.PublishEventsAsync();
        await using var bobs = await Gateway.SubscribeAsync(Document, bob, new { id = IdOf(album) });
        await using (var db = Gateway.Open())
        {
            db.Attach(album);
            album.IsPrivate = true;
            await db.SaveChangesAsync(Cancellation);
        }
        var next = bobs.MoveNextAsync();
        await ReactAsync(ada, "addReaction", IdOf(album));

        (await next).ShouldBeTrue();
        Answer.Of(bobs.Current).WithoutErrors().Text("reactionChanged.subject").ShouldBeNull();
        foreach (var (viewer, id) in new[] { (bob, IdOf(album)), (null, IdOf(album)), (bob, IdOf(ada)), (bob, "nonsense") })
        {
            (await Gateway.AskAsync(Document, viewer, new { id })).Errors.Count.ShouldBe(1);
        }
    }

    [Fact]
    public async Task ReactionChanged_OfACommentOnAReleaseWithoutThePlan_IsRefused()
    {
        var (free, premium) = (await Gateway.AddUserAsync("free"), await Gateway.AddUserAsync("premium", plan: UserPlan.Premium));
        await AddReferenceAsync();
        var comment = IdOf(await AddCommentAsync(premium, await AddReleaseAsync(premium, "Soon"), "Hi"));

        foreach (var viewer in new[] { free, null })
        {
            (await Gateway.AskAsync(Document, viewer, new { id = comment })).ErrorCodes.ShouldBe(["NOT_FOUND"]);
        }
    }

    private async Task ReactAsync(User viewer, string mutation, string id) =>
        (
            await Gateway.AskAsync(
                $"mutation ($id: ID!) {{ {mutation}(input: {{ subjectId: $id, kind: LIKE }}) {{ errors {{ __typename }} }} }}",
                viewer,
                new { id }
            )
        )
            .WithoutErrors()
            .Text($"{mutation}.errors")
            .ShouldBeNull();
}
