using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Tracks;

public sealed class TrackSubscriptionsTests : CatalogueTests
{
    private const string Document =
        "subscription ($owner: ID, $after: String) { trackPublished(ownerId: $owner, after: $after) { cursor track { title owner { username } } } }";

    [Fact]
    public async Task TrackPublished_OfFollowedUsers_AreDeliveredWithoutThoseOfOthers()
    {
        var (fan, ada, bob, eve) = (
            await Gateway.AddUserAsync("fan"),
            await Gateway.AddUserAsync("ada"),
            await Gateway.AddUserAsync("bob"),
            await Gateway.AddUserAsync("eve")
        );
        await FollowAsync(fan, ada);
        await Gateway.PublishEventsAsync();
        await using var events = await Gateway.SubscribeAsync(Document, fan);
        var next = events.MoveNextAsync().AsTask();

        await PublishAsync(eve, "Elsewhere");
        await PublishAsync(fan, "Own");
        await PublishAsync(ada, "Deep");
        (await next).ShouldBeTrue();
        TitleOf(events).ShouldBe("Deep");
        await FollowAsync(fan, bob);
        next = events.MoveNextAsync().AsTask();
        await PublishAsync(bob, "Wide");
        (await next).ShouldBeTrue();
        TitleOf(events).ShouldBe("Wide");
    }

    [Fact]
    public async Task TrackPublished_AfterACursor_ResumesWithWhatWasMissedOnce()
    {
        var (fan, ada) = (await Gateway.AddUserAsync("fan"), await Gateway.AddUserAsync("ada"));
        await FollowAsync(fan, ada);
        await Gateway.PublishEventsAsync();
        var after = (await Gateway.AskAsync("{ eventCursor }")).Text("eventCursor");
        await PublishAsync(ada, "One");
        await PublishAsync(ada, "Two");

        foreach (var owner in (string?[])[null, IdOf(ada)])
        {
            await using var events = await Gateway.SubscribeAsync(Document, fan, new { owner, after });
            (await events.MoveNextAsync()).ShouldBeTrue();
            TitleOf(events).ShouldBe("One");
            var cursor = Answer.Of(events.Current).Text("trackPublished.cursor");
            await using var resumed = await Gateway.SubscribeAsync(Document, fan, new { owner, after = cursor });
            (await resumed.MoveNextAsync()).ShouldBeTrue();
            TitleOf(resumed).ShouldBe("Two");
        }
    }

    [Fact]
    public async Task TrackPublished_WithoutASignIn_NeedsAnOwnerWhoExists()
    {
        var ada = await Gateway.AddUserAsync("ada");
        await Gateway.PublishEventsAsync();
        await using var events = await Gateway.SubscribeAsync(Document, null, new { owner = IdOf(ada) });
        var next = events.MoveNextAsync().AsTask();
        await PublishAsync(ada, "Deep");
        (await next).ShouldBeTrue();
        TitleOf(events).ShouldBe("Deep");

        (await Gateway.AskAsync(Document, null)).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        (await Gateway.AskAsync(Document, null, new { owner = IdOf(new User { Id = Guid.CreateVersion7(Gateway.Time.GetUtcNow()) }) })).Errors.Count.ShouldBe(
            1
        );
    }

    private static string? TitleOf(IAsyncEnumerator<OperationResult> events) => Answer.Of(events.Current).WithoutErrors().Text("trackPublished.track.title");

    private async Task PublishAsync(User owner, string title)
    {
        var audio = await AddFileAsync(owner, MediaKind.Audio);
        var answer = await Gateway.AskAsync(
            "mutation ($audio: ID!, $title: String!) { createTrack(input: { title: $title, audioId: $audio }) { errors { __typename } } }",
            owner,
            new { audio = IdOf(audio), title }
        );
        answer.WithoutErrors().Text("createTrack.errors").ShouldBeNull();
    }
}
