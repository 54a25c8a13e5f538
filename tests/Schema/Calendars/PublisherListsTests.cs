using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Reactions;
using Qplet.GraphQL.Data.Reference;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Calendars;

/// <summary>The examples of the REST API's lists of a publisher, read through the graph, with times that are ahead.</summary>
public sealed class PublisherListsTests : CatalogueTests
{
    private const string Selection = """
        id title thumbnailUrl bannerUrl description subcategory { code } url publishedAt state likeCount hypeCount commentCount platformCount countryCount
        publisher { name username about } isPromoted countdown { days hours minutes seconds totalSeconds }
        soonestDate { precision startDate action { code } platform { code } country { code } link isOfficial note }
        """;

    [Fact]
    public async Task HypedReleases_OfTheRestExample_HaveTheSameFacts()
    {
        Gateway.Time.Advance(new DateTime(2027, 1, 14, 11, 50, 0, DateTimeKind.Utc) - Gateway.Time.UtcMoment());
        var quodat = await AddQuodatAsync();
        var fan = await Gateway.AddUserAsync("example_user");
        var date = DateOn(new DateTime(2027, 1, 20), "US", 1);
        (date.ActionCode, date.Link, date.IsOfficial) = ("buy", "https://example.com/release", true);
        var release = await AddReleaseAsync(
            quodat,
            "Example Release Title",
            release =>
            {
                (release.ThumbnailUrl, release.BannerUrl) = ("https://example.com/images/thumbnail.jpg", "https://example.com/images/banner.jpg");
                release.Description = "This is an example release description.";
                release.HypeCount = 1;
            },
            date
        );
        await Gateway.SaveAsync(
            new Reaction
            {
                Id = Guid.CreateVersion7(Gateway.Time.GetUtcNow()),
                UserId = fan.Id,
                Kind = ReactionKind.Hype,
                CreatedAt = NextMoment(),
            }.About(KeyOf(release))
        );

        var answer = (
            await Gateway.AskAsync(
                $"{{ user(by: {{ username: \"example_user\" }}) {{ hypedReleases(first: 20) {{ totalCount edges {{ hypedAt node {{ {Selection} }} }} }} }} }}"
            )
        ).WithoutErrors();

        const string Node = "user.hypedReleases.edges.0.node";
        answer.Text("user.hypedReleases.totalCount").ShouldBe("1");
        (answer.Text($"{Node}.title"), answer.Text($"{Node}.description")).ShouldBe(("Example Release Title", "This is an example release description."));
        answer.Text($"{Node}.thumbnailUrl").ShouldBe("https://example.com/images/thumbnail.jpg");
        answer.Text($"{Node}.bannerUrl").ShouldBe("https://example.com/images/banner.jpg");
        (answer.Text($"{Node}.subcategory.code"), answer.Text($"{Node}.state"), answer.Text($"{Node}.isPromoted")).ShouldBe(("game", "UPCOMING", "False"));
        (answer.Text($"{Node}.likeCount"), answer.Text($"{Node}.hypeCount"), answer.Text($"{Node}.commentCount")).ShouldBe(("0", "1", "0"));
        answer.At($"{Node}.publisher").ToString().ShouldBe("""{"name":"Quodat","username":"quodat","about":"Example publisher description"}""");
        answer.Text($"{Node}.countdown.days").ShouldBe("5");
        answer.At($"{Node}.countdown.totalSeconds").GetInt64().ShouldBeInRange(475_700, 475_800);
        answer
            .At($"{Node}.soonestDate")
            .ToString()
            .ShouldBe(
                """{"precision":"DAY","startDate":"2027-01-20","action":{"code":"buy"},"platform":{"code":"steam"},"country":"""
                    + """{"code":"US"},"link":"https://example.com/release","isOfficial":true,"note":null}"""
            );
        answer.Text("user.hypedReleases.edges.0.hypedAt").ShouldNotBeNull();
    }

    [Fact]
    public async Task Planning_OfTheRestExample_HasTheSameFacts()
    {
        // The week of "period": {"start": "2025-12-29 00:00:00", "end": "2026-01-04 23:59:59", "type": "week"}.
        var quodat = await AddQuodatAsync();
        await Gateway.SaveAsync(
            new Subcategory
            {
                Code = "anime",
                Name = "Anime",
                CategoryCode = "books",
            }
        );
        await AddReleaseAsync(
            quodat,
            "Chainsaw man",
            release => (release.SubcategoryCode, release.Description) = ("anime", "test"),
            DateOn(new DateTime(2026, 1, 4))
        );
        await AddReleaseAsync(quodat, "Next week", null, DateOn(new DateTime(2026, 1, 5)));
        var viewer = await Gateway.AddUserAsync("viewer", plan: UserPlan.Professional);

        var answer = (
            await Gateway.AskAsync(
                "{ user(by: { username: \"quodat\" }) { planning(date: \"2026-01-01\", where: { subcategory: { code: { eq: \"anime\" } } }) "
                    + $"{{ totalCount period {{ kind start end }} nodes {{ {Selection} dates {{ totalCount }} sources {{ totalCount }} "
                    + "details { key } } } } }",
                viewer
            )
        ).WithoutErrors();

        answer.At("user.planning.period").ToString().ShouldBe("""{"kind":"WEEK","start":"2025-12-29T00:00:00Z","end":"2026-01-05T00:00:00Z"}""");
        answer.Text("user.planning.totalCount").ShouldBe("1");
        const string Node = "user.planning.nodes.0";
        (answer.Text($"{Node}.title"), answer.Text($"{Node}.description"), answer.Text($"{Node}.subcategory.code")).ShouldBe(("Chainsaw man", "test", "anime"));
        (answer.Text($"{Node}.state"), answer.Text($"{Node}.countdown"), answer.Text($"{Node}.dates.totalCount")).ShouldBe(("PASSED", null, "1"));
    }

    private async Task<User> AddQuodatAsync()
    {
        await AddReferenceAsync();
        return await Gateway.AddUserAsync(
            "quodat",
            UserRole.Author,
            UserPlan.Professional,
            user => (user.Name, user.About) = ("Quodat", "Example publisher description")
        );
    }
}
