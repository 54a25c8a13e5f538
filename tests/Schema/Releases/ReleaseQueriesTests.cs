using System.Globalization;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Releases;

public sealed class ReleaseQueriesTests : CatalogueTests
{
    private DateTime Today => Gateway.Time.GetUtcNow().UtcDateTime.Date;

    [Theory]
    [InlineData(UserPlan.Free)]
    [InlineData(UserPlan.Verified)]
    [InlineData(UserPlan.Premium)]
    [InlineData(UserPlan.Professional)]
    public async Task Release_GatedFields_AreNullWithThePlansAndTheRestComes(UserPlan plan)
    {
        var release = await AddFullReleaseAsync();
        var caller = await Gateway.AddUserAsync("caller", UserRole.Author, plan);

        var answer = await Gateway.AskAsync(
            "query ($id: ID!) { release(id: $id) { title dates { nodes { precision note country { code } platform { code } action { code } } } "
                + "sources { nodes { title url } } details { key value } soonestDate { precision } } }",
            caller,
            new { id = IdOf("Release", release.Id) }
        );

        Snapshot.Match(answer.ToSnapshot(), SnapshotNameExtension.Create(plan));
    }

    [Fact]
    public async Task Releases_GatedFields_HaveOneErrorWithACount()
    {
        await AddReferenceAsync();
        var ada = await Gateway.AddUserAsync("ada");
        for (var i = 0; i < 5; i++)
        {
            await AddReleaseAsync(ada, $"Release {i}");
        }

        var answer = await Gateway.AskAsync("{ releases { nodes { title dates { totalCount } sources { totalCount } } } }");

        answer.ErrorCodes.ShouldBe(["PLAN_REQUIRED", "PLAN_REQUIRED"]);
        answer.Errors.Select(error => error.GetProperty("extensions").GetProperty("count").GetInt32()).ShouldBe([5, 5]);
        answer.At("releases.nodes").EnumerateArray().ShouldAllBe(node => node.GetProperty("title").GetString()!.StartsWith("Release"));
    }

    [Theory]
    [InlineData("{ dates: { some: { country: { code: { eq: \"FR\" } } } } }", "B, C")]
    [InlineData("{ dates: { some: { country: { code: { eq: \"FR\" } }, platform: { code: { eq: \"steam\" } } } } }", "C")]
    [InlineData("{ dates: { some: { action: { code: { eq: \"buy\" } } } } }", "A")]
    [InlineData("{ dates: { some: { start: { gte: \"2031-02-01T00:00:00Z\", lt: \"2031-03-01T00:00:00Z\" } } } }", "B")]
    [InlineData("{ dates: { none: { country: { code: { eq: \"FR\" } } } } }", "A")]
    public async Task Releases_FilteredByTheirDates_AreFoundWithEveryPlan(string where, string expected)
    {
        await AddReferenceAsync();
        var ada = await Gateway.AddUserAsync("ada");
        var buy = DateOn(new DateTime(2031, 1, 1));
        buy.ActionCode = "buy";
        await AddReleaseAsync(ada, "A", null, buy);
        await AddReleaseAsync(ada, "B", null, DateOn(new DateTime(2031, 2, 1), "FR"));
        await AddReleaseAsync(ada, "C", null, DateOn(new DateTime(2031, 3, 1), "FR", 1), DateOn(new DateTime(2031, 4, 1), "US", 1));

        var answer = (await Gateway.AskAsync($"{{ releases(where: {where}, order: [{{ title: ASC }}]) {{ nodes {{ title soonestDate {{ label }} }} }} }}"));

        string.Join(", ", answer.WithoutErrors().At("releases.nodes").EnumerateArray().Select(node => node.GetProperty("title").GetString()))
            .ShouldBe(expected);
    }

    [Fact]
    public async Task Release_GatedFields_AreThereForThePublisherAndAdminsWithAnyPlan()
    {
        var id = IdOf("Release", (await AddFullReleaseAsync()).Id);
        User ada;
        await using (var db = Gateway.Open())
        {
            ada = db.Users.Single(user => user.Username == "ada");
        }
        const string Document = """
            query ($id: ID!) {
              release(id: $id) { dates { totalCount } sources { totalCount } details { key } }
              node(id: $id) { ... on Release { dates { totalCount } } }
            }
            """;

        foreach (var caller in (User[])[ada, await Gateway.AddUserAsync("root", UserRole.Admin)])
        {
            var answer = (await Gateway.AskAsync(Document, caller, new { id })).WithoutErrors();

            answer.At("release.dates.totalCount").GetInt32().ShouldBe(3);
            answer.At("release.details").GetArrayLength().ShouldBe(2);
        }
    }

