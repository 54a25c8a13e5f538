using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Reference;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;
using Qplet.GraphQL.Schema.Lists;

namespace Qplet.GraphQL.Schema.Calendars;

public sealed partial class CalendarTests : CatalogueTests
{
    private const string Payload = "{ releaseDate { calendarCount viewerHasInCalendar } errors { __typename ... on Error { code path } } }";

    // A Wednesday.
    private static readonly DateTime s_now = new(2027, 3, 10, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task AddToCalendar_TwiceAndRemoveTwice_CountsOnce()
    {
        var (ada, fan) = await AddPeopleAsync();
        var date = await AddDateAsync(ada, "Soon", DateOn(s_now));

        await ChangeAsync("addToCalendar", fan, date.Id);
        var added = await ChangeAsync("addToCalendar", fan, date.Id);
        await ChangeAsync("removeFromCalendar", fan, date.Id);
        var removed = await ChangeAsync("removeFromCalendar", fan, date.Id);

        added.At("addToCalendar.releaseDate").ToString().ShouldBe("""{"calendarCount":1,"viewerHasInCalendar":true}""");
        removed.At("removeFromCalendar.releaseDate").ToString().ShouldBe("""{"calendarCount":0,"viewerHasInCalendar":false}""");
    }

    [Fact]
    public async Task AddToCalendar_ByTheSameUserAtOnce_AddsOneEntry()
    {
        var (ada, fan) = await AddPeopleAsync();
        var date = await AddDateAsync(ada, "Soon", DateOn(s_now));

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ChangeAsync("addToCalendar", fan, date.Id)));

