using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.CalendarFeeds;

public sealed class CalendarFeedMutationsTests : CalendarFeedTests
{
    private const string Regenerate =
        "mutation ($id: ID!) { regenerateCalendarFeed(input: { calendarFeedId: $id }) { calendarFeed { id } url errors { __typename } } }";

    private const string Revoke = "mutation ($id: ID!) { revokeCalendarFeed(input: { calendarFeedId: $id }) { deletedId errors { __typename } } }";

    [Theory]
    [InlineData(UserPlan.Free, UserRole.Fan, false)]
    [InlineData(UserPlan.Free, UserRole.Author, false)]
    [InlineData(UserPlan.Free, UserRole.Admin, false)]
    [InlineData(UserPlan.Verified, UserRole.Fan, true)]
    [InlineData(UserPlan.Premium, UserRole.Fan, true)]
    [InlineData(UserPlan.Professional, UserRole.Author, true)]
    public async Task CalendarFeeds_ByPlan_NeedVerified(UserPlan plan, UserRole role, bool isAllowed)
    {
        var ada = await Gateway.AddUserAsync("ada", role, plan);

        var created = (await Gateway.AskAsync(Create, ada, new { input = new { kind = "EVENTS", name = "Mine" } })).WithoutErrors();
        var listed = await Gateway.AskAsync("{ me { username calendarFeeds { totalCount } } }", ada);

        if (isAllowed)
        {
            created.DomainErrors("createCalendarFeed").ShouldBeEmpty();
            listed.WithoutErrors().Text("me.calendarFeeds.totalCount").ShouldBe("1");
            return;
        }
        created.DomainErrors("createCalendarFeed").ShouldBe(["PlanRequiredError"]);
        created.Text("createCalendarFeed.errors.0.feature").ShouldBe("calendar.feeds");
        (created.Text("createCalendarFeed.errors.0.requiredPlan"), created.Text("createCalendarFeed.url")).ShouldBe(("VERIFIED", null));
        listed.ErrorCodes.ShouldBe(["PLAN_REQUIRED"]);
        (listed.Text("me.username"), listed.Text("me.calendarFeeds")).ShouldBe(("ada", null));
    }

    [Fact]
    public async Task CalendarFeeds_ByCaller_AreForTheirUser()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada", plan: UserPlan.Verified), await Gateway.AddUserAsync("bob", plan: UserPlan.Verified));
        var admin = await Gateway.AddUserAsync("root", UserRole.Admin, UserPlan.Verified);
        var (id, _) = await AddFeedAsync(ada, new { kind = "EVENTS", name = "Mine" });