    [Fact]
    public async Task Dates_OfEveryPrecision_AreInOneOrderThatPagesKeep()
    {
        await AddReferenceAsync();
        var release = await AddReleaseAsync(
            await Gateway.AddUserAsync("ada"),
            "Manifold",
            null,
            [
                .. new (DatePrecision Precision, string? Moment)[]
                {
                    (DatePrecision.Tba, null),
                    (DatePrecision.Year, "2026-07-01"),
                    (DatePrecision.Day, "2026-07-31"),
                    (DatePrecision.Quarter, "2026-07-01"),
                    (DatePrecision.Month, "2026-07-01"),
                    (DatePrecision.Day, "2026-07-01"),
                    (DatePrecision.Time, "2026-07-01T00:00"),
                    (DatePrecision.Year, "2025-07-01"),
                }.Select(date =>
                {
                    var moment = date.Moment is null
                        ? (DateTime?)null
                        : DateTime.SpecifyKind(DateTime.Parse(date.Moment, CultureInfo.InvariantCulture), DateTimeKind.Utc);
                    var (start, end) = date.Precision.Period(moment);
                    return new ReleaseDate
                    {
                        Precision = date.Precision,
                        Start = start,
                        End = end,
                    };
                }),
            ]
        );
        string[] expected = ["2025", "2026", "2026-07-01T00:00Z", "2026-07-01", "2026-07", "2026-Q3", "2026-07-31", "to be announced"];

        var labels = new List<string?>();
        string? cursor = null;
        do
        {
            var answer = (
                await Gateway.AskAsync(
                    """
                    query ($id: ID!, $after: String) {
                      releaseDates(releaseId: $id, first: 2, after: $after) { nodes { label } pageInfo { endCursor hasNextPage } }
                    }
                    """,
                    null,
                    new { id = IdOf("Release", release.Id), after = cursor }
                )
            ).WithoutErrors();
            labels.AddRange(Texts(answer, "releaseDates.nodes", "label"));
            cursor = answer.At("releaseDates.pageInfo.hasNextPage").GetBoolean() ? answer.Text("releaseDates.pageInfo.endCursor") : null;
        } while (cursor is not null);

        labels.ShouldBe(expected);
    }

    [Fact]
    public async Task Release_EveryOpenField_IsThere()
    {
        var release = await AddFullReleaseAsync();
        var fan = await Gateway.AddUserAsync("fan");
        await using (var db = Gateway.Open())
        {
            await FollowAsync(fan, db.Users.Single(user => user.Username == "ada"));
        }
        const string Document = """
            query ($id: ID!) {
              release(id: $id) {
                id title description thumbnailUrl bannerUrl url publishedAt isOwned isPromoted contributionAuthorization subcategory { code category { code } }
                publisher { username viewerIsFollowing } viewerIsPublisher viewerCanEdit viewerReactions
                state likeCount hypeCount commentCount platformCount countryCount isInFocus isInSpotlight countdown { days totalSeconds }
              }
            }
            """;

        var answer = (await Gateway.AskAsync(Document, fan, new { id = IdOf("Release", release.Id) })).WithoutErrors();

        answer.Text("release.state").ShouldBe("UPCOMING");
        answer.At("release.platformCount").GetInt32().ShouldBe(1);
        answer.At("release.countryCount").GetInt32().ShouldBe(2);
        answer.At("release.countdown.totalSeconds").GetInt64().ShouldBeInRange(1, 3 * 86400);
        answer.At("release.publisher").ToString().ShouldBe("""{"username":"ada","viewerIsFollowing":true}""");
        answer.Text("release.viewerIsPublisher").ShouldBe("False");
        answer.Text("release.url")!.ShouldStartWith("http");
    }