        answers.ShouldAllBe(answer => answer.DomainErrors("addToCalendar").Count == 0);
        await using var db = Gateway.Open();
        (await db.ReleaseDates.Select(d => d.CalendarCount).SingleAsync(Cancellation)).ShouldBe(1);
        (await db.CalendarEntries.CountAsync(Cancellation)).ShouldBe(1);
    }

    [Theory]
    [InlineData(UserPlan.Free, false)]
    [InlineData(UserPlan.Verified, true)]
    [InlineData(UserPlan.Premium, true)]
    [InlineData(UserPlan.Professional, true)]
    public async Task Calendar_ByPlan_NeedsVerified(UserPlan plan, bool isOpen)
    {
        var (ada, _) = await AddPeopleAsync();
        var date = await AddDateAsync(ada, "Soon", DateOn(s_now));
        var viewer = await Gateway.AddUserAsync("viewer", UserRole.Admin, plan);

        (await ChangeAsync("addToCalendar", viewer, date.Id)).DomainErrors("addToCalendar").ShouldBe(isOpen ? [] : ["PlanRequiredError"]);
        foreach (var list in (string[])["calendar", "planning"])
        {
            var read = await Gateway.AskAsync($"{{ me {{ {list} {{ totalCount }} }} }}", viewer);
            read.ErrorCodes.ShouldBe(isOpen || list == "planning" ? [] : ["PLAN_REQUIRED"]);
            (await Gateway.AskAsync($"{{ user(by: {{ username: \"ada\" }}) {{ {list} {{ totalCount }} }} }}", viewer)).ErrorCodes.ShouldBe(
                list == "planning" ? []
                : isOpen ? ["AUTH_NOT_AUTHORIZED"]
                : ["PLAN_REQUIRED"]
            );
        }
    }

    [Fact]
    public async Task RemoveFromCalendar_AfterThePlanHasEnded_Removes()
    {
        var (ada, fan) = await AddPeopleAsync();
        var date = await AddDateAsync(ada, "Soon", DateOn(s_now));
        (await ChangeAsync("addToCalendar", fan, date.Id)).DomainErrors("addToCalendar").ShouldBeEmpty();
        fan.Plan = UserPlan.Free;

        var removed = (await ChangeAsync("removeFromCalendar", fan, date.Id)).WithoutErrors();

        removed.At("removeFromCalendar.releaseDate").ToString().ShouldBe("""{"calendarCount":0,"viewerHasInCalendar":false}""");
        (await ChangeAsync("addToCalendar", fan, date.Id)).DomainErrors("addToCalendar").ShouldBe(["PlanRequiredError"]);
    }

    [Fact]
    public async Task AddToCalendar_AnonymousBlockedAndUnknown_IsRefused()
    {
        var (ada, fan) = await AddPeopleAsync();
        var date = await AddDateAsync(ada, "Soon", DateOn(s_now));
        await BlockAsync(ada, fan);

        (await ChangeAsync("addToCalendar", fan, date.Id)).DomainErrors("addToCalendar").ShouldBe(["BlockedError"]);
        var unknown = await ChangeAsync("addToCalendar", fan, date.Id + 1);
        unknown.DomainErrors("addToCalendar").ShouldBe(["NotFoundError"]);
        unknown.Joined("addToCalendar.errors.0.path").ShouldBe("input.releaseDateId");
        (await ChangeAsync("removeFromCalendar", fan, date.Id + 1)).DomainErrors("removeFromCalendar").ShouldBe(["NotFoundError"]);
        (await ChangeAsync("addToCalendar", null, date.Id)).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
    }

    [Fact]
    public async Task BlockUser_WithEntriesInBothDirections_RemovesThem()
    {
        var (ada, fan) = await AddPeopleAsync();
        var (first, second) = (await AddDateAsync(ada, "Hers", DateOn(s_now)), await AddDateAsync(fan, "His", DateOn(s_now)));
        var other = await Gateway.AddUserAsync("other", plan: UserPlan.Verified);
        await ChangeAsync("addToCalendar", fan, first.Id);
        await ChangeAsync("addToCalendar", ada, second.Id);
        await ChangeAsync("addToCalendar", other, first.Id);

        await Gateway.AskAsync("mutation ($id: ID!) { blockUser(input: { userId: $id }) { errors { __typename } } }", ada, new { id = IdOf("User", fan.Id) });

        await using var db = Gateway.Open();
        (await db.CalendarEntries.Select(e => e.UserId).ToListAsync(Cancellation)).ShouldBe([other.Id]);
        (await db.ReleaseDates.OrderBy(d => d.Id).Select(d => d.CalendarCount).ToListAsync(Cancellation)).ShouldBe([1, 0]);
    }

    [Fact]
    public async Task Calendar_WithReleasesOfBlockedPublishers_LeavesThemOut()
    {
        var (ada, fan) = await AddPeopleAsync();
        await ChangeAsync("addToCalendar", fan, (await AddDateAsync(ada, "Soon", DateOn(s_now))).Id);
        await BlockAsync(ada, fan);

        var calendar = (await Gateway.AskAsync("{ me { calendar { totalCount nodes { id } } } }", fan)).WithoutErrors();

        calendar.At("me.calendar").ToString().ShouldBe("""{"totalCount":0,"nodes":[]}""");
    }

    [Theory]
    [InlineData("", "Wed Time Month")]
    [InlineData("(period: DAY)", "Wed Time Month")]
    [InlineData("(period: DAY, date: \"2027-03-14\")", "Month")]
    [InlineData("(date: \"2027-03-14\")", "Wed Time Month")]
    [InlineData("(date: \"2027-03-15\")", "Month Next")]
    [InlineData("(period: MONTH)", "Month Wed Time Next")]
    [InlineData("(period: MONTH, order: [{ releaseDate: { start: DESC } }])", "Next Time Wed Month")]
    [InlineData("(period: MONTH, order: [{ addedAt: DESC }])", "Next Month Time Wed")]
    [InlineData("(period: MONTH, search: \"NEX\")", "Next")]
    [InlineData("(period: MONTH, where: { precision: { eq: TIME } })", "Time")]
    [InlineData("(period: MONTH, where: { release: { subcategory: { code: { eq: \"manga\" } } } })", "Next")]
    [InlineData("(period: DAY, date: \"2027-03-11\", timeZone: \"Pacific/Auckland\")", "Time Month")]
    [InlineData("(period: DAY, date: \"2027-03-10\", timeZone: \"Pacific/Auckland\")", "Wed Month")]
    public async Task Calendar_OfAPeriod_HasTheDatesThatOverlapIt(string arguments, string titles)
    {
        var (ada, fan) = await AddPeopleAsync();
        foreach (
            var date in new[]
            {
                await AddDateAsync(ada, "Wed", DateOn(s_now)),
                await AddDateAsync(ada, "Time", DateOf(DatePrecision.Time, s_now.AddHours(2))),
                await AddDateAsync(ada, "Month", DateOf(DatePrecision.Month, s_now)),
                await AddDateAsync(ada, "Next", DateOn(s_now.AddDays(6)), release => release.SubcategoryCode = "manga"),
                await AddDateAsync(ada, "Tba", DateOf(DatePrecision.Tba, null)),
            }
        )
        {
            await ChangeAsync("addToCalendar", fan, date.Id);
        }

        var answer = (await Gateway.AskAsync($"{{ me {{ calendar{arguments} {{ totalCount nodes {{ release {{ title }} }} }} }} }}", fan)).WithoutErrors();

        var expected = titles.Split(' ');
        var found = answer.At("me.calendar.nodes").EnumerateArray().Select(node => node.GetProperty("release").GetProperty("title").GetString()).ToArray();
        (arguments.Contains("order", StringComparison.Ordinal) ? found : [.. found.Order()]).ShouldBe(
            arguments.Contains("order", StringComparison.Ordinal) ? expected : [.. expected.Order()]
        );
        answer.Text("me.calendar.totalCount").ShouldBe($"{expected.Length}");
    }

    [Fact]
    public async Task Calendar_PagedByTwo_IsInTheOrderOfStartAndLength()
    {
        var (ada, fan) = await AddPeopleAsync();
        string[] titles = ["Year", "Quarter", "Month", "Day", "Later"];
        ReleaseDate[] dates =
        [
            DateOf(DatePrecision.Year, s_now),
            DateOf(DatePrecision.Quarter, s_now),
            DateOf(DatePrecision.Month, s_now),
            DateOn(new DateTime(2027, 3, 1)),
            DateOn(s_now),
        ];
        foreach (var (title, date) in titles.Zip(dates))
        {
            await ChangeAsync("addToCalendar", fan, (await AddDateAsync(ada, title, date)).Id);
        }

        var (found, after) = (new List<string>(), (string?)null);
        do
        {
            var page = (
                await Gateway.AskAsync(
                    "query ($after: String) { me { calendar(period: MONTH, first: 2, after: $after) {"
                        + " nodes { release { title } } pageInfo { hasNextPage endCursor } } } }",
                    fan,
                    new { after }
                )
            ).WithoutErrors();
            found.AddRange(page.At("me.calendar.nodes").EnumerateArray().Select(node => node.GetProperty("release").GetProperty("title").GetString()!));
            after = page.Text("me.calendar.pageInfo.hasNextPage") == "True" ? page.Text("me.calendar.pageInfo.endCursor") : null;
        } while (after is not null);

        found.ShouldBe(["Quarter", "Year", "Day", "Month", "Later"]);
    }

    [Fact]
    public async Task Calendar_Period_IsThatOfTheTimeZone()
    {
        var (_, fan) = await AddPeopleAsync();
        await Gateway.SaveAsync(new UserSettings { UserId = fan.Id, TimeZone = "America/New_York" });
        const string Document = """
            {
              me {
                own: calendar { period { kind start end } }
                given: calendar(period: MONTH, date: "2027-03-05", timeZone: "Europe/Paris") { period { kind start end } }
              }
            }
            """;

        var answer = (await Gateway.AskAsync(Document, fan)).WithoutErrors();

        // The clocks of New York change on 14 March, those of Paris on 28 March.
        answer.At("me.own.period").ToString().ShouldBe("""{"kind":"WEEK","start":"2027-03-08T05:00:00Z","end":"2027-03-15T04:00:00Z"}""");
        answer.At("me.given.period").ToString().ShouldBe("""{"kind":"MONTH","start":"2027-02-28T23:00:00Z","end":"2027-03-31T22:00:00Z"}""");
    }

    [Theory]
    [InlineData("calendar(timeZone: \"Mars/Olympus\")", "timeZone")]
    [InlineData("calendar(date: \"1899-12-31\")", "date")]
    [InlineData("planning(date: \"3000-01-01\")", "date")]
    [InlineData("planning(timeZone: \"\")", "timeZone")]
    public async Task Period_NotValid_IsAnErrorThatNamesTheArgument(string field, string argument)
    {
        var (_, fan) = await AddPeopleAsync();

        var answer = await Gateway.AskAsync($"{{ me {{ id {field} {{ totalCount }} }} }}", fan);

        answer.ErrorCodes.ShouldBe(["INVALID_INPUT"]);
        answer.Errors[0].GetProperty("extensions").GetProperty("field").GetString().ShouldBe(argument);
        answer.Text("me.id").ShouldNotBeNull();
    }

    [Fact]
    public async Task Calendar_OfOneUserAmongManyEntries_IsReadFromAnIndex()
    {
        var (_, fan) = await AddPeopleAsync();
        await Gateway.AskAsync("{ me { calendar(period: MONTH) { nodes { id } } } }", fan);
        Gateway.Statements.Take();

        (await Gateway.AskAsync("{ me { calendar(period: MONTH) { nodes { id } } } }", fan)).WithoutErrors();

        var ran = Gateway.Statements.Take().Where(sql => sql.Contains("CalendarEntries", StringComparison.Ordinal)).ToList();
        await using var db = Gateway.Open();
        var plan = await StatementPlans.OfAsync(db, ran[0], Cancellation);
        plan.ShouldContain(step => step.Contains("IX_CalendarEntries_UserId_Start_EndsAt_ReleaseDateId", StringComparison.Ordinal), string.Join('\n', plan));
        plan.ShouldNotContain(step => step.Contains("TEMP B-TREE FOR ORDER BY", StringComparison.Ordinal) || step.Trim() == "Sort", string.Join('\n', plan));
    }

    [Fact]
    public async Task Calendar_OfTheRestExample_HasTheSameFacts()
    {
        // GET /api/v1/calendar of the REST API: {"release": 9702, "precision": "day", "date": "2026-01-18", "action": "book", "platform": {"id": 1478,
        // "libelle": "theater_1_nl_pathe"}, "country": "nl", "link": "https://www.pathe.nl/", "official": false, "note": null}, with the period
        // {"start": "2026-01-01 00:00:00", "end": "2026-01-31 23:59:59", "type": "month"}.
        var (ada, fan) = await AddPeopleAsync();
        await Gateway.SaveAsync(
            new Platform
            {
                Id = 1478,
                Code = "theater_1_nl_pathe",
                Name = "Pathé",
            },
            new ReleaseAction { Code = "book", Name = "Book" }
        );
        var date = DateOn(new DateTime(2026, 1, 18), "NL", 1478);
        (date.ActionCode, date.Link) = ("book", "https://www.pathe.nl/");
        await AddDateAsync(ada, "Film", date, release => release.Id = 9702);
        var added = await ChangeAsync("addToCalendar", fan, date.Id);
        const string Document = """
            {
              me {
                calendar(date: "2026-01-18", period: MONTH) {
                  period { kind start end }
                  totalCount
                  edges {
                    addedAt
                    node {
                      precision startDate isOfficial note link action { code } platform { code } country { code } release { id }
                    }
                  }
                }
              }
            }
            """;

        var answer = (await Gateway.AskAsync(Document, fan)).WithoutErrors();

        added.Text("addToCalendar.releaseDate.viewerHasInCalendar").ShouldBe("True");
        answer.At("me.calendar.period").ToString().ShouldBe("""{"kind":"MONTH","start":"2026-01-01T00:00:00Z","end":"2026-02-01T00:00:00Z"}""");
        answer.Text("me.calendar.edges.0.node.release.id").ShouldBe(IdOf("Release", 9702));
        var node = answer.At("me.calendar.edges.0.node");
        foreach (
            var (name, value) in new Dictionary<string, string?>
            {
                ["precision"] = "DAY",
                ["startDate"] = "2026-01-18",
                ["link"] = "https://www.pathe.nl/",
                ["note"] = null,
            }
        )
        {
            node.GetProperty(name).GetString().ShouldBe(value);
        }
        (node.GetProperty("isOfficial").GetBoolean(), answer.Text("me.calendar.totalCount")).ShouldBe((false, "1"));
        (answer.Text("me.calendar.edges.0.node.action.code"), answer.Text("me.calendar.edges.0.node.platform.code")).ShouldBe(("book", "theater_1_nl_pathe"));
        answer.Text("me.calendar.edges.0.node.country.code").ShouldBe("NL");
        answer.Text("me.calendar.edges.0.addedAt").ShouldNotBeNull();
    }

    private static ReleaseDate DateOf(DatePrecision precision, DateTime? moment)
    {
        var (start, end) = precision.Period(moment);
        return new()
        {
            Precision = precision,
            Start = start,
            End = end,
        };
    }

    private async Task<(User Ada, User Fan)> AddPeopleAsync()
    {
        Gateway.Time.Advance(s_now - Gateway.Time.UtcMoment());
        await AddReferenceAsync();
        return (await Gateway.AddUserAsync("ada", UserRole.Author, UserPlan.Professional), await Gateway.AddUserAsync("fan", plan: UserPlan.Verified));
    }

    private async Task<ReleaseDate> AddDateAsync(User publisher, string title, ReleaseDate date, Action<Release>? change = null)
    {
        await AddReleaseAsync(publisher, title, change, date);
        return date;
    }

    private Task<Answer> ChangeAsync(string mutation, User? viewer, int dateId) =>
        Gateway.AskAsync($"mutation ($id: ID!) {{ {mutation}(input: {{ releaseDateId: $id }}) {Payload} }}", viewer, new { id = IdOf("ReleaseDate", dateId) });
}
