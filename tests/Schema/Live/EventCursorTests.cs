using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Outbox;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Live;

public sealed class EventCursorTests : CatalogueTests
{
    private const string CommentAdded =
        "subscription ($id: ID!, $after: String) { commentAdded(subjectId: $id, after: $after) { cursor comment { content } } }";

    private User _ada = null!;
    private string _track = null!;

    [Fact]
    public async Task FirstMessage_OfEachSubscription_HasOnlyACursor()
    {
        await StartAsync();

        await using var events = await Gateway.OpenAsync(CommentAdded, _ada, new { id = _track });

        var first = await NextAsync(events);
        first.Text("commentAdded.cursor").ShouldNotBeNullOrEmpty();
        first.Text("commentAdded.comment").ShouldBeNull();
    }

    [Fact]
    public async Task FirstMessage_TheConnectionIsLostBeforeAnEvent_ResumesWithTheEvent()
    {
        await StartAsync();
        string cursor;
        await using (var events = await Gateway.OpenAsync(CommentAdded, _ada, new { id = _track }))
        {
            cursor = (await NextAsync(events)).Text("commentAdded.cursor")!;
        }
        await CommentAsync("Meanwhile");

        await using var resumed = await Gateway.OpenAsync(CommentAdded, _ada, new { id = _track, after = cursor });

        (await NextAsync(resumed)).Text("commentAdded.cursor").ShouldBe(cursor);
        (await NextAsync(resumed)).Text("commentAdded.comment.content").ShouldBe("Meanwhile");
    }

    [Fact]
    public async Task EventCursor_OfAQuery_IsWhereASubscriptionBegins()
    {
        await StartAsync();
        await CommentAsync("Before");
        var loaded = await Gateway.AskAsync(
            "query ($id: ID!) { ... on Query { node(id: $id) { ... on Track { commentCount } } position: eventCursor } }",
            _ada,
            new { id = _track }
        );
        await CommentAsync("Meanwhile");

        await using var events = await Gateway.SubscribeAsync(CommentAdded, _ada, new { id = _track, after = loaded.Text("position") });

        loaded.Text("node.commentCount").ShouldBe("1");
        (await NextAsync(events)).Text("commentAdded.comment.content").ShouldBe("Meanwhile");
    }

    [Fact]
    public async Task LastEventId_OfTheTransport_TakesPrecedenceOverAnEarlierCursor()
    {
        await StartAsync();
        var start = (await Gateway.AskAsync("{ eventCursor }")).Text("eventCursor");
        await CommentAsync("One");
        var seen = (await Gateway.AskAsync("{ eventCursor }")).Text("eventCursor");
        await CommentAsync("Two");

        await using var events = await Gateway.OpenAsync(CommentAdded, _ada, new { id = _track, after = start }, lastEventId: seen);

        (await NextAsync(events)).Text("commentAdded.cursor").ShouldBe(seen);
        (await NextAsync(events)).Text("commentAdded.comment.content").ShouldBe("Two");
    }

    [Fact]
    public async Task Publisher_StartedAfterASubscription_LosesNoEventInBetween()
    {
        await StartAsync(publishes: false);
        await using var events = await Gateway.SubscribeAsync(CommentAdded, _ada, new { id = _track });
        await CommentAsync("Early");

        await Gateway.PublishEventsAsync();

        (await NextAsync(events)).Text("commentAdded.comment.content").ShouldBe("Early");
    }

    [Theory]
    [InlineData("beyond the newest event")]
    [InlineData("an event that was replaced")]
    [InlineData("another database")]
    public async Task Cursor_ThatTheLogDoesNotHave_IsRefusedAtOnce(string of)
    {
        await StartAsync();
        await CommentAsync("One");
        var position = EventCursor.Decode((await Gateway.AskAsync("{ eventCursor }")).Text("eventCursor")!)!.Value;
        var after = EventCursor.Encode(
            of switch
            {
                "beyond the newest event" => position with { Id = position.Id + 1 },
                "an event that was replaced" => position with { At = position.At.AddMicroseconds(-1) },
                _ => position with { Epoch = position.Epoch + 1 },
            }
        );

        (await Gateway.AskAsync(CommentAdded, _ada, new { id = _track, after })).ErrorCodes.ShouldBe(["CURSOR_EXPIRED"]);
    }

    [Fact]
    public async Task Cursor_OfTheBeginningOfTheLog_IsTakenUntilEventsAreRemoved()
    {
        _ada = await Gateway.AddUserAsync("ada");
        _track = IdOf("Track", (await AddTrackAsync(_ada, "Deep")).Id);
        await using (var db = Gateway.Open())
        {
            await db.Outbox.ExecuteDeleteAsync(Cancellation);
        }
        var start = (await Gateway.AskAsync("{ eventCursor }")).Text("eventCursor");
        EventCursor.Decode(start!)!.Value.Id.ShouldBe(0);

        await using (var events = await Gateway.OpenAsync(CommentAdded, _ada, new { id = _track, after = start }))
        {
            (await NextAsync(events)).Text("commentAdded.cursor").ShouldBe(start);
        }
        await using (var db = Gateway.Open())
        {
            db.Outbox.Record(new TrackPublished(Guid.NewGuid(), _ada.Id), DateTime.UnixEpoch);
            db.Outbox.Record(new TrackPublished(Guid.NewGuid(), _ada.Id), DateTime.UnixEpoch);
            await db.SaveChangesAsync(Cancellation);
            await db.Outbox.Where(e => e.Id == db.Outbox.Min(oldest => oldest.Id)).ExecuteDeleteAsync(Cancellation);
        }

        (await Gateway.AskAsync(CommentAdded, _ada, new { id = _track, after = start })).ErrorCodes.ShouldBe(["CURSOR_EXPIRED"]);
    }

    [Fact]
    public async Task SlowClient_WhoseQueueOverflows_GetsAllEventsFromTheOutbox()
    {
        await StartAsync();
        await using var events = await Gateway.SubscribeAsync(CommentAdded, _ada, new { id = _track });
        await CommentAsync("0");
        (await NextAsync(events)).Text("commentAdded.comment.content").ShouldBe("0");

        // The stream reads the queue only when it is asked for the next event.
        for (var i = 1; i <= InMemoryTopics.DefaultCapacity + 20; i++)
        {
            await CommentAsync($"{i}");
        }

        for (var i = 1; i <= InMemoryTopics.DefaultCapacity + 20; i++)
        {
            (await NextAsync(events)).Text("commentAdded.comment.content").ShouldBe($"{i}");
        }
    }

    private async Task StartAsync(bool publishes = true)
    {
        _ada = await Gateway.AddUserAsync("ada");
        _track = IdOf("Track", (await AddTrackAsync(_ada, "Deep")).Id);
        if (publishes)
        {
            await Gateway.PublishEventsAsync();
        }
    }

    private Task<Answer> CommentAsync(string content) =>
        Gateway.AskAsync(
            "mutation ($id: ID!, $content: String!) { createComment(input: { subjectId: $id, content: $content }) { errors { __typename } } }",
            _ada,
            new { id = _track, content }
        );

    private static async Task<Answer> NextAsync(IAsyncEnumerator<OperationResult> events)
    {
        (await events.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(1), Cancellation)).ShouldBeTrue();
        return Answer.Of(events.Current).WithoutErrors();
    }
}
