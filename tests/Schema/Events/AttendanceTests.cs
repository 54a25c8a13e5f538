using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Notifications;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Events;

public sealed class AttendanceTests : CatalogueTests
{
    private const string State =
        "{ event { seats freeSeats attendeeCount interestedCount viewerIsAttending viewerIsInterested viewerCanAttend } errors { "
        + "__typename ... on Error { code } } }";

    [Theory]
    [InlineData(5, 50)]
    [InlineData(1, 2)]
    public async Task E1_LastSeatsUnderConcurrency_AreTakenOnce(int seats, int clients)
    {
        var planned = await AddEventAsync(await Gateway.AddUserAsync("ada"), "Party", planned => planned.Seats = seats);
        var users = new List<User>();
        for (var i = 0; i < clients; i++)
        {
            users.Add(await Gateway.AddUserAsync($"fan{i}"));
        }

        var answers = await Task.WhenAll(users.Select(user => AskAsync("attendEvent", user, planned.Id)));

        answers.Count(answer => answer.DomainErrors("attendEvent").Count == 0).ShouldBe(seats);
        answers.Where(answer => answer.DomainErrors("attendEvent").Count > 0).ShouldAllBe(answer => answer.Text("attendEvent.errors.0.code") == "EVENT_FULL");
        await using var db = Gateway.Open();
        var stored = await db.Events.AsNoTracking().SingleAsync(Cancellation);
        (stored.AttendeeCount, stored.FreeSeats, await db.Attendances.CountAsync(Cancellation)).ShouldBe((seats, 0, seats));
    }

    [Fact]
    public async Task AttendEvent_BySameUserAtOnce_TakesOneSeat()
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"));
        var planned = await AddEventAsync(ada, "Party", planned => planned.Seats = 3);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => AskAsync("attendEvent", fan, planned.Id)));

        answers.ShouldAllBe(answer => answer.DomainErrors("attendEvent").Count == 0);
        await using var db = Gateway.Open();
        (await db.Events.AsNoTracking().SingleAsync(Cancellation)).AttendeeCount.ShouldBe(1);
        (await db.Notifications.SingleAsync(Cancellation)).Kind.ShouldBe(NotificationKind.Attended);
    }

    [Fact]
    public async Task E2_FullEvent_CanBeLeftAndMeetsInterest()
    {
        var (ada, fan, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"), await Gateway.AddUserAsync("bob"));
        var planned = await AddEventAsync(ada, "Party", planned => planned.Seats = 1);
        await AskAsync("attendEvent", fan, planned.Id);

        var again = await AskAsync("attendEvent", fan, planned.Id);
        var interested = await AskAsync("showInterest", bob, planned.Id);
        var refused = await AskAsync("attendEvent", bob, planned.Id);
        var left = await AskAsync("cancelEventAttendance", fan, planned.Id);
        var taken = await AskAsync("attendEvent", bob, planned.Id);

        again.Text("attendEvent.event.viewerCanAttend").ShouldBe("True");
        (interested.Text("showInterest.event.interestedCount"), interested.Text("showInterest.event.viewerCanAttend")).ShouldBe(("1", "False"));
        refused.Text("attendEvent.errors.0.code").ShouldBe("EVENT_FULL");
        (left.Text("cancelEventAttendance.event.freeSeats"), left.Text("cancelEventAttendance.event.viewerIsAttending")).ShouldBe(("1", "False"));
        (taken.Text("attendEvent.event.freeSeats"), taken.Text("attendEvent.event.viewerIsInterested")).ShouldBe(("0", "True"));
    }

    [Fact]
    public async Task AttendEvent_ThatIsOver_IsRefused()
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"));
        var planned = await AddEventAsync(ada, "Party", planned => planned.Date = new DateOnly(2020, 1, 1));

        var answer = await AskAsync("attendEvent", fan, planned.Id);

        answer.Text("attendEvent.errors.0.code").ShouldBe("EVENT_OVER");
        (await AskAsync("showInterest", fan, planned.Id)).Text("showInterest.event.interestedCount").ShouldBe("1");
    }

    [Fact]
    public async Task Attendance_OfBlockedUsersUnknownEventsAndAnonymous_IsRefused()
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"));
        var planned = await AddEventAsync(ada, "Party");
        await BlockAsync(ada, fan);

        foreach (var mutation in (string[])["attendEvent", "showInterest"])
        {
            (await AskAsync(mutation, fan, planned.Id)).DomainErrors(mutation).ShouldBe(["BlockedError"]);
        }
        foreach (var mutation in (string[])["attendEvent", "cancelEventAttendance", "showInterest", "removeInterest"])
        {
            (await AskAsync(mutation, fan, Guid.NewGuid())).DomainErrors(mutation).ShouldBe(["NotFoundError"]);
            (await AskAsync(mutation, null, planned.Id)).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        }
    }

    [Fact]
    public async Task Interest_ShownAndRemovedTwice_CountsOnce()
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"));
        var planned = await AddEventAsync(ada, "Party");

        await AskAsync("showInterest", fan, planned.Id);
        var shown = await AskAsync("showInterest", fan, planned.Id);
        await AskAsync("removeInterest", fan, planned.Id);
        var removed = await AskAsync("removeInterest", fan, planned.Id);

        shown.Text("showInterest.event.interestedCount").ShouldBe("1");
        removed.Text("removeInterest.event.interestedCount").ShouldBe("0");
        await using var db = Gateway.Open();
        var notification = await db.Notifications.SingleAsync(Cancellation);
        (notification.UserId, notification.Kind).ShouldBe((ada.Id, NotificationKind.Interested));
    }

    private Task<Answer> AskAsync(string mutation, User? viewer, Guid eventId) =>
        Gateway.AskAsync($"mutation ($id: ID!) {{ {mutation}(input: {{ eventId: $id }}) {State} }}", viewer, new { id = IdOf("Event", eventId) });
}
