using Qplet.GraphQL.Data.Events;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Events;

public sealed class EventQueriesTests : CatalogueTests
{
    private User _ada = null!;
    private User _bob = null!;
    private User _fan = null!;

    [Theory]
    [InlineData("where: { title: { contains: \"PARTY\" } }", "Party today,Party later")]
    [InlineData("search: \"party\"", "Party today,Party later")]
    [InlineData("where: { author: { username: { eq: \"bob\" } } }", "Party later")]
    [InlineData("where: { isAvailable: { eq: true } }", "Party today,Concert")]
    [InlineData("where: { isAvailable: { eq: false } }", "Past,Party later")]
    [InlineData("where: { attendees: { some: { username: { eq: \"fan\" } } } }", "Party later")]
    [InlineData("where: { attendees: { none: { username: { eq: \"fan\" } } } }", "Past,Party today,Concert")]
    [InlineData("where: { viewerIsAttending: { eq: true } }", "Party later")]
    [InlineData("where: { viewerIsInterested: { eq: true } }", "Concert")]
    [InlineData("where: { author: { viewerIsFollowing: { eq: true } } }", "Party later")]
    [InlineData("where: { date: { gte: \"2099-01-02\", lte: \"2099-01-03\" } }", "Party later,Concert")]
    [InlineData("where: { tags: { some: { eq: \"live\" } } }", "Concert")]
    [InlineData("where: { tags: { any: false } }", "Past,Party today,Party later")]
    [InlineData("where: { attendanceMode: { eq: OFFLINE } }", "Concert")]
    [InlineData("order: [{ likeCount: DESC }, { title: ASC }]", "Concert,Party later,Party today,Past")]
    [InlineData("order: [{ commentCount: DESC }, { title: ASC }]", "Concert,Party later,Party today,Past")]
    [InlineData("order: [{ freeSeats: ASC }]", "Party later,Concert,Past,Party today")]
    [InlineData("order: [{ time: DESC }, { title: ASC }]", "Concert,Party today,Party later,Past")]
    [InlineData("order: [{ title: DESC }]", "Past,Party today,Party later,Concert")]
    public async Task Events_FilteredAndOrdered_AreThese(string arguments, string titles)
    {
        await FillAsync();

        var answer = (await Gateway.AskAsync($"{{ events({arguments}) {{ totalCount nodes {{ title }} }} }}", _fan)).WithoutErrors();

        string.Join(',', Texts(answer, "events.nodes", "title")).ShouldBe(titles);
        answer.Text("events.totalCount").ShouldBe($"{titles.Split(',').Length}");
    }

    [Fact]
    public async Task Events_OfUsers_AreThoseTheyOrganiseAndAttend()
    {
        await FillAsync();
        const string Document =
            "{ me { eventCount events { nodes { title } } attendedEvents(order: [{ attendingSince: DESC }]) { edges { attendingSince node { title } } } } "
            + "user(by: { username: \"ada\" }) { events(last: 1) { nodes { title } } attendedEvents { totalCount } } }";

        var answer = (await Gateway.AskAsync(Document, _fan)).WithoutErrors();

        answer.At("me.events.nodes").GetArrayLength().ShouldBe(0);
        answer.Text("me.attendedEvents.edges.0.node.title").ShouldBe("Party later");
        answer.Text("me.attendedEvents.edges.0.attendingSince").ShouldNotBeNull();
        (answer.Text("user.events.nodes.0.title"), answer.Text("user.attendedEvents.totalCount")).ShouldBe(("Concert", "0"));
    }