    [Fact]
    public async Task ReleaseDatesAndSources_OfAnUnknownRelease_AreNotFound()
    {
        await AddReferenceAsync();
        var release = await AddReleaseAsync(await Gateway.AddUserAsync("eve"), "Nightfall");
        const string Document = "query ($id: ID!) { releaseDates(releaseId: $id) { totalCount } releaseSources(releaseId: $id) { totalCount } }";

        var known = (await Gateway.AskAsync(Document, null, new { id = IdOf("Release", release.Id) })).WithoutErrors();
        var unknown = await Gateway.AskAsync(Document, null, new { id = IdOf("Release", release.Id + 1000) });

        known.At("releaseDates.totalCount").GetInt32().ShouldBe(0);
        known.At("releaseSources.totalCount").GetInt32().ShouldBe(0);
        unknown.ErrorCodes.ShouldBe(["NOT_FOUND", "NOT_FOUND"]);
    }

    [Fact]
    public async Task ReleaseDatesAndSources_AreOpenToEveryPlanFilterAndPage()
    {
        var id = IdOf("Release", (await AddFullReleaseAsync()).Id);
        const string Document = """
            query ($id: ID!) {
              all: releaseDates(releaseId: $id) { totalCount nodes { id precision start country { code } release { title } } }
              first: releaseDates(releaseId: $id, first: 1, where: { precision: { neq: TBA } }) { nodes { country { code } } pageInfo { hasNextPage } }
              inFrance: releaseDates(releaseId: $id, where: { country: { code: { eq: "FR" } } }) { nodes { note isOfficial } }
              onSteam: releaseDates(releaseId: $id, where: { platform: { id: { in: ["PLATFORM"] } }, country: { code: { neq: "FR" } } }) {
                nodes { country { code } }
              }
              releaseSources(releaseId: $id) { totalCount nodes { id title url release { title } } }
            }
            """;

        var answer = (await Gateway.AskAsync(Document.Replace("PLATFORM", IdOf("Platform", 1), StringComparison.Ordinal), null, new { id })).WithoutErrors();

        answer.At("all.totalCount").GetInt32().ShouldBe(3);
        Texts(answer, "all.nodes", "precision").ShouldBe(["DAY", "DAY", "TBA"]);
        answer.Text("all.nodes.0.country.code").ShouldBe("US");
        answer.Text("all.nodes.1.country.code").ShouldBe("FR");
        answer.At("first").ToString().ShouldBe("""{"nodes":[{"country":{"code":"US"}}],"pageInfo":{"hasNextPage":true}}""");
        answer.At("inFrance.nodes").ToString().ShouldBe("""[{"note":"Bonus","isOfficial":true}]""");
        answer.At("onSteam.nodes").ToString().ShouldBe("""[{"country":{"code":"US"}}]""");
        Texts(answer, "releaseSources.nodes", "url").ShouldBe(["https://example.com/2", "https://example.com/1"]);
        var source = (
            await Gateway.AskAsync(
                "query ($id: ID!, $dateId: ID!) { releaseSource(id: $id) { url } releaseDate(id: $dateId) { precision } node(id: $id) { __typename } }",
                null,
                new { id = answer.Text("releaseSources.nodes.0.id"), dateId = answer.Text("all.nodes.0.id") }
            )
        ).WithoutErrors();
        source.Text("releaseSource.url").ShouldBe("https://example.com/2");
        source.Text("releaseDate.precision").ShouldBe("DAY");
        source.Text("node.__typename").ShouldBe("ReleaseSource");
    }

