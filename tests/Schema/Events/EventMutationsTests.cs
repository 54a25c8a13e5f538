using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Events;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Notifications;
using Qplet.GraphQL.Data.Outbox;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Events;

public sealed class EventMutationsTests : CatalogueTests
{
    private const string Selection =
        "event { id title content attendanceMode date time timeZone endsAt location website seats freeSeats isAvailable banner { id } "
        + "cover { id } media { id } "
        + "tags subject { id shareCount } author { username eventCount } updatedAt viewerCanEdit viewerCanDelete }";

    private const string Refusals = "errors { __typename ... on Error { code path message } }";

    private const string Create = "mutation ($input: CreateEventInput!) { createEvent(input: $input) { " + Selection + Refusals + " } }";

    private const string Update = "mutation ($input: UpdateEventInput!) { updateEvent(input: $input) { " + Selection + Refusals + " } }";

    private const string Delete = "mutation ($id: ID!) { deleteEvent(input: { eventId: $id }) { deletedId " + Refusals + " } }";

    [Fact]
    public async Task CreateEvent_AsInTheRestExample_StoresCountsAndNotifiesFollowers()
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"));
        await FollowAsync(fan, ada);
        var banner = await AddFileAsync(ada, MediaKind.Image);
        var track = await AddTrackAsync(fan, "Deep");

        var answer = (
            await Gateway.AskAsync(
                Create,
                ada,
                new
                {
                    input = new
                    {
                        title = " My Event ",
                        date = "2099-12-28",
                        time = "18:00:00",
                        timeZone = "Asia/Manila",
                        attendanceMode = "ONLINE",
                        location = "Metro Manila",
                        seats = 500,
                        website = "https://www.example.com",
                        content = "Some information about My Event.",
                        bannerId = IdOf("MediaAsset", banner.Id),
                        coverId = IdOf("MediaAsset", banner.Id),
                        mediaIds = new[] { IdOf("MediaAsset", banner.Id) },
                        tags = new[] { "party", "live" },
                        subjectId = IdOf("Track", track.Id),
                    },
                }
            )
        ).WithoutErrors();

