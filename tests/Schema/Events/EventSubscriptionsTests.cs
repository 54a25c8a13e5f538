using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Events;

public sealed class EventSubscriptionsTests : CatalogueTests
{
    private const string Document =
        "subscription ($id: ID!, $after: String) { eventChanged(eventId: $id, after: $after) { cursor event { title attendeeCount } deletedEventId } }";

    [Fact]
    public async Task EventChanged_AttendanceUpdateAndDeletion_AreDelivered()
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"));
        var id = IdOf("Event", (await AddEventAsync(ada, "Party")).Id);
        await Gateway.PublishEventsAsync();
        await using var events = await Gateway.SubscribeAsync(Document, null, new { id });
        var next = events.MoveNextAsync();

        (await Gateway.AskAsync("mutation ($id: ID!) { attendEvent(input: { eventId: $id }) { errors { __typename } } }", fan, new { id })).WithoutErrors();
        (await next).ShouldBeTrue();
        Answer.Of(events.Current).WithoutErrors().At("eventChanged.event").ToString().ShouldBe("""{"title":"Party","attendeeCount":1}""");

        (
            await Gateway.AskAsync("mutation ($id: ID!) { updateEvent(input: { eventId: $id, title: \"Gala\" }) { errors { __typename } } }", ada, new { id })
        ).WithoutErrors();
        (await events.MoveNextAsync()).ShouldBeTrue();
        Answer.Of(events.Current).WithoutErrors().Text("eventChanged.event.title").ShouldBe("Gala");

        (await Gateway.AskAsync("mutation ($id: ID!) { deleteEvent(input: { eventId: $id }) { deletedId } }", ada, new { id })).WithoutErrors();
        (await events.MoveNextAsync()).ShouldBeTrue();
        var deleted = Answer.Of(events.Current).WithoutErrors();
        (deleted.Text("eventChanged.event"), deleted.Text("eventChanged.deletedEventId")).ShouldBe((null, id));
    }

    [Fact]
    public async Task EventChanged_UnknownEvent_IsRefused()
    {
        var error = await Gateway.AskAsync(Document, null, new { id = IdOf("Event", Guid.NewGuid()) });

        error.ErrorCodes.ShouldBe(["NOT_FOUND"]);
    }
}
