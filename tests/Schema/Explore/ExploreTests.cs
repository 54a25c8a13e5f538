using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Explore;

public sealed class ExploreTests : CatalogueTests
{
    private static readonly string[] s_lists = ["focus", "hypes", "nextReleases", "spotlights", "tops(subcategoryCode: \"game\")"];

    private bool _isNoon;

    /// <summary>The current time, which is shortly after noon.</summary>
    private DateTime Now
    {
        get
        {
            var now = Gateway.Time.UtcMoment();
            if (!_isNoon)
            {
                Gateway.Time.Advance(now.Date.AddDays(1).AddHours(12) - now);
                _isNoon = true;
            }
            return Gateway.Time.UtcMoment();
        }
    }

    public static TheoryData<string> Lists => [.. s_lists];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task List_OfTheRestDocumentation_HasTheSameFacts(string list)
    {
        await AddReferenceAsync();
        var premium = await Gateway.AddUserAsync("premium", plan: UserPlan.Premium);
        var quodat = await Gateway.AddUserAsync("quodat", change: user => (user.Name, user.About) = ("Quodat", "Example publisher description"));
        var date = DateOn(Now, "US", 1);
        (date.ActionCode, date.Link, date.IsOfficial) = ("buy", "https://example.com/release", true);
        var release = await AddReleaseAsync(
            quodat,
            "Example Release Title",
            release =>
            {
                release.ThumbnailUrl = "https://example.com/images/thumbnail.jpg";
                release.BannerUrl = "https://example.com/images/banner.jpg";
                release.Description = "This is an example release description.";
                (release.HypeCount, release.IsInFocus, release.IsInSpotlight) = (1, true, true);
            },
            date
        );
        await Gateway.SaveAsync(
            new ReleaseSource
            {
                ReleaseId = release.Id,
                Title = "YouTube Trailer",
                Url = "https://youtube.com/watch?v=example",
            },
            new ReleaseDetail
            {
                ReleaseId = release.Id,
                Key = "director",
                Value = "Christopher Nolan",
            }
        );
        var document = $$"""
            {
              explore {
                list: {{list}} {
                  nodes {
                    title thumbnailUrl bannerUrl description subcategory { code } state likeCount hypeCount commentCount platformCount countryCount isPromoted
                    publisher { name username about publicationCount followerCount followingCount }
                    soonestDate { precision startDate action { code } platform { code } country { code } link isOfficial note }
                    dates { nodes { startDate } }
                    sources { nodes { title url } }
                    details { key value }
                  }
                }
              }
            }
            """;

        var answer = await Gateway.AskAsync(document, premium);

        // Details need a higher plan than dates and sources.
        answer.ErrorCodes.ShouldBe(["PLAN_REQUIRED"]);
        var day = Now.ToString("yyyy-MM-dd");
        answer
            .At("explore.list.nodes.0")
            .ToString()
            .ShouldBe(
                """{"title":"Example Release Title","thumbnailUrl":"https://example.com/images/thumbnail.jpg","""
                    + "\"bannerUrl\":\"https://example.com/images/banner.jpg\",\"description\":\"This is an example release description.\","
                    + "\"subcategory\":{\"code\":\"game\"},\"state\":\"UPCOMING\",\"likeCount\":0,\"hypeCount\":1,\"commentCount\":0,\"platformCount\":1,"
                    + "\"countryCount\":1,\"isPromoted\":false,\"publisher\":{\"name\":\"Quodat\",\"username\":\"quodat\","
                    + "\"about\":\"Example publisher description\",\"publicationCount\":0,\"followerCount\":0,\"followingCount\":0},"
                    + $"\"soonestDate\":{{\"precision\":\"DAY\",\"startDate\":\"{day}\",\"action\":{{\"code\":\"buy\"}},\"platform\":{{\"code\":\"steam\"}},"
                    + "\"country\":{\"code\":\"US\"},\"link\":\"https://example.com/release\",\"isOfficial\":true,\"note\":null},"
                    + $"\"dates\":{{\"nodes\":[{{\"startDate\":\"{day}\"}}]}},"
                    + "\"sources\":{\"nodes\":[{\"title\":\"YouTube Trailer\",\"url\":\"https://youtube.com/watch?v=example\"}]},\"details\":null}"
            );
    }

