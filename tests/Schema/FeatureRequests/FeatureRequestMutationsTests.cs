using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Audit;
using Qplet.GraphQL.Data.FeatureRequests;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.FeatureRequests;

public sealed class FeatureRequestMutationsTests : RoadmapTests
{
    private const string Create =
        "mutation ($title: String!, $description: String!) { createFeatureRequest(input: { title: $title, description: $description }) { "
        + "featureRequest { id title description state isApproved voteCount viewerHasVoted viewerCanEdit author { username } } "
        + "errors { __typename ... on Error { code path } ... on PlanRequiredError { feature requiredPlan } } } }";

    private const string Update =
        "mutation ($input: UpdateFeatureRequestInput!) { updateFeatureRequest(input: $input) { featureRequest { title description updatedAt } "
        + "errors { __typename ... on Error { code path message } } } }";

    private const string Review =
        "mutation ($id: ID!, $state: FeatureRequestState, $isApproved: Boolean) { reviewFeatureRequest(input: { featureRequestId: $id, state: $state, "
        + "isApproved: $isApproved }) { featureRequest { state isApproved } errors { __typename } } }";

    [Fact]
    public async Task CreateFeatureRequest_AsInTheRestExample_IsAnIdeaThatWaitsForApproval()
    {
        var ada = await Gateway.AddUserAsync("ada", plan: UserPlan.Verified);

        var answer = (await CreateAsync(ada, "example", "example")).WithoutErrors();

        answer.Text("createFeatureRequest.errors").ShouldBeNull();
        var id = answer.Text("createFeatureRequest.featureRequest.id");
        answer
            .At("createFeatureRequest.featureRequest")
            .ToString()
            .ShouldBe(
                $$$"""{"id":"{{{id}}}","title":"example","description":"example","state":"IDEA","isApproved":"""
                    + """false,"voteCount":0,"viewerHasVoted":false,"viewerCanEdit":true,"author":{"username":"ada"}}"""
            );
        await using var db = Gateway.Open();
        (await db.FeatureRequests.SingleAsync(Cancellation)).Id.ShouldBeGreaterThan(1_000_000);
    }

