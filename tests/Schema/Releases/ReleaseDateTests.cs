using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>Dates are periods with a precision.</summary>
public sealed class ReleaseDateTests : CatalogueTests
{
    [Theory]
    [InlineData(DatePrecision.Month, "2005-04", "2005-04-01", "2005-05-01")]
    [InlineData(DatePrecision.Year, "2005", "2005-01-01", "2006-01-01")]
    [InlineData(DatePrecision.Quarter, "2005-Q2", "2005-04-01", "2005-07-01")]
    [InlineData(DatePrecision.Day, "2005-04-17", "2005-04-17", "2005-04-18")]
    public async Task D1_UnknownParts_AreAPeriodForViewersInEveryTimeZone(DatePrecision precision, string label, string start, string end)
    {
        var id = await AddAsync(DateOf(precision, "2005-04-17"));
        var viewer = await Gateway.AddUserAsync("viewer");
        await Gateway.SaveAsync(new UserSettings { UserId = viewer.Id, TimeZone = "America/New_York" });

        var answer = (
            await Gateway.AskAsync("query ($id: ID!) { release(id: $id) { soonestDate { label startDate endDate start end } } }", viewer, new { id })
        ).WithoutErrors();

        answer
            .At("release.soonestDate")
            .ToString()
            .ShouldBe($$"""{"label":"{{label}}","startDate":"{{start}}","endDate":"{{end}}","start":"{{start}}T00:00:00Z","end":"{{end}}T00:00:00Z"}""");
    }

    [Theory]
    [InlineData("", "2026 2026-07-01 2026-07 2026-Q3 2026-07-31 tba")]
    [InlineData("order: [{ start: ASC }, { end: ASC }]", "2026 2026-07-01 2026-07 2026-Q3 2026-07-31 tba")]
    [InlineData("order: [{ start: DESC }, { end: ASC }]", "2026-07-31 2026-07-01 2026-07 2026-Q3 2026 tba")]
    public async Task D2_PeriodsAndDays_HaveATotalOrderWithTheUnknownLast(string order, string labels)
    {
        var id = await AddMixedAsync();

        var (found, after) = (new List<string>(), (string?)null);
        do
        {
            var arguments = order.Length == 0 ? "" : $", {order}";
            var page = (
                await Gateway.AskAsync(
                    $"query ($id: ID!, $after: String) {{ releaseDates(releaseId: $id, first: 2, after: $after{arguments}) "
                        + "{ nodes { label } pageInfo { hasNextPage endCursor } } }",
                    null,
                    new { id, after }
                )
            ).WithoutErrors();
            found.AddRange(Texts(page, "releaseDates.nodes", "label"));
            after = page.Text("releaseDates.pageInfo.hasNextPage") == "True" ? page.Text("releaseDates.pageInfo.endCursor") : null;
        } while (after is not null);

        found.Select(label => label == "to be announced" ? "tba" : label).ShouldBe(labels.Split(' '));
    }