    [Fact]
    public async Task R1_DeletedBannedAndBlockedPublishers_AreInNoListAndNoCount()
    {
        await AddReferenceAsync();
        var (viewer, other) = (await Gateway.AddUserAsync("viewer"), await Gateway.AddUserAsync("other"));
        var (blocked, blocking) = (await Gateway.AddUserAsync("blocked"), await Gateway.AddUserAsync("blocking"));
        var deleted = await Gateway.AddUserAsync("deleted", change: user => user.DeletedAt = Now);
        var banned = await Gateway.AddUserAsync("banned", change: user => user.BannedAt = Now);
        await BlockAsync(viewer, blocked);
        await BlockAsync(blocking, viewer);
        foreach (var publisher in (User[])[other, blocked, blocking, deleted, banned])
        {
            await AddReleaseAsync(
                publisher,
                publisher.Username,
                release => (release.HypeCount, release.IsInFocus, release.IsInSpotlight) = (5, true, true),
                DateOn(Now)
            );
        }

        foreach (var list in s_lists)
        {
            var seen = await AskAsync($"{list} {{ totalCount nodes {{ title }} }}", viewer);
            Texts(seen, "explore.list.nodes", "title").ShouldBe(["other"], list);
            seen.At("explore.list.totalCount").GetInt32().ShouldBe(1, list);
            var bySomeone = await AskAsync($"{list} {{ totalCount }}", null);
            bySomeone.At("explore.list.totalCount").GetInt32().ShouldBe(3, list);
        }
        Gateway.Time.Advance(TimeSpan.FromSeconds(1));
        await using (var db = Gateway.Open())
        {
            var now = Now;
            await db.Users.Where(u => u.Id == banned.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.BannedUntil, now), Cancellation);
        }
        (await AskAsync("hypes { totalCount }", viewer)).At("explore.list.totalCount").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task R3_ScoresThatMoveWhilePaging_NeitherLoseNorRepeatWhatStayed()
    {
        await AddReferenceAsync();
        var publisher = await Gateway.AddUserAsync("publisher");
        var releases = new List<Release>();
        for (var i = 0; i < 10; i++)
        {
            releases.Add(await AddReleaseAsync(publisher, $"R{i}", release => release.HypeCount = 4, DateOn(Now.AddDays(3))));
        }
        foreach (var list in (string[])["hypes", "tops"])
        {
            var titles = new List<string>();
            string? cursor = null;
            do
            {
                var arguments = (list == "tops" ? "subcategoryCode: \"GAME\", " : "") + "first: 2" + (cursor is null ? "" : $", after: \"{cursor}\"");
                var page = await AskAsync($"{list}({arguments}) {{ nodes {{ title }} pageInfo {{ hasNextPage endCursor }} }}", null);
                titles.AddRange(Texts(page, "explore.list.nodes", "title"));
                cursor = page.At("explore.list.pageInfo.hasNextPage").GetBoolean() ? page.Text("explore.list.pageInfo.endCursor") : null;
                if (titles.Count == 2)
                {
                    // The last one moves to the top, from where it is not shown any more.
                    await SetHypesAsync(releases[0].Id, 7);
                }
            } while (cursor is not null);

            titles.ShouldBe(["R9", "R8", "R7", "R6", "R5", "R4", "R3", "R2", "R1"], list);
            await SetHypesAsync(releases[0].Id, 4);
        }
    }

    [Fact]
    public async Task Hypes_AreOfUpcomingReleasesOnly()
    {
        await AddReferenceAsync();
        var publisher = await Gateway.AddUserAsync("publisher");
        await AddReleaseAsync(publisher, "passed", release => release.HypeCount = 9, DateOn(Now.AddDays(-2)));
        await AddReleaseAsync(publisher, "unannounced", release => release.HypeCount = 8);
        await AddReleaseAsync(publisher, "imported", release => (release.HypeCount, release.StateWithoutDates) = (7, ReleaseState.Upcoming));
        await AddReleaseAsync(publisher, "ending", release => release.HypeCount = 6, DateOn(Now));
        await AddReleaseAsync(publisher, "later", release => release.HypeCount = 5, DateOn(Now.AddDays(-2)), DateOn(Now.AddDays(20)));
        await AddReleaseAsync(publisher, "nobody's", null, DateOn(Now.AddDays(2)));

        Texts(await AskAsync("hypes { nodes { title } }", null), "explore.list.nodes", "title").ShouldBe(["imported", "ending", "later"]);

        // Before the daily work has marked what has passed.
        Gateway.Time.Advance(TimeSpan.FromDays(1));
        Texts(await AskAsync("hypes { nodes { title } }", null), "explore.list.nodes", "title").ShouldBe(["imported", "later"]);
    }

