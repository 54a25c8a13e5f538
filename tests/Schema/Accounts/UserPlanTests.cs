using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Outbox;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Accounts;

/// <summary>Plans with an end.</summary>
public sealed class UserPlanTests : CatalogueTests
{
    private const string SetPlan =
        "mutation ($id: ID!, $plan: UserPlan!, $endsAt: DateTime) { setUserPlan(input: { userId: $id, plan: $plan, endsAt: $endsAt }) { "
        + "user { plan planEndsAt } errors { __typename ... on Error { code path } } } }";

    private const string Plan = "{ user(by: { username: \"ada\" }) { plan planEndsAt } }";

    [Fact]
    public async Task SetUserPlan_WithAnEnd_HoldsToItAndThenIsFree()
    {
        var (ada, admin) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("root", UserRole.Admin));
        var endsAt = Gateway.Time.GetUtcNow().AddDays(23);

        var answer = (
            await Gateway.AskAsync(
                SetPlan,
                admin,
                new
                {
                    id = IdOf(ada),
                    plan = "PREMIUM",
                    endsAt,
                }
            )
        ).WithoutErrors();

        answer.Text("setUserPlan.user.plan").ShouldBe("PREMIUM");
        answer.Text("setUserPlan.user.planEndsAt").ShouldNotBeNull();
        (await UsersAsync(admin, "PREMIUM")).ShouldBe("ada");
        (await UsersAsync(admin, "FREE")).ShouldBe("root");
        await using var db = Gateway.Open();
        (await db.Outbox.CountAsync(entry => entry.Kind == OutboxKind.SessionsRevoked && entry.Subject == OutboxSubject.User(ada.Id), Cancellation)).ShouldBe(
            1
        );

        Gateway.Time.Advance(TimeSpan.FromDays(23));
        var ended = (await Gateway.AskAsync(Plan, ada)).WithoutErrors();
        (ended.Text("user.plan"), ended.Text("user.planEndsAt")).ShouldBe(("FREE", null));
        (await UsersAsync(admin, "PREMIUM")).ShouldBe("");
        (await UsersAsync(admin, "FREE")).ShouldBe("ada root");
        var signIn = await Gateway.AskAsync(
            "mutation { login(input: { email: \"ada@example.com\", password: \"correct horse battery\", device: \"x\" }) { signIn { accessToken } } }"
        );
        (await Gateway.AskWithTokenAsync("{ actions { code } }", signIn.Text("login.signIn.accessToken")!)).ErrorCodes.ShouldBe(["PLAN_REQUIRED"]);
    }

    [Fact]
    public async Task SetUserPlan_BadEnd_NamesTheField()
    {
        var (ada, admin) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("root", UserRole.Admin));
        var (past, future) = (Gateway.Time.GetUtcNow(), Gateway.Time.GetUtcNow().AddDays(1));

        foreach (var (plan, endsAt, code) in new[] { ("PREMIUM", past, "TIME_NOT_FUTURE"), ("FREE", future, "PLAN_WITHOUT_END") })
        {
            var answer = (
                await Gateway.AskAsync(
                    SetPlan,
                    admin,
                    new
                    {
                        id = IdOf(ada),
                        plan,
                        endsAt,
                    }
                )
            ).WithoutErrors();
            answer.DomainErrors("setUserPlan").ShouldBe(["ValidationError"]);
            (answer.Text("setUserPlan.errors.0.code"), answer.Joined("setUserPlan.errors.0.path")).ShouldBe((code, "input.endsAt"));
        }
        (await Gateway.AskAsync(Plan, ada)).Text("user.plan").ShouldBe("FREE");
    }

    [Fact]
    public async Task PlanEndsAt_ByViewer_IsForTheUserAndAdmins()
    {
        var admin = await Gateway.AddUserAsync("root", UserRole.Admin);
        var ada = await Gateway.AddUserAsync("ada", plan: UserPlan.Premium, change: user => user.PlanEndsAt = Gateway.Time.UtcMoment().AddDays(1));

        foreach (var viewer in new[] { ada, admin })
        {
            (await Gateway.AskAsync(Plan, viewer)).WithoutErrors().Text("user.planEndsAt").ShouldNotBeNull();
        }
        (await Gateway.AskAsync(Plan, await Gateway.AddUserAsync("bob"))).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHORIZED", "AUTH_NOT_AUTHORIZED"]);
        (await Gateway.AskAsync(Plan)).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED", "AUTH_NOT_AUTHENTICATED"]);
    }

    [Fact]
    public async Task K5_Downgrade_DeletesNothingAndFreezesWhatIsOverTheLimit()
    {
        await AddReferenceAsync();
        var ada = await Gateway.AddUserAsync("ada", plan: UserPlan.Premium);
        for (var number = 1; number <= 3; number++)
        {
            await AddReleaseAsync(ada, $"Release {number}", release => release.PublishedAt = Gateway.Time.UtcMoment().AddDays(-number));
        }
        ada.Plan = UserPlan.Free;

        var created = await Gateway.AskAsync(
            """
            mutation {
              createRelease(input: { title: "Fourth", description: "More.", thumbnailUrl: "https://example.com/a.jpg", subcategoryCode: "game" }) {
                errors { __typename ... on LimitExceededError { limit currentCount } }
              }
            }
            """,
            ada
        );
        var read = await Gateway.AskAsync("{ me { publications { totalCount nodes { id title } } } }", ada);
        var updates = new List<Answer>();
        foreach (var node in read.At("me.publications.nodes").EnumerateArray())
        {
            const string Document =
                "mutation ($id: ID!) { updateRelease(input: { releaseId: $id, title: \"Renamed\" }) { release { title } errors { __typename } } }";
            updates.Add((await Gateway.AskAsync(Document, ada, new { id = node.GetProperty("id").GetString() })).WithoutErrors());
        }

        created.WithoutErrors().DomainErrors("createRelease").ShouldBe(["LimitExceededError"]);
        (created.Text("createRelease.errors.0.limit"), created.Text("createRelease.errors.0.currentCount")).ShouldBe(("1", "3"));
        read.WithoutErrors().Text("me.publications.totalCount").ShouldBe("3");

        // The newest two are over the limit of one, and the oldest one is not.
        updates
            .Select(static answer => answer.DomainErrors("updateRelease"))
            .ShouldBe([
                ["LimitExceededError"],
                ["LimitExceededError"],
                [],
            ]);
        updates[2].Text("updateRelease.release.title").ShouldBe("Renamed");
    }

    private async Task<string> UsersAsync(User admin, string plan)
    {
        var answer = await Gateway.AskAsync(
            "query ($plan: UserPlan!) { users(where: { plan: { eq: $plan }, username: { in: [\"ada\", \"root\"] } }, order: [{ username: ASC }]) {"
                + " nodes { username } } }",
            admin,
            new { plan }
        );
        return string.Join(' ', answer.WithoutErrors().At("users.nodes").EnumerateArray().Select(static node => node.GetProperty("username").GetString()));
    }
}