    [Theory]
    [InlineData(" ", 1, "TEXT_BLANK", "input.title")]
    [InlineData("x", 0, "TEXT_BLANK", "input.description")]
    [InlineData("x", 5001, "TEXT_TOO_LONG", "input.description")]
    [InlineData("long", 1, "TEXT_TOO_LONG", "input.title")]
    public async Task CreateFeatureRequest_WithBadInput_IsRefused(string title, int length, string code, string field)
    {
        var ada = await Gateway.AddUserAsync("ada", plan: UserPlan.Verified);

        var answer = await CreateAsync(ada, title == "long" ? TextOf(256) : title, TextOf(length));

        answer.Text("createFeatureRequest.errors.0.code").ShouldBe(code);
        Fields(answer, "createFeatureRequest").ShouldBe([field]);
        await using var db = Gateway.Open();
        (await db.FeatureRequests.AnyAsync(Cancellation)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("anonymous", false)]
    [InlineData("free", false)]
    [InlineData("verified", true)]
    [InlineData("premium", true)]
    [InlineData("professional", true)]
    [InlineData("admin", false)]
    public async Task CreateFeatureRequest_ByPlan_RequiresVerified(string caller, bool isAllowed)
    {
        var viewer = caller switch
        {
            "anonymous" => null,
            "admin" => await Gateway.AddUserAsync("root", UserRole.Admin),
            _ => await Gateway.AddUserAsync("viewer", plan: Enum.Parse<UserPlan>(caller, ignoreCase: true)),
        };

        var answer = await CreateAsync(viewer, "Dark mode", "Please.");

        if (viewer is null)
        {
            answer.ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
            return;
        }
        answer.DomainErrors("createFeatureRequest").ShouldBe(isAllowed ? [] : ["PlanRequiredError"]);
        if (!isAllowed)
        {
            (answer.Text("createFeatureRequest.errors.0.feature"), answer.Text("createFeatureRequest.errors.0.requiredPlan")).ShouldBe(
                ("featureRequests", "VERIFIED")
            );
        }
    }

    [Fact]
    public async Task CreateFeatureRequest_TenWithinADay_RefusesAnotherUntilTheFirstIsADayOld()
    {
        var ada = await Gateway.AddUserAsync("ada", plan: UserPlan.Verified);
        for (var number = 1; number <= 8; number++)
        {
            (await CreateAsync(ada, $"Idea {number}", "More.")).WithoutErrors().DomainErrors("createFeatureRequest").ShouldBeEmpty();
            Gateway.Time.Advance(TimeSpan.FromMinutes(1));
        }

        var atOnce = await Task.WhenAll(Enumerable.Range(9, 6).Select(number => CreateAsync(ada, $"Idea {number}", "More.")));

        atOnce.ShouldAllBe(answer => answer.ErrorCodes.Count == 0);
        atOnce.SelectMany(static answer => answer.DomainErrors("createFeatureRequest")).ShouldBe(Enumerable.Repeat("LimitExceededError", 4));
        (await CreateAsync(await Gateway.AddUserAsync("bob", plan: UserPlan.Verified), "Other", "More.")).DomainErrors("createFeatureRequest").ShouldBeEmpty();
        Gateway.Time.Advance(TimeSpan.FromDays(1) - TimeSpan.FromMinutes(8));
        (await CreateAsync(ada, "Idea 15", "More.")).WithoutErrors().DomainErrors("createFeatureRequest").ShouldBeEmpty();
        (await CreateAsync(ada, "Idea 16", "More.")).DomainErrors("createFeatureRequest").ShouldBe(["LimitExceededError"]);
    }

    [Fact]
    public async Task UpdateFeatureRequest_PresentFields_ChangeAndTheOthersStay()
    {
        var ada = await Gateway.AddUserAsync("ada", plan: UserPlan.Verified);
        var request = await AddRequestAsync(ada, "Dark mode");
        var id = IdOf(request);

        var same = (await UpdateAsync(ada, new { featureRequestId = id, title = "Dark mode" })).WithoutErrors();
        var titled = (await UpdateAsync(ada, new { featureRequestId = id, title = " example " })).WithoutErrors();
        var described = (await UpdateAsync(ada, new { featureRequestId = id, description = "example" })).WithoutErrors();

        same.Text("updateFeatureRequest.featureRequest.updatedAt").ShouldBeNull();
        titled.Text("updateFeatureRequest.featureRequest.title").ShouldBe("example");
        titled.Text("updateFeatureRequest.featureRequest.description").ShouldBe("Dark mode, please.");
        titled.Text("updateFeatureRequest.featureRequest.updatedAt").ShouldNotBeNull();
        (described.Text("updateFeatureRequest.featureRequest.title"), described.Text("updateFeatureRequest.featureRequest.description")).ShouldBe(
            ("example", "example")
        );
        (await UpdateAsync(ada, new { featureRequestId = id, title = (string?)null })).Text("updateFeatureRequest.errors.0.code").ShouldBe("VALUE_REQUIRED");
        (await UpdateAsync(ada, new { featureRequestId = id, title = TextOf(256) })).Text("updateFeatureRequest.errors.0.code").ShouldBe("TEXT_TOO_LONG");
        (await UpdateAsync(ada, new { featureRequestId = id, description = " " })).Text("updateFeatureRequest.errors.0.code").ShouldBe("TEXT_BLANK");
    }

    [Theory]
    [InlineData(UserRole.Fan, "Dark mode", true)]
    [InlineData(UserRole.Fan, "Buy my pills", false)]
    [InlineData(UserRole.Admin, "A dark theme", true)]
    public async Task UpdateFeatureRequest_ThatWasApproved_MustBeApprovedAgain(UserRole role, string title, bool isShown)
    {
        var ada = await Gateway.AddUserAsync("ada", role, UserPlan.Verified);
        var fan = await Gateway.AddUserAsync("fan", plan: UserPlan.Verified);
        var request = await AddRequestAsync(ada, "Dark mode");
        (await VoteAsync(fan, request)).WithoutErrors();

        (await UpdateAsync(ada, new { featureRequestId = IdOf(request), title })).WithoutErrors().Text("updateFeatureRequest.errors").ShouldBeNull();

        var seen = (await Gateway.AskAsync("{ featureRequests { nodes { title voteCount } } }", fan)).WithoutErrors();
        seen.At("featureRequests.nodes").ToString().ShouldBe(isShown ? $$"""[{"title":"{{title}}","voteCount":1}]""" : "[]");
        var own = (await Gateway.AskAsync("{ featureRequests { nodes { isApproved voteCount } } }", ada)).WithoutErrors();
        own.At("featureRequests.nodes").ToString().ShouldBe($$"""[{"isApproved":{{(isShown ? "true" : "false")}},"voteCount":1}]""");
    }

    [Theory]
    [InlineData("other", "NotOwnerError")]
    [InlineData("admin", "NotOwnerError")]
    [InlineData("free author", "PlanRequiredError")]
    [InlineData("draft of another", "NotFoundError")]
    [InlineData("missing", "NotFoundError")]
    [InlineData("planned", "ConflictError")]
    [InlineData("merged", "ConflictError")]
    public async Task UpdateFeatureRequest_NotAllowed_IsRefused(string situation, string error)
    {
        var author = await Gateway.AddUserAsync("author", plan: situation == "free author" ? UserPlan.Free : UserPlan.Verified);
        var other = await AddRequestAsync(author, "Other");
        var request = await AddRequestAsync(
            author,
            "Dark mode",
            r =>
            {
                r.IsApproved = situation != "draft of another";
                r.State = situation == "planned" ? FeatureRequestState.Planned : FeatureRequestState.Idea;
                r.MergedIntoId = situation == "merged" ? other.Id : null;
            }
        );
        var viewer = situation switch
        {
            "other" or "draft of another" => await Gateway.AddUserAsync("other", plan: UserPlan.Verified),
            "admin" => await Gateway.AddUserAsync("root", UserRole.Admin, UserPlan.Verified),
            _ => author,
        };

        var answer = await UpdateAsync(
            viewer,
            new { featureRequestId = situation == "missing" ? IdOf("FeatureRequest", 999) : IdOf(request), title = "Changed" }
        );

        answer.DomainErrors("updateFeatureRequest").ShouldBe([error]);
        if (error == "ConflictError")
        {
            answer.Text("updateFeatureRequest.errors.0.code").ShouldBe(situation == "merged" ? "FEATURE_REQUEST_MERGED" : "FEATURE_REQUEST_NOT_IDEA");
        }
        await using var db = Gateway.Open();
        (await db.FeatureRequests.AnyAsync(row => row.Title == "Changed", Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task ReviewFeatureRequest_ByAnAdmin_SetsStateAndApprovalAndIsRecorded()
    {
        var (ada, admin) = (await Gateway.AddUserAsync("ada", plan: UserPlan.Verified), await Gateway.AddUserAsync("root", UserRole.Admin));
        var id = IdOf(await AddRequestAsync(ada, "Dark mode", r => r.IsApproved = false));

        var approved = (await ReviewAsync(admin, new { id, isApproved = true })).WithoutErrors();
        var again = (await ReviewAsync(admin, new { id, isApproved = true })).WithoutErrors();
        var started = (await ReviewAsync(admin, new { id, state = "IN_PROGRESS" })).WithoutErrors();

        approved.At("reviewFeatureRequest.featureRequest").ToString().ShouldBe("""{"state":"IDEA","isApproved":true}""");
        again.At("reviewFeatureRequest.featureRequest").ToString().ShouldBe("""{"state":"IDEA","isApproved":true}""");
        started.At("reviewFeatureRequest.featureRequest").ToString().ShouldBe("""{"state":"IN_PROGRESS","isApproved":true}""");
        await using var db = Gateway.Open();
        var entries = await db.AuditEntries.Where(entry => entry.Action == AuditAction.FeatureRequestReviewed).ToListAsync(Cancellation);
        entries.Select(entry => entry.Details).Order().ShouldBe(["IDEA, approved", "IN_PROGRESS, approved"]);
        entries.ShouldAllBe(entry => entry.AdminId == admin.Id && entry.TargetType == "FeatureRequest");
        (await Gateway.AskAsync("{ auditEntries { nodes { targetId action } } }", admin)).WithoutErrors().Text("auditEntries.nodes.0.targetId").ShouldBe(id);
    }

    [Fact]
    public async Task ReviewFeatureRequest_ByOthersOrMissing_IsRefused()
    {
        var (ada, admin) = (await Gateway.AddUserAsync("ada", plan: UserPlan.Professional), await Gateway.AddUserAsync("root", UserRole.Admin));
        var id = IdOf(await AddRequestAsync(ada, "Dark mode", r => r.IsApproved = false));

        (await ReviewAsync(ada, new { id, isApproved = true })).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);
        (await ReviewAsync(null, new { id, isApproved = true })).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        (await ReviewAsync(admin, new { id = IdOf("FeatureRequest", 999), isApproved = true }))
            .DomainErrors("reviewFeatureRequest")
            .ShouldBe(["NotFoundError"]);
        await using var db = Gateway.Open();
        (await db.FeatureRequests.SingleAsync(Cancellation)).IsApproved.ShouldBeFalse();
    }

    private Task<Answer> CreateAsync(User? viewer, string title, string description) => Gateway.AskAsync(Create, viewer, new { title, description });

    private Task<Answer> UpdateAsync(User viewer, object input) => Gateway.AskAsync(Update, viewer, new { input });

    private Task<Answer> ReviewAsync(User? viewer, object variables) => Gateway.AskAsync(Review, viewer, variables);
}