    [Fact]
    public async Task Attendees_OfAnEvent_LeaveOutBlockedAndDeletedUsers()
    {
        await FillAsync();
        var (blocker, gone) = (await Gateway.AddUserAsync("blocker"), await Gateway.AddUserAsync("gone", change: user => user.DeletedAt = NextMoment()));
        var planned = await AddEventAsync(_ada, "Gala");
        await AttendAsync(planned, _fan, blocker, gone, _bob);
        await BlockAsync(blocker, _fan);
        const string Document =
            "query ($id: ID!) { event(id: $id) { attendees { totalCount edges { attendingSince node { username } } } "
            + "byName: attendees(order: [{ user: { username: ASC } }]) { nodes { username } } } }";

        var fan = (await Gateway.AskAsync(Document, _fan, new { id = IdOf("Event", planned.Id) })).WithoutErrors();
        var all = (await Gateway.AskAsync(Document, null, new { id = IdOf("Event", planned.Id) })).WithoutErrors();

        Texts(fan, "event.byName.nodes", "username").ShouldBe(["bob", "fan"]);
        Texts(all, "event.byName.nodes", "username").ShouldBe(["blocker", "bob", "fan"]);
        (all.Text("event.attendees.totalCount"), all.Text("event.attendees.edges.0.node.username")).ShouldBe(("3", "bob"));
    }

    [Fact]
    public async Task Events_OfABlockedOrganiser_AreFoundByIdOnly()
    {
        await FillAsync();
        var planned = await AddEventAsync(_ada, "Gala");
        await BlockAsync(_ada, _fan);
        const string Document = "query ($id: ID!) { event(id: $id) { title viewerCanAttend viewerCanComment viewerCanReact } events { nodes { title } } }";

        var answer = (await Gateway.AskAsync(Document, _fan, new { id = IdOf("Event", planned.Id) })).WithoutErrors();

        answer.At("event").ToString().ShouldBe("""{"title":"Gala","viewerCanAttend":false,"viewerCanComment":false,"viewerCanReact":false}""");
        Texts(answer, "events.nodes", "title").ShouldBe(["Party later"]);
    }

    [Fact]
    public async Task Event_CommentedAndLiked_TakesItsPlaceAmongSubjects()
    {
        await FillAsync();
        var id = IdOf("Event", (await AddEventAsync(_ada, "Gala")).Id);
        const string Document =
            "mutation ($id: ID!) { createComment(input: { subjectId: $id, content: \"Nice\" }) { comment { subject { __typename } } } "
            + "addReaction(input: { subjectId: $id, kind: LIKE }) { subject { __typename ... on Event { likeCount commentCount viewerReactions } } } }";

        var answer = (await Gateway.AskAsync(Document, _fan, new { id })).WithoutErrors();

        answer.Text("createComment.comment.subject.__typename").ShouldBe("Event");
        answer.At("addReaction.subject").ToString().ShouldBe("""{"__typename":"Event","likeCount":1,"commentCount":1,"viewerReactions":["LIKE"]}""");
    }

    private async Task FillAsync()
    {
        (_ada, _bob, _fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"), await Gateway.AddUserAsync("fan"));
        await FollowAsync(_fan, _bob);
        await AddEventAsync(_ada, "Past", planned => planned.Date = new DateOnly(2020, 1, 1));
        await AddEventAsync(
            _ada,
            "Party today",
            planned => (planned.Date, planned.Time) = (DateOnly.FromDateTime(Gateway.Time.GetUtcNow().UtcDateTime), new TimeOnly(0, 0))
        );
        var later = await AddEventAsync(_bob, "Party later", planned => (planned.Date, planned.Seats) = (new DateOnly(2099, 1, 2), 1));
        var concert = await AddEventAsync(
            _ada,
            "Concert",
            planned =>
                (planned.Date, planned.Time, planned.Seats, planned.AttendanceMode) = (
                    new DateOnly(2099, 1, 3),
                    new TimeOnly(20, 0),
                    10,
                    EventAttendanceMode.Offline
                )
        );
        await AttendAsync(later, _fan);
        await Gateway.SaveAsync(
            new EventTag
            {
                EventId = concert.Id,
                Position = 0,
                Name = "live",
            },
            new Interest
            {
                EventId = concert.Id,
                UserId = _fan.Id,
                CreatedAt = NextMoment(),
            }
        );
    }

    private async Task AttendAsync(Event planned, params User[] users)
    {
        await using var db = Gateway.Open();
        db.Attach(planned).Entity.AttendeeCount = users.Length;
        db.AddRange(
            users.Select(user => new Attendance
            {
                EventId = planned.Id,
                UserId = user.Id,
                StartsAt = planned.StartsAt,
                CreatedAt = NextMoment(),
            })
        );
        await db.SaveChangesAsync(Cancellation);
    }
}