    [Fact]
    public async Task Tops_OfASubcategory_AreOrderedByTheScore()
    {
        await AddReferenceAsync();
        var publisher = await Gateway.AddUserAsync("publisher");
        await AddReleaseAsync(publisher, "liked", release => release.LikeCount = 5, DateOn(Now.AddDays(2)));
        await AddReleaseAsync(publisher, "hyped", release => release.HypeCount = 2, DateOn(Now.AddDays(2)));
        await AddReleaseAsync(publisher, "shared", release => (release.ShareCount, release.CommentCount) = (2, 3), DateOn(Now.AddDays(2)));
        await AddReleaseAsync(publisher, "plain", null, DateOn(Now.AddDays(2)));
        await AddReleaseAsync(publisher, "manga", release => release.SubcategoryCode = "manga", DateOn(Now.AddDays(2)));

        var tops = await AskAsync("tops(subcategoryCode: \"Game\") { nodes { title } }", null);

        Texts(tops, "explore.list.nodes", "title").ShouldBe(["shared", "hyped", "liked", "plain"]);
        (await AskAsync("tops(subcategoryCode: \"nonsense\") { totalCount }", null)).At("explore.list.totalCount").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task NextReleases_AreThoseOfTheNextDay()
    {
        await AddReferenceAsync();
        var publisher = await Gateway.AddUserAsync("publisher");
        foreach (
            var (title, precision, start) in ((string, DatePrecision, DateTime)[])
                [
                    ("over", DatePrecision.Time, Now.AddMinutes(-5)),
                    ("soon", DatePrecision.Time, Now.AddMinutes(5)),
                    ("in 23 hours", DatePrecision.Time, Now.AddHours(23)),
                    ("in 25 hours", DatePrecision.Time, Now.AddHours(25)),
                    ("today", DatePrecision.Day, Now),
                    ("tomorrow", DatePrecision.Day, Now.AddDays(1)),
                    ("yesterday", DatePrecision.Day, Now.AddDays(-1)),
                    ("in two days", DatePrecision.Day, Now.AddDays(2)),
                    ("this month", DatePrecision.Month, Now),
                    ("this year", DatePrecision.Year, Now),
                ]
        )
        {
            await AddAsync(title, Date(precision, start));
        }
        await AddAsync("in a country", Date(DatePrecision.Year, Now), Date(DatePrecision.Time, Now.AddHours(2)));
        await AddAsync("twice", Date(DatePrecision.Time, Now.AddHours(3)), Date(DatePrecision.Time, Now.AddHours(4)));
        await AddAsync("unannounced");

        var next = Texts(await AskAsync("nextReleases { nodes { title } }", null), "explore.list.nodes", "title");

        next.ShouldBe(["soon", "in 23 hours", "today", "tomorrow", "in a country", "twice"], ignoreOrder: true);
        next.Where(title => title is "soon" or "twice" or "in 23 hours").ShouldBe(["soon", "twice", "in 23 hours"]);

        ReleaseDate Date(DatePrecision precision, DateTime moment)
        {
            var (start, end) = precision.Period(moment);
            return new ReleaseDate
            {
                Precision = precision,
                Start = start,
                End = end,
            };
        }

        Task AddAsync(string title, params ReleaseDate[] dates) => AddReleaseAsync(publisher, title, null, dates);
    }

    [Fact]
    public async Task Explore_ByItsId_IsANode()
    {
        var id = (await Gateway.AskAsync("{ explore { id } }")).WithoutErrors().Text("explore.id")!;

        var found = await Gateway.AskAsync("query ($id: ID!) { node(id: $id) { id ... on Explore { hypes { totalCount } } } }", null, new { id });
        var other = await Gateway.AskAsync("query ($id: ID!) { node(id: $id) { id } }", null, new { id = IdOf("Explore", 2) });

        found.WithoutErrors().Text("node.id").ShouldBe(id);
        found.At("node.hypes.totalCount").GetInt32().ShouldBe(0);
        other.Text("node").ShouldBeNull();
    }

    [Fact]
    public async Task Explore_InOneRequest_RunsOneStatementForEachListAndType()
    {
        await AddReferenceAsync();
        for (var i = 0; i < 6; i++)
        {
            var publisher = await Gateway.AddUserAsync($"publisher{i}");
            await AddReleaseAsync(
                publisher,
                $"R{i}",
                release => (release.HypeCount, release.IsInFocus, release.IsInSpotlight) = (i + 1, true, true),
                DateOn(Now)
            );
        }
        const string Fields = "{ nodes { title hypeCount subcategory { name } publisher { name } soonestDate { startDate } } }";
        var document = $"{{ explore {{ {string.Join(' ', s_lists.Select(list => $"{list} {Fields}"))} }} }}";
        (await Gateway.AskAsync(document)).WithoutErrors();
        Gateway.Statements.Take();

        (await Gateway.AskAsync(document)).WithoutErrors();

        var statements = Gateway.Statements.Take();
        // The subcategories, the publishers and the dates; and the end of the next releases, where those without a date would be.
        statements.Count.ShouldBeLessThanOrEqualTo(s_lists.Length + 4, string.Join("\n\n", statements));
    }

    private async Task SetHypesAsync(int release, int count)
    {
        await using var db = Gateway.Open();
        await db.Releases.Where(r => r.Id == release).ExecuteUpdateAsync(set => set.SetProperty(r => r.HypeCount, count), Cancellation);
    }

    private async Task<Answer> AskAsync(string list, User? viewer) => (await Gateway.AskAsync($"{{ explore {{ list: {list} }} }}", viewer)).WithoutErrors();
}