        foreach (var other in (User[])[bob, admin])
        {
            (await Gateway.AskAsync("query ($id: ID!) { node(id: $id) { id } }", other, new { id })).WithoutErrors().Text("node").ShouldBeNull();
            (await Gateway.AskAsync("{ user(by: { username: \"ada\" }) { calendarFeeds { nodes { id } } } }", other)).ErrorCodes.ShouldBe([
                "AUTH_NOT_AUTHORIZED",
            ]);
            (await Gateway.AskAsync(Regenerate, other, new { id })).DomainErrors("regenerateCalendarFeed").ShouldBe(["NotFoundError"]);
            (await Gateway.AskAsync(Revoke, other, new { id })).DomainErrors("revokeCalendarFeed").ShouldBe(["NotFoundError"]);
        }
        foreach (var mutation in (string[])[Regenerate, Revoke])
        {
            (await Gateway.AskAsync(mutation, null, new { id })).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        }
        (await Gateway.AskAsync(Create, null, new { input = new { kind = "EVENTS", name = "Mine" } })).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        var own = (await Gateway.AskAsync("query ($id: ID!) { node(id: $id) { ... on CalendarFeed { name kind } } }", ada, new { id })).WithoutErrors();
        (own.Text("node.name"), own.Text("node.kind")).ShouldBe(("Mine", "EVENTS"));
    }

    [Fact]
    public async Task CreateCalendarFeed_BadInput_NamesTheField()
    {
        var ada = await Gateway.AddUserAsync("ada", plan: UserPlan.Verified);
        var nobody = IdOf("User", Guid.NewGuid());
        (object Input, string Field)[] inputs =
        [
            (new { kind = "EVENTS", name = " " }, "input.name"),
            (new { kind = "EVENTS", name = TextOf(256) }, "input.name"),
            (new { kind = "PLANNING", name = "x" }, "input.publisherId"),
            (
                new
                {
                    kind = "EVENTS",
                    name = "x",
                    publisherId = IdOf(ada),
                },
                "input.publisherId"
            ),
            (
                new
                {
                    kind = "CALENDAR",
                    name = "x",
                    where = new { title = new { eq = "x" } },
                },
                "input.where"
            ),
            (
                new
                {
                    kind = "RELEASES",
                    name = "x",
                    where = new { title = new { contains = TextOf(1001) } },
                },
                "input.where"
            ),
            (
                new
                {
                    kind = "EVENTS",
                    name = "x",
                    timeZone = "Mars/Olympus",
                },
                "input.timeZone"
            ),
        ];
        foreach (var (input, field) in inputs)
        {
            Fields((await Gateway.AskAsync(Create, ada, new { input })).WithoutErrors(), "createCalendarFeed").ShouldBe([field]);
        }

        var unknown = (
            await Gateway.AskAsync(
                Create,
                ada,
                new
                {
                    input = new
                    {
                        kind = "PLANNING",
                        name = "x",
                        publisherId = nobody,
                    },
                }
            )
        ).WithoutErrors();
        unknown.Text("createCalendarFeed.errors.0.resourceId").ShouldBe(nobody);
        var adminsOnly = new
        {
            kind = "RELEASES",
            name = "x",
            where = new { publisher = new { isBanned = new { eq = true } } },
        };
        (await Gateway.AskAsync(Create, ada, new { input = adminsOnly })).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);
        await using var db = Gateway.Open();
        (await db.CalendarFeeds.CountAsync(Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task CreateCalendarFeed_AtTheLimit_IsRefusedAlsoAtOnce()
    {
        var ada = await Gateway.AddUserAsync("ada", plan: UserPlan.Verified);
        for (var i = 0; i < CalendarFeedLimits.MaxFeeds - 1; i++)
        {
            await AddFeedAsync(ada, new { kind = "EVENTS", name = $"Feed {i}" });
        }

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 3).Select(_ => Gateway.AskAsync(Create, ada, new { input = new { kind = "EVENTS", name = "Last" } }))
        );

        answers.Count(answer => answer.DomainErrors("createCalendarFeed").Count == 0).ShouldBe(1);
        var refused = answers.First(answer => answer.DomainErrors("createCalendarFeed").Count > 0);
        refused.DomainErrors("createCalendarFeed").ShouldBe(["LimitExceededError"]);
        (refused.Text("createCalendarFeed.errors.0.limit"), refused.Text("createCalendarFeed.errors.0.currentCount")).ShouldBe(("20", "20"));
        var page = (await Gateway.AskAsync("{ me { calendarFeeds(first: 2) { totalCount nodes { name } } } }", ada)).WithoutErrors();
        (page.Text("me.calendarFeeds.totalCount"), page.Text("me.calendarFeeds.nodes.0.name")).ShouldBe(("20", "Last"));
    }

    [Fact]
    public async Task Token_OfAFeed_IsOnlyStoredAsHash()
    {
        var ada = await Gateway.AddUserAsync("ada", plan: UserPlan.Verified);
        var (id, token) = await AddFeedAsync(ada, new { kind = "EVENTS", name = "Mine" });

        await using var db = Gateway.Open();
        var stored = await db.CalendarFeeds.AsNoTracking().SingleAsync(Cancellation);
        stored.TokenHash.ShouldBe(CalendarFeedToken.HashOf(token));
        token.Length.ShouldBe(43);

        var again = TokenOf((await Gateway.AskAsync(Regenerate, ada, new { id })).WithoutErrors().Text("regenerateCalendarFeed.url")!);
        again.ShouldNotBe(token);
        (await ValidatorAsync(token)).ShouldBeNull();
        (await ValidatorAsync(again)).ShouldNotBeNull();

        (await Gateway.AskAsync(Revoke, ada, new { id })).WithoutErrors().Text("revokeCalendarFeed.deletedId").ShouldBe(id);
        (await ValidatorAsync(again)).ShouldBeNull();
        (await Gateway.AskAsync(Revoke, ada, new { id })).DomainErrors("revokeCalendarFeed").ShouldBe(["NotFoundError"]);
    }

    [Fact]
    public async Task RevokeCalendarFeed_AfterThePlan_IsStillPossible()
    {
        var ada = await Gateway.AddUserAsync("ada", plan: UserPlan.Verified);
        var (id, _) = await AddFeedAsync(ada, new { kind = "EVENTS", name = "Mine" });
        ada.Plan = UserPlan.Free;

        (await Gateway.AskAsync(Regenerate, ada, new { id })).DomainErrors("regenerateCalendarFeed").ShouldBe(["PlanRequiredError"]);
        (await Gateway.AskAsync(Revoke, ada, new { id })).WithoutErrors().Text("revokeCalendarFeed.deletedId").ShouldBe(id);
    }
}
