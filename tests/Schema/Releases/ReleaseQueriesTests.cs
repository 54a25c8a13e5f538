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
        // Where a date without a moment stands is the database's own order of nulls.
        var release = await AddFullReleaseAsync(isPartlyTba: false);
        var caller = await Gateway.AddUserAsync("caller", UserRole.Admin, plan);

        var answer = await Gateway.AskAsync(
            "query ($id: ID!) { release(id: $id) { title dates { note country { code } platform { code } action { code } } "
                + "sources { title url } details { key value } soonestDate { precision } } }",
            caller,
            new { id = IdOf("Release", release.Id) }
        );

        Snapshot.Match(answer.ToSnapshot(), SnapshotNameExtension.Create(plan));
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
                id title description thumbnail banner url publishedAt isOwned isPromoted contributionAuthorization subcategory { code category { code } }
                publisher { username viewerIsFollowing } viewerIsPublisher viewerCanEdit viewerReactions
                state { isTba hasPassed } statistics { likes hypes comments platforms countries } countdown { days totalSeconds }
              }
            }
            """;

        var answer = (await Gateway.AskAsync(Document, fan, new { id = IdOf("Release", release.Id) })).WithoutErrors();

        answer.At("release.state").ToString().ShouldBe("""{"isTba":false,"hasPassed":false}""");
        answer.At("release.statistics").ToString().ShouldBe("""{"likes":0,"hypes":0,"comments":0,"platforms":1,"countries":2}""");
        answer.At("release.countdown.totalSeconds").GetInt64().ShouldBeInRange(1, 3 * 86400);
        answer.At("release.publisher").ToString().ShouldBe("""{"username":"ada","viewerIsFollowing":true}""");
        answer.Text("release.viewerIsPublisher").ShouldBe("False");
        answer.Text("release.url")!.ShouldStartWith("http");
    }

    [Fact]
    public async Task ReleaseDatesAndSources_AreOpenToEveryPlanFilterAndPage()
    {
        var id = IdOf("Release", (await AddFullReleaseAsync()).Id);
        const string Document = """
            query ($id: ID!) {
              all: releaseDates(releaseId: $id) { totalCount nodes { precision moment country { code } release { title } } }
              first: releaseDates(releaseId: $id, first: 1, where: { precision: { neq: TBA } }) { nodes { country { code } } pageInfo { hasNextPage } }
              inFrance: releaseDates(releaseId: $id, where: { country: { code: { eq: "FR" } } }) { nodes { note isOfficial } }
              onSteam: releaseDates(releaseId: $id, where: { platform: { id: { in: ["PLATFORM"] } }, country: { code: { neq: "FR" } } }) {
                nodes { country { code } }
              }
              releaseSources(releaseId: $id) { id title url release { title } }
            }
            """;

        var answer = (await Gateway.AskAsync(Document.Replace("PLATFORM", IdOf("Platform", 1), StringComparison.Ordinal), null, new { id })).WithoutErrors();

        answer.At("all.totalCount").GetInt32().ShouldBe(3);
        // Where a date without a moment stands, first or last, is the database's own order of nulls.
        Texts(answer, "all.nodes", "precision").Order().ShouldBe(["DAY", "DAY", "TBA"]);
        answer
            .At("all.nodes")
            .EnumerateArray()
            .Select(node => node.GetProperty("country").ToString())
            .Where(static country => country.Length > 0)
            .ShouldBe(["""{"code":"US"}""", """{"code":"FR"}"""]);
        answer.At("first").ToString().ShouldBe("""{"nodes":[{"country":{"code":"US"}}],"pageInfo":{"hasNextPage":true}}""");
        answer.At("inFrance.nodes").ToString().ShouldBe("""[{"note":"Bonus","isOfficial":true}]""");
        answer.At("onSteam.nodes").ToString().ShouldBe("""[{"country":{"code":"US"}}]""");
        Texts(answer, "releaseSources", "url").ShouldBe(["https://example.com/2", "https://example.com/1"]);
        var source = (
            await Gateway.AskAsync(
                "query ($id: ID!) { releaseSource(id: $id) { url } node(id: $id) { __typename } }",
                null,
                new { id = answer.Text("releaseSources.0.id") }
            )
        ).WithoutErrors();
        source.Text("releaseSource.url").ShouldBe("https://example.com/2");
        source.Text("node.__typename").ShouldBe("ReleaseSource");
    }

    [Theory]
    [InlineData("", "Later Passed Sooner Tba")]
    [InlineData("progress: TBA", "Tba")]
    [InlineData("progress: UPCOMING", "Sooner Later")]
    [InlineData("progress: PASSED", "Passed")]
    [InlineData("progress: UPCOMING, order: [{ hypeCount: DESC }]", "Later Sooner")]
    [InlineData("where: { hypeCount: { gt: 0 } }", "Later")]
    [InlineData("where: { isPromoted: { eq: true } }", "Passed")]
    [InlineData("where: { subcategory: { category: { code: { eq: \"books\" } } } }", "Passed")]
    [InlineData("where: { subcategory: { code: { in: [\"game\"] } }, publisher: { username: { eq: \"bob\" } } }", "Later")]
    [InlineData("where: { soonestDate: { eq: null } }", "Tba")]
    [InlineData("where: { description: { contains: \"ABOUT\" } }, order: [{ title: ASC }]", "Later Passed Sooner Tba")]
    [InlineData("order: [{ publisher: { username: DESC } }, { title: ASC }]", "Later Passed Sooner Tba")]
    public async Task Releases_ProgressWhereAndOrder_AreThose(string arguments, string titles)
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

        Texts(answer, "releases.nodes", "title").ShouldBe(titles.Split(' '));
    }

    [Fact]
    public async Task Release_StateAndCountdown_FollowTheClock()
    {
        await AddReferenceAsync();
        var ada = await Gateway.AddUserAsync("ada");
        var id = IdOf("Release", (await AddReleaseAsync(ada, "Soon", null, DateOn(Today.AddDays(2)))).Id);
        const string Document = "query ($id: ID!) { release(id: $id) { state { isTba hasPassed } countdown { days hours minutes seconds totalSeconds } } }";

        (await Gateway.AskAsync(Document, null, new { id })).WithoutErrors().Text("release.countdown.days").ShouldBe("1");
        Gateway.Time.Advance(TimeSpan.FromDays(2));
        var onTheDay = (await Gateway.AskAsync(Document, null, new { id })).WithoutErrors();
        Gateway.Time.Advance(TimeSpan.FromDays(1));
        var after = (await Gateway.AskAsync(Document, null, new { id })).WithoutErrors();

        onTheDay.At("release").ToString().ShouldBe("""{"state":{"isTba":false,"hasPassed":false},"countdown":null}""");
        after.At("release").ToString().ShouldBe("""{"state":{"isTba":false,"hasPassed":true},"countdown":null}""");
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
                "{ userByUsername(username: \"ada\") { publications(first: 2, where: { title: { neq: \"R3\" } }) { totalCount nodes { title } } } }"
            )
        ).WithoutErrors();

        answer.At("userByUsername.publications").ToString().ShouldBe("""{"totalCount":3,"nodes":[{"title":"R4"},{"title":"R1"}]}""");
    }

    private async Task<Release> AddFullReleaseAsync(bool isPartlyTba = true)
    {
        await AddReferenceAsync();
        var inFrance = DateOn(Today.AddDays(3), "FR", 1);
        (inFrance.Note, inFrance.IsOfficial) = ("Bonus", true);
        var release = await AddReleaseAsync(
            await Gateway.AddUserAsync("ada"),
            "Soon",
            null,
            [.. isPartlyTba ? (ReleaseDate[])[new ReleaseDate { Precision = DatePrecision.Tba }] : [], inFrance, DateOn(Today.AddDays(2), "US", 1)]
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