    [Theory]
    [InlineData("", "Later Passed Sooner Tba")]
    [InlineData("where: { state: { eq: TBA } }", "Tba")]
    [InlineData("where: { state: { in: [UPCOMING] } }, order: [{ soonestDate: { start: ASC } }]", "Sooner Later")]
    [InlineData("where: { state: { nin: [UPCOMING, TBA] } }", "Passed")]
    [InlineData("where: { state: { eq: UPCOMING } }, order: [{ hypeCount: DESC }]", "Later Sooner")]
    [InlineData("where: { hypeCount: { gt: 0 } }", "Later")]
    [InlineData("where: { isPromoted: { eq: true } }", "Passed")]
    [InlineData("where: { subcategory: { category: { code: { eq: \"books\" } } } }", "Passed")]
    [InlineData("where: { subcategory: { code: { in: [\"game\"] } }, publisher: { username: { eq: \"bob\" } } }", "Later")]
    [InlineData("where: { dates: { some: { start: { lt: \"2000-01-01T00:00:00Z\" } } } }", "")]
    [InlineData("where: { dates: { some: { country: { exists: false }, precision: { eq: DAY } } } }, order: [{ title: ASC }]", "Later Passed Sooner")]
    [InlineData("where: { dates: { all: { precision: { eq: TBA } } } }", "Tba")]
    [InlineData("search: \"SOON\"", "Sooner")]
    [InlineData("order: [{ soonestDate: { start: DESC } }]", "Later Sooner Passed Tba")]
    [InlineData("order: [{ publisher: { username: DESC } }, { title: ASC }]", "Later Passed Sooner Tba")]
    public async Task Releases_WhereAndOrder_SelectAndSort(string arguments, string titles)
    {
        await AddReferenceAsync();
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        await AddReleaseAsync(ada, "Tba", null, new ReleaseDate { Precision = DatePrecision.Tba });
        await AddReleaseAsync(ada, "Sooner", null, DateOn(Today.AddDays(2)), DateOn(Today.AddDays(9)));
        await AddReleaseAsync(
            ada,
            "Passed",
            release => (release.SubcategoryCode, release.IsPromoted) = ("manga", true),
            DateOn(Today.AddDays(-9)),
            DateOn(Today.AddDays(-1))
        );
        await AddReleaseAsync(bob, "Later", release => release.HypeCount = 3, DateOn(Today.AddDays(3)));

        var answer = (
            await Gateway.AskAsync(arguments.Length == 0 ? "{ releases { nodes { title } } }" : $"{{ releases({arguments}) {{ nodes {{ title }} }} }}")
        ).WithoutErrors();

        Texts(answer, "releases.nodes", "title").ShouldBe(titles.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Release_StateAndCountdown_FollowTheClock()
    {
        await AddReferenceAsync();
        var ada = await Gateway.AddUserAsync("ada");
        var id = IdOf("Release", (await AddReleaseAsync(ada, "Soon", null, DateOn(Today.AddDays(2)))).Id);
        const string Document = "query ($id: ID!) { release(id: $id) { state countdown { days hours minutes seconds totalSeconds } } }";

        (await Gateway.AskAsync(Document, null, new { id })).WithoutErrors().Text("release.countdown.days").ShouldBe("1");
        Gateway.Time.Advance(TimeSpan.FromDays(2));
        var onTheDay = (await Gateway.AskAsync(Document, null, new { id })).WithoutErrors();
        Gateway.Time.Advance(TimeSpan.FromDays(1));
        var after = (await Gateway.AskAsync(Document, null, new { id })).WithoutErrors();

        onTheDay.At("release").ToString().ShouldBe("""{"state":"UPCOMING","countdown":null}""");
        after.At("release").ToString().ShouldBe("""{"state":"PASSED","countdown":null}""");
    }

    [Fact]
    public async Task Publications_OfAUser_FilterAndPage()
    {
        await AddReferenceAsync();
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        for (var i = 0; i < 5; i++)
        {
            await AddReleaseAsync(i == 2 ? bob : ada, $"R{i}");
        }

        var answer = (
            await Gateway.AskAsync(
                "{ user(by: { username: \"ada\" }) { publications(first: 2, where: { title: { neq: \"R3\" } }) { totalCount nodes { title } } } }"
            )
        ).WithoutErrors();

        answer.At("user.publications").ToString().ShouldBe("""{"totalCount":3,"nodes":[{"title":"R4"},{"title":"R1"}]}""");
    }

    private async Task<Release> AddFullReleaseAsync()
    {
        await AddReferenceAsync();
        var inFrance = DateOn(Today.AddDays(3), "FR", 1);
        (inFrance.Note, inFrance.IsOfficial) = ("Bonus", true);
        var release = await AddReleaseAsync(
            await Gateway.AddUserAsync("ada"),
            "Soon",
            null,
            [new ReleaseDate { Precision = DatePrecision.Tba }, inFrance, DateOn(Today.AddDays(2), "US", 1)]
        );
        await Gateway.SaveAsync(
            new ReleaseSource
            {
                ReleaseId = release.Id,
                Title = "Trailer",
                Url = "https://example.com/2",
            }
        );
        await Gateway.SaveAsync(
            new ReleaseSource { ReleaseId = release.Id, Url = "https://example.com/1" },
            new ReleaseDetail
            {
                ReleaseId = release.Id,
                Key = "pages",
                Value = "12",
                Position = 1,
            },
            new ReleaseDetail
            {
                ReleaseId = release.Id,
                Key = "director",
                Value = "Ada",
                Position = 0,
            }
        );
        return release;
    }
}
