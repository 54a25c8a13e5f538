using Qplet.GraphQL.Data.FeatureRequests;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.FeatureRequests;

public sealed class FeatureRequestQueriesTests : RoadmapTests
{
    // The screen of the roadmap.
    private const string Roadmap =
        "query RoadmapQuery { featureRequests(first: 20, order: [{voteCount: DESC}]) { nodes { id title description state voteCount viewerHasVoted "
        + "viewerCanEdit createdAt author { username id } } } complaintReasons(kind: POST) { id title description } }";

    [Fact]
    public async Task Roadmap_WithVotes_IsReadInAFewStatements()
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan", plan: UserPlan.Verified));
        var requests = new List<FeatureRequest>();
        for (var i = 0; i < 5; i++)
        {
            requests.Add(await AddRequestAsync(i == 2 ? fan : ada, $"Feature {i}"));
        }
        (await VoteAsync(fan, requests[3])).WithoutErrors();
        Gateway.Statements.Take();

        var answer = (await Gateway.AskAsync(Roadmap, fan)).WithoutErrors();

        // The requests with their authors, and the votes of the viewer.
        Gateway.Statements.Take().Count.ShouldBe(2);
        Texts(answer, "featureRequests.nodes", "title").ShouldBe(["Feature 3", "Feature 4", "Feature 2", "Feature 1", "Feature 0"]);
        Texts(answer, "featureRequests.nodes", "viewerHasVoted").ShouldBe(["True", "False", "False", "False", "False"]);
        Texts(answer, "featureRequests.nodes", "viewerCanEdit").ShouldBe(["False", "False", "True", "False", "False"]);
    }

    [Fact]
    public async Task FeatureRequests_AsInTheRestExample_HaveItsFacts()
    {
        var (quodat, viewer) = (await Gateway.AddUserAsync("quodat"), await Gateway.AddUserAsync("viewer", plan: UserPlan.Verified));
        await AddRequestAsync(
            quodat,
            "Dark mode",
            r =>
            {
                (r.Id, r.Description) = (27, "Allow the users to switch to dark mode");
                r.CreatedAt = new DateTime(2025, 8, 11, 12, 22, 18, DateTimeKind.Utc);
            }
        );

        var answer = (
            await Gateway.AskAsync(
                "{ featureRequests { nodes { title description state author { username } voteCount createdAt } totalCount } "
                    + "legacy(kind: FEATURE_REQUEST, id: \"27\") { ... on FeatureRequest { title } } }",
                viewer
            )
        ).WithoutErrors();

        answer
            .At("featureRequests.nodes.0")
            .ToString()
            .ShouldBe(
                """{"title":"Dark mode","description":"Allow the users to switch to dark mode","state":"IDEA","author":"""
                    + """{"username":"quodat"},"voteCount":0,"createdAt":"2025-08-11T12:22:18Z"}"""
            );
        (answer.Text("featureRequests.totalCount"), answer.Text("legacy.title")).ShouldBe(("1", "Dark mode"));
    }

    [Theory]
    [InlineData("anonymous", false)]
    [InlineData("free", false)]
    [InlineData("verified", true)]
    [InlineData("premium", true)]
    [InlineData("professional", true)]
    [InlineData("author", false)]
    [InlineData("admin", true)]
    public async Task FeatureRequests_ByPlan_RequireVerified(string caller, bool isAllowed)
    {
        var author = await Gateway.AddUserAsync("author");
        var request = await AddRequestAsync(author, "Dark mode");
        var viewer = caller switch
        {
            "anonymous" => null,
            "author" => author,
            "admin" => await Gateway.AddUserAsync("root", UserRole.Admin),
            _ => await Gateway.AddUserAsync("viewer", plan: Enum.Parse<UserPlan>(caller, ignoreCase: true)),
        };

        var answer = await Gateway.AskAsync(
            "query ($id: ID!) { featureRequest(id: $id) { title } featureRequests { totalCount } node(id: $id) { id } }",
            viewer,
            new { id = IdOf(request) }
        );

        answer.ErrorCodes.ShouldBe(isAllowed ? [] : ["PLAN_REQUIRED", "PLAN_REQUIRED"]);
        (answer.Text("featureRequest"), answer.Text("featureRequests")).ShouldBe(
            isAllowed ? ("""{"title":"Dark mode"}""", """{"totalCount":1}""") : (null, null)
        );
        (answer.Text("node") is not null).ShouldBe(isAllowed || caller == "author");
    }

    [Theory]
    [InlineData("author", "1", "Draft")]
    [InlineData("admin", "1", "Draft")]
    [InlineData("other", "0", null)]
    public async Task FeatureRequest_NotApproved_IsSeenByItsAuthorAndAdmins(string caller, string total, string? title)
    {
        var author = await Gateway.AddUserAsync("author", plan: UserPlan.Verified);
        var request = await AddRequestAsync(author, "Draft", r => r.IsApproved = false);
        var viewer = caller switch
        {
            "author" => author,
            "admin" => await Gateway.AddUserAsync("root", UserRole.Admin),
            _ => await Gateway.AddUserAsync("other", plan: UserPlan.Professional),
        };

        var answer = (
            await Gateway.AskAsync("query ($id: ID!) { featureRequest(id: $id) { title } featureRequests { totalCount } }", viewer, new { id = IdOf(request) })
        ).WithoutErrors();

        (answer.Text("featureRequests.totalCount"), answer.Text("featureRequest")).ShouldBe((total, title is null ? null : $$"""{"title":"{{title}}"}"""));
    }

    [Fact]
    public async Task FeatureRequests_OfBlockedUsers_AreFoundByIdOnly()
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada", plan: UserPlan.Verified), await Gateway.AddUserAsync("fan", plan: UserPlan.Verified));
        var (byAda, byFan) = (await AddRequestAsync(ada, "By Ada"), await AddRequestAsync(fan, "By Fan"));
        await BlockAsync(ada, fan);
        const string Document = "query ($id: ID!) { featureRequests { totalCount nodes { title } } featureRequest(id: $id) { title } }";

        var blocked = (await Gateway.AskAsync(Document, fan, new { id = IdOf(byAda) })).WithoutErrors();
        var blocker = (await Gateway.AskAsync(Document, ada, new { id = IdOf(byFan) })).WithoutErrors();

        Texts(blocked, "featureRequests.nodes", "title").ShouldBe(["By Fan"]);
        Texts(blocker, "featureRequests.nodes", "title").ShouldBe(["By Ada"]);
        (blocked.Text("featureRequests.totalCount"), blocker.Text("featureRequests.totalCount")).ShouldBe(("1", "1"));
        (blocked.Text("featureRequest.title"), blocker.Text("featureRequest.title")).ShouldBe(("By Ada", "By Fan"));
    }

    [Fact]
    public async Task FeatureRequests_Merged_AreListedForAdminsAndFoundByIdWithTheOther()
    {
        var (ada, admin) = (await Gateway.AddUserAsync("ada", plan: UserPlan.Verified), await Gateway.AddUserAsync("root", UserRole.Admin));
        var stays = await AddRequestAsync(ada, "Dark mode");
        var merged = await AddRequestAsync(ada, "A dark theme", r => r.MergedIntoId = stays.Id);
        const string Document =
            "query ($id: ID!, $into: ID!) { featureRequests { nodes { title } } merged: featureRequests(where: { mergedInto: { id: { eq: $into } } }) "
            + "{ nodes { title } } featureRequest(id: $id) { viewerCanEdit mergedInto { title } } }";
        var variables = new { id = IdOf(merged), into = IdOf(stays) };

        var user = (await Gateway.AskAsync(Document, ada, variables)).WithoutErrors();
        var all = (await Gateway.AskAsync(Document, admin, variables)).WithoutErrors();

        Texts(user, "featureRequests.nodes", "title").ShouldBe(["Dark mode"]);
        Texts(user, "merged.nodes", "title").ShouldBeEmpty();
        Texts(all, "featureRequests.nodes", "title").ShouldBe(["A dark theme", "Dark mode"]);
        Texts(all, "merged.nodes", "title").ShouldBe(["A dark theme"]);
        user.At("featureRequest").ToString().ShouldBe("""{"viewerCanEdit":false,"mergedInto":{"title":"Dark mode"}}""");
    }

    [Theory]
    [InlineData("where: { state: { eq: IN_PROGRESS } }", "Queue")]
    [InlineData("where: { viewerHasVoted: { eq: true } }", "Álbums")]
    [InlineData("where: { viewerHasVoted: { eq: false } }", "Queue", "Dark mode")]
    [InlineData("where: { author: { username: { eq: \"ada\" } } }", "Queue", "Dark mode")]
    [InlineData("where: { title: { startsWith: \"dark\" } }", "Dark mode")]
    [InlineData("where: { voteCount: { gte: 1 } }", "Álbums")]
    [InlineData("search: \"álbums\"", "Álbums")]
    [InlineData("search: \"MODE\"", "Dark mode")]
    [InlineData("order: [{ title: ASC }]", "Álbums", "Dark mode", "Queue")]
    [InlineData("order: [{ createdAt: ASC }]", "Dark mode", "Queue", "Álbums")]
    [InlineData("", "Álbums", "Queue", "Dark mode")]
    public async Task FeatureRequests_FilteredSearchedAndOrdered_AreThese(string arguments, params string[] titles)
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan", plan: UserPlan.Verified));
        await AddRequestAsync(ada, "Dark mode");
        await AddRequestAsync(ada, "Queue", r => r.State = FeatureRequestState.InProgress);
        (await VoteAsync(fan, await AddRequestAsync(fan, "Álbums"))).WithoutErrors();
        var list = arguments.Length == 0 ? "featureRequests" : $"featureRequests({arguments})";

        var answer = (await Gateway.AskAsync($"{{ {list} {{ nodes {{ title }} }} }}", fan)).WithoutErrors();

        Texts(answer, "featureRequests.nodes", "title").ShouldBe(titles);
    }
}