        answer.Text("createEvent.errors").ShouldBeNull();
        var created = answer.At("createEvent.event");
        created.GetProperty("title").GetString().ShouldBe("My Event");
        (answer.Text("createEvent.event.date"), answer.Text("createEvent.event.time")).ShouldBe(("2099-12-28", "18:00:00"));
        (answer.Text("createEvent.event.seats"), answer.Text("createEvent.event.freeSeats"), answer.Text("createEvent.event.isAvailable")).ShouldBe(
            ("500", "500", "True")
        );
        created.GetProperty("tags").ToString().ShouldBe("""["party","live"]""");
        created.GetProperty("media").GetArrayLength().ShouldBe(1);
        created.GetProperty("subject").GetProperty("shareCount").GetInt32().ShouldBe(1);
        created.GetProperty("author").ToString().ShouldBe("""{"username":"ada","eventCount":1}""");
        await using var db = Gateway.Open();
        var stored = await db.Events.SingleAsync(Cancellation);
        stored.StartsAt.ShouldBe(new DateTime(2099, 12, 28, 10, 0, 0, DateTimeKind.Utc));
        stored.OverAt.ShouldBe(new DateTime(2099, 12, 28, 16, 0, 0, DateTimeKind.Utc));
        var notifications = await db.Notifications.Where(n => n.UserId == fan.Id).OrderBy(n => n.Kind).Select(n => n.Kind).ToListAsync(Cancellation);
        notifications.ShouldBe([NotificationKind.Published, NotificationKind.Shared], ignoreOrder: true);
        (await db.FeedEntries.SingleAsync(entry => entry.SubjectId == stored.Id, Cancellation)).AuthorId.ShouldBe(ada.Id);
    }

    [Theory]
    [InlineData("""{ "title": " " }""", "TEXT_BLANK", "input.title")]
    [InlineData("""{ "date": "1899-12-31" }""", "DATE_OUT_OF_RANGE", "input.date")]
    [InlineData("""{ "timeZone": "Mars/Olympus" }""", "TIME_ZONE_UNKNOWN", "input.timeZone")]
    [InlineData("""{ "endsAt": "2099-12-27T23:59:59Z" }""", "TIME_BEFORE_START", "input.endsAt")]
    [InlineData("""{ "seats": 0 }""", "NUMBER_OUT_OF_RANGE", "input.seats")]
    [InlineData("""{ "website": "ftp://example.com" }""", "URL_INVALID", "input.website")]
    [InlineData("""{ "tags": ["a", "A"] }""", "VALUE_REPEATED", "input.tags.1")]
    [InlineData("""{ "location": "" }""", "TEXT_BLANK", "input.location")]
    public async Task CreateEvent_WithBadInput_IsRefusedAndStoresNothing(string change, string code, string path)
    {
        var ada = await Gateway.AddUserAsync("ada");
        var input = System.Text.Json.Nodes.JsonNode.Parse("""{ "title": "Party", "date": "2099-12-28", "attendanceMode": "OFFLINE" }""")!.AsObject();
        foreach (var (name, value) in System.Text.Json.Nodes.JsonNode.Parse(change)!.AsObject())
        {
            input[name] = value?.DeepClone();
        }

        var answer = (await Gateway.AskAsync(Create, ada, new { input })).WithoutErrors();

        answer.Text("createEvent.errors.0.code").ShouldBe(code);
        Answer.Joined(answer.At("createEvent.errors.0.path")).Replace('[', '.').Replace("]", "", StringComparison.Ordinal).ShouldBe(path);
        await using var db = Gateway.Open();
        (await db.Events.AnyAsync(Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task CreateEvent_WithFilesOfOthersOrTooManyTags_IsRefused()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var file = await AddFileAsync(bob, MediaKind.Image);
        var input = new
        {
            title = "Party",
            date = "2099-12-28",
            attendanceMode = "OFFLINE",
        };

        var foreign = await Gateway.AskAsync(
            Create,
            ada,
            new
            {
                input = new
                {
                    input.title,
                    input.date,
                    input.attendanceMode,
                    coverId = IdOf("MediaAsset", file.Id),
                },
            }
        );
        var many = await Gateway.AskAsync(
            Create,
            ada,
            new
            {
                input = new
                {
                    input.title,
                    input.date,
                    input.attendanceMode,
                    tags = Enumerable.Range(0, 21).Select(i => $"tag{i}").ToArray(),
                },
            }
        );

        foreign.Text("createEvent.errors.0.code").ShouldBe("FILE_NOT_FOUND");
        many.Text("createEvent.errors.0.code").ShouldBe("LIST_TOO_LONG");
    }

    [Fact]
    public async Task CreateEvent_SharingSomethingOfABlockedUser_IsRefused()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var track = await AddTrackAsync(bob, "Deep");
        await BlockAsync(bob, ada);

        var answer = await Gateway.AskAsync(
            Create,
            ada,
            new
            {
                input = new
                {
                    title = "Party",
                    date = "2099-12-28",
                    attendanceMode = "OFFLINE",
                    subjectId = IdOf("Track", track.Id),
                },
            }
        );

        answer.DomainErrors("createEvent").ShouldBe(["BlockedError"]);
    }

    [Fact]
    public async Task UpdateEvent_OmittedAndNullFields_StayAndAreRemoved()
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"));
        var planned = await AddEventAsync(
            ada,
            "Party",
            planned =>
            {
                planned.Location = "Here";
                planned.Content = "About it.";
            }
        );
        await AttendAsync(planned, fan);

        var answer = (
            await Gateway.AskAsync(
                Update,
                ada,
                new
                {
                    input = new
                    {
                        eventId = IdOf("Event", planned.Id),
                        location = (string?)null,
                        date = "2099-01-01",
                    },
                }
            )
        ).WithoutErrors();

        answer.Text("updateEvent.errors").ShouldBeNull();
        (answer.Text("updateEvent.event.title"), answer.Text("updateEvent.event.location"), answer.Text("updateEvent.event.content")).ShouldBe(
            ("Party", null, "About it.")
        );
        await using var db = Gateway.Open();
        (await db.Attendances.SingleAsync(Cancellation)).StartsAt.ShouldBe(new DateTime(2099, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var notification = await db.Notifications.SingleAsync(Cancellation);
        (notification.UserId, notification.Kind, notification.SubjectId).ShouldBe((fan.Id, NotificationKind.Changed, planned.Id));
        (await db.Outbox.ToListAsync(Cancellation)).ConvertAll(e => e.ToEvent()).OfType<EventChanged>().ShouldBe([new EventChanged(planned.Id)]);
    }

    [Fact]
    public async Task UpdateEvent_ByOthersOfNothingOrWithNull_IsRefused()
    {
        var (ada, admin) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("root", UserRole.Admin));
        var id = IdOf("Event", (await AddEventAsync(ada, "Party")).Id);

        (await Gateway.AskAsync(Update, admin, new { input = new { eventId = id, title = "x" } })).DomainErrors("updateEvent").ShouldBe(["NotOwnerError"]);
        (await Gateway.AskAsync(Update, ada, new { input = new { eventId = IdOf("Event", Guid.NewGuid()), title = "x" } }))
            .DomainErrors("updateEvent")
            .ShouldBe(["NotFoundError"]);
        (await Gateway.AskAsync(Update, ada, new { input = new { eventId = id, date = (string?)null } }))
            .Text("updateEvent.errors.0.code")
            .ShouldBe("VALUE_REQUIRED");
        (await Gateway.AskAsync(Update, null, new { input = new { eventId = id, title = "x" } })).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
    }

    [Fact]
    public async Task E3_LoweringSeatsBelowTheAttendees_IsRefusedWithTheirNumber()
    {
        var (ada, fan, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"), await Gateway.AddUserAsync("bob"));
        var planned = await AddEventAsync(ada, "Party", planned => planned.Seats = 5);
        await AttendAsync(planned, fan, bob);
        var id = IdOf("Event", planned.Id);

        var refused = await Gateway.AskAsync(
            Update,
            ada,
            new
            {
                input = new
                {
                    eventId = id,
                    seats = 1,
                    title = "Small",
                },
            }
        );
        var lowered = await Gateway.AskAsync(Update, ada, new { input = new { eventId = id, seats = 2 } });

        refused.Text("updateEvent.errors.0.code").ShouldBe("EVENT_SEATS_TAKEN");
        refused.Text("updateEvent.errors.0.message")!.ShouldContain("at least 2 seats");
        (lowered.Text("updateEvent.event.title"), lowered.Text("updateEvent.event.freeSeats"), lowered.Text("updateEvent.event.isAvailable")).ShouldBe(
            ("Party", "0", "False")
        );
        await using var db = Gateway.Open();
        (await db.Attendances.CountAsync(Cancellation)).ShouldBe(2);
    }

    [Fact]
    public async Task DeleteEvent_OfOneself_RemovesAllAboutItAndRecordsNoAction()
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"));
        var planned = await AddEventAsync(ada, "Party");
        await AttendAsync(planned, fan);
        await AddCommentAsync(fan, planned, "See you");

        var answer = (await Gateway.AskAsync(Delete, ada, new { id = IdOf("Event", planned.Id) })).WithoutErrors();

        answer.Text("deleteEvent.deletedId").ShouldBe(IdOf("Event", planned.Id));
        await using var db = Gateway.Open();
        (await db.Events.AnyAsync(Cancellation) || await db.Attendances.AnyAsync(Cancellation) || await db.Comments.AnyAsync(Cancellation)).ShouldBeFalse();
        (await db.AuditEntries.AnyAsync(Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task DeleteEvent_ByAnAdmin_RecordsTheAction()
    {
        var (ada, fan, admin) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"), await Gateway.AddUserAsync("root", UserRole.Admin));
        var planned = await AddEventAsync(ada, "Party");
        var id = IdOf("Event", planned.Id);

        (await Gateway.AskAsync(Delete, fan, new { id })).DomainErrors("deleteEvent").ShouldBe(["NotOwnerError"]);
        (await Gateway.AskAsync(Delete, admin, new { id })).WithoutErrors().Text("deleteEvent.deletedId").ShouldBe(id);
        (await Gateway.AskAsync(Delete, admin, new { id })).DomainErrors("deleteEvent").ShouldBe(["NotFoundError"]);

        await using var db = Gateway.Open();
        var entry = await db.AuditEntries.SingleAsync(Cancellation);
        (entry.AdminId, entry.Action, entry.TargetType, entry.TargetKey).ShouldBe(
            (admin.Id, Data.Audit.AuditAction.ContentDeleted, "Event", planned.Id.ToString("N"))
        );
    }

    private async Task AttendAsync(Event planned, params User[] users)
    {
        foreach (var user in users)
        {
            await Gateway.SaveAsync(
                new Attendance
                {
                    EventId = planned.Id,
                    UserId = user.Id,
                    StartsAt = planned.StartsAt,
                    CreatedAt = NextMoment(),
                }
            );
        }
        await using var db = Gateway.Open();
        await db.Events.Where(e => e.Id == planned.Id).ExecuteUpdateAsync(set => set.SetProperty(e => e.AttendeeCount, users.Length), Cancellation);
    }
}