    [Theory]
    [InlineData("{ start: { lt: \"2026-08-01T00:00:00Z\" }, end: { gt: \"2026-07-01T00:00:00Z\" } }", "2026 2026-07 2026-07-01 2026-07-31 2026-Q3")]
    [InlineData("{ start: { gte: \"2026-07-01T00:00:00Z\" }, end: { lte: \"2026-08-01T00:00:00Z\" } }", "2026-07 2026-07-01 2026-07-31")]
    public async Task D2_FilterInJuly_SaysOverlapOrWithin(string where, string labels)
    {
        var id = await AddMixedAsync();

        var answer = (
            await Gateway.AskAsync($"query ($id: ID!) {{ releaseDates(releaseId: $id, where: {where}) {{ nodes {{ label }} }} }}", null, new { id })
        ).WithoutErrors();

        Texts(answer, "releaseDates.nodes", "label").Order(StringComparer.Ordinal).ShouldBe(labels.Split(' ').Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task D3_Quarter_HasPassedOnlyWhenItIsOver()
    {
        var id = await AddAsync(DateOf(DatePrecision.Quarter, "2027-08-01"));
        const string Document =
            "query ($id: ID!) { release(id: $id) { state soonestDate { label } } releases(where: { state: { eq: PASSED } }) { totalCount } }";

        foreach (var day in (string[])["2027-06-15", "2027-09-15"])
        {
            SetClock(At(day));
            var answer = (await Gateway.AskAsync(Document, null, new { id })).WithoutErrors();
            (answer.Text("release.state"), answer.Text("releases.totalCount"), answer.Text("release.soonestDate.label")).ShouldBe(("UPCOMING", "0", "2027-Q3"));
        }
        SetClock(At("2027-10-01"));
        var over = (await Gateway.AskAsync(Document, null, new { id })).WithoutErrors();
        (over.Text("release.state"), over.Text("releases.totalCount"), over.Text("release.soonestDate.label")).ShouldBe(("PASSED", "1", "2027-Q3"));
    }

    [Fact]
    public async Task D3_DayThatHasPassedInAMonthThatRuns_LeavesTheMonthAsTheNextDate()
    {
        var id = await AddAsync(DateOf(DatePrecision.Day, "2027-08-01"), DateOf(DatePrecision.Month, "2027-08-01"));
        const string Document = "query ($id: ID!) { release(id: $id) { soonestDate { label } } }";

        foreach (var (day, label) in ((string, string)[])[("2027-07-15", "2027-08-01"), ("2027-08-15", "2027-08"), ("2027-10-01", "2027-08-01")])
        {
            SetClock(At(day));
            (await Gateway.AskAsync(Document, null, new { id })).WithoutErrors().Text("release.soonestDate.label").ShouldBe(label);
        }
    }

    [Theory]
    [InlineData("America/Los_Angeles")]
    [InlineData("Europe/Paris")]
    [InlineData("Pacific/Apia")]
    [InlineData(null)]
    public async Task D4_Day_IsTheSameDayInEveryTimeZone(string? zone)
    {
        SetClock(At("2027-04-01"));
        var id = await AddAsync(DateOf(DatePrecision.Day, "2027-04-13"));
        var viewer = await Gateway.AddUserAsync("viewer", plan: UserPlan.Verified);
        const string Document = """
            query ($id: ID!, $zone: String, $day: LocalDate) {
              release(id: $id) { soonestDate { startDate } }
              user(by: { username: "publisher" }) { planning(date: $day, period: DAY, timeZone: $zone) { totalCount } }
            }
            """;

        foreach (var (day, count) in new[] { ("2027-04-12", "0"), ("2027-04-13", "1"), ("2027-04-14", "0") })
        {
            var answer = (
                await Gateway.AskAsync(
                    Document,
                    viewer,
                    new
                    {
                        id,
                        zone,
                        day,
                    }
                )
            ).WithoutErrors();
            (answer.Text("user.planning.totalCount"), answer.Text("release.soonestDate.startDate")).ShouldBe((count, "2027-04-13"), day);
        }
    }

    [Fact]
    public async Task D4_Time_IsOnTheDayOfTheTimeZone()
    {
        SetClock(At("2027-04-01"));
        await AddAsync(DateOf(DatePrecision.Time, "2027-04-13T01:00:00Z"));
        var viewer = await Gateway.AddUserAsync("viewer", plan: UserPlan.Verified);
        const string Document = """
            query ($zone: String, $day: LocalDate) {
              user(by: { username: "publisher" }) { planning(date: $day, period: DAY, timeZone: $zone) { totalCount } }
            }
            """;

        foreach (
            var (zone, day, count) in new[]
            {
                ("America/Sao_Paulo", "2027-04-12", "1"),
                ("America/Sao_Paulo", "2027-04-13", "0"),
                ("Europe/Paris", "2027-04-13", "1"),
            }
        )
        {
            var answer = (await Gateway.AskAsync(Document, viewer, new { zone, day })).WithoutErrors();
            answer.Text("user.planning.totalCount").ShouldBe(count, $"{day} in {zone}");
        }
    }

    [Fact]
    public async Task D5_SoonestDate_OfACountry_IsItsOwnOrElseTheFirstWorldwide()
    {
        SetClock(At("2027-09-01"));
        var id = await AddAsync(DateOf(DatePrecision.Day, "2027-09-30", "GB"), DateOf(DatePrecision.Day, "2027-10-12", "US"));
        const string Document = """
            query ($id: ID!) {
              release(id: $id) {
                any: soonestDate { startDate country { code } }
                us: soonestDate(countryCode: "us") { startDate country { code } }
                fr: soonestDate(countryCode: "FR") { startDate country { code } }
                inAny: countdown { days }
                inUs: countdown(countryCode: "US") { days }
                inFr: countdown(countryCode: "FR") { days }
              }
            }
            """;

        var answer = (await Gateway.AskAsync(Document, null, new { id })).WithoutErrors();

        const string First = """{"startDate":"2027-09-30","country":{"code":"GB"}}""";
        answer.At("release.any").ToString().ShouldBe(First);
        answer.At("release.us").ToString().ShouldBe("""{"startDate":"2027-10-12","country":{"code":"US"}}""");
        answer.At("release.fr").ToString().ShouldBe(First);
        (answer.Text("release.inAny.days"), answer.Text("release.inUs.days"), answer.Text("release.inFr.days")).ShouldBe(("28", "40", "28"));

        // Alone, its second loader has nothing to wait for.
        const string Alone = "query ($id: ID!) { release(id: $id) { soonestDate(countryCode: \"FR\") { startDate } } }";
        (await Gateway.AskAsync(Alone, null, new { id })).WithoutErrors().Text("release.soonestDate.startDate").ShouldBe("2027-09-30");
    }

    [Fact]
    public async Task Countdown_ToADay_EndsWhenTheDayStartsInTheTimeZone()
    {
        SetClock(new DateTime(2027, 4, 12, 12, 0, 0, DateTimeKind.Utc));
        var id = await AddAsync(DateOf(DatePrecision.Day, "2027-04-13"));
        var viewer = await Gateway.AddUserAsync("viewer");
        await Gateway.SaveAsync(new UserSettings { UserId = viewer.Id, TimeZone = "Asia/Tokyo" });
        const string Document = """
            query ($id: ID!) {
              release(id: $id) {
                own: countdown { hours }
                paris: countdown(timeZone: "Europe/Paris") { hours }
                angeles: countdown(timeZone: "America/Los_Angeles") { hours }
              }
            }
            """;

        var own = (await Gateway.AskAsync(Document, viewer, new { id })).WithoutErrors();
        var anonymous = (await Gateway.AskAsync(Document, null, new { id })).WithoutErrors();
        var wrong = await Gateway.AskAsync("query ($id: ID!) { release(id: $id) { countdown(timeZone: \"Paris\") { hours } } }", null, new { id });

        (own.Text("release.own.hours"), own.Text("release.paris.hours"), own.Text("release.angeles.hours")).ShouldBe(("2", "9", "18"));
        anonymous.Text("release.own.hours").ShouldBe("11");
        wrong.ErrorCodes.ShouldBe(["INVALID_INPUT"]);
        wrong.Errors[0].GetProperty("extensions").GetProperty("field").GetString().ShouldBe("timeZone");
        wrong.Text("release.countdown").ShouldBeNull();
    }

    [Theory]
    [InlineData("", "Third Second First")]
    [InlineData("(order: [{ hypedAt: ASC }])", "First Second Third")]
    [InlineData("(order: [{ release: { soonestDate: { start: ASC } } }])", "Second Third First")]
    [InlineData("(order: [{ release: { soonestDate: { start: DESC } } }])", "Third Second First")]
    [InlineData("(search: \"SEC\")", "Second")]
    [InlineData("(where: { state: { eq: TBA } })", "First")]
    [InlineData("(first: 1)", "Third")]
    public async Task HypedReleases_OrderSearchAndWhere_SelectAndSort(string arguments, string titles)
    {
        await AddReferenceAsync();
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"));
        var first = await AddReleaseAsync(ada, "First", null, new ReleaseDate { Precision = DatePrecision.Tba });
        var second = await AddReleaseAsync(ada, "Second", null, DateOn(new DateTime(2040, 1, 1)));
        var third = await AddReleaseAsync(ada, "Third", null, DateOn(new DateTime(2040, 1, 2)));
        await AddReleaseAsync(ada, "Fourth", null, DateOn(new DateTime(2040, 1, 3)));
        foreach (var release in (Release[])[first, second, third])
        {
            foreach (var kind in (string[])["HYPE", "LIKE"])
            {
                var hyped = await Gateway.AskAsync(
                    $"mutation ($id: ID!) {{ addReaction(input: {{ subjectId: $id, kind: {kind} }}) {{ errors {{ __typename }} }} }}",
                    fan,
                    new { id = IdOf("Release", release.Id) }
                );
                hyped.DomainErrors("addReaction").ShouldBeEmpty();
            }
        }

        var answer = (
            await Gateway.AskAsync(
                $"{{ user(by: {{ username: \"fan\" }}) {{ hypedReleases{arguments} {{ totalCount edges {{ hypedAt node {{ title }} }} }} }} }}"
            )
        ).WithoutErrors();

        answer
            .At("user.hypedReleases.edges")
            .EnumerateArray()
            .Select(edge => edge.GetProperty("node").GetProperty("title").GetString()!)
            .ShouldBe(titles.Split(' '));
    }

    [Fact]
    public async Task HypedReleases_OfBlockedPublishers_AreLeftOut()
    {
        await AddReferenceAsync();
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"));
        var release = await AddReleaseAsync(ada, "Hers");
        await Gateway.AskAsync(
            "mutation ($id: ID!) { addReaction(input: { subjectId: $id, kind: HYPE }) { errors { __typename } } }",
            fan,
            new { id = IdOf("Release", release.Id) }
        );
        const string Document = "{ user(by: { username: \"fan\" }) { hypedReleases { totalCount nodes { title } } } }";
        (await Gateway.AskAsync(Document)).WithoutErrors().Text("user.hypedReleases.totalCount").ShouldBe("1");

        await BlockAsync(ada, fan);

        (await Gateway.AskAsync(Document, fan)).WithoutErrors().At("user.hypedReleases").ToString().ShouldBe("""{"totalCount":0,"nodes":[]}""");
    }

    private static ReleaseDate DateOf(DatePrecision precision, string? moment, string? country = null)
    {
        var (start, end) = precision.Period(moment is null ? null : At(moment));
        return new()
        {
            Precision = precision,
            Start = start,
            End = end,
            CountryCode = country,
        };
    }

    private static DateTime At(string moment) =>
        DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal).UtcDateTime;

    private void SetClock(DateTime moment) => Gateway.Time.Advance(moment - Gateway.Time.UtcMoment());

    private Task<string> AddMixedAsync() =>
        AddAsync(
            DateOf(DatePrecision.Day, "2026-07-31"),
            DateOf(DatePrecision.Tba, null),
            DateOf(DatePrecision.Year, "2026-01-01"),
            DateOf(DatePrecision.Quarter, "2026-07-01"),
            DateOf(DatePrecision.Month, "2026-07-01"),
            DateOf(DatePrecision.Day, "2026-07-01")
        );

    private async Task<string> AddAsync(params ReleaseDate[] dates)
    {
        await AddReferenceAsync();
        var publisher = await Gateway.AddUserAsync("publisher");
        return IdOf("Release", (await AddReleaseAsync(publisher, "Soon", null, dates)).Id);
    }
}
