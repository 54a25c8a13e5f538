using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Contributions;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>Notes, discounts and the official mark of dates.</summary>
public sealed class ReleaseDateRemarkTests : ContributionTestBase
{
    private const string Create =
        $"mutation ($input: CreateReleaseDateInput!) {{ createReleaseDate(input: $input) {{ releaseDate {{ note isOfficial }} {Errors} }} }}";

    private const string Update =
        $"mutation ($input: UpdateReleaseDateInput!) {{ updateReleaseDate(input: $input) {{ releaseDate {{ note isOfficial }} {Errors} }} }}";

    /// <summary>Who may write remarks: by plan, for the publisher, an admin and a contributor.</summary>
    [Theory]
    [InlineData(UserPlan.Free, false)]
    [InlineData(UserPlan.Verified, false)]
    [InlineData(UserPlan.Premium, false)]
    [InlineData(UserPlan.Professional, true)]
    public async Task Remarks_ByPlanAndRole_NeedProfessional(UserPlan plan, bool isAllowed)
    {
        await AddReferenceAsync();
        var publisher = await Gateway.AddUserAsync("publisher", plan: plan);
        var admin = await Gateway.AddUserAsync("admin", UserRole.Admin, plan);
        var contributor = await Gateway.AddUserAsync("contributor", plan: plan);
        var release = await AddReleaseAsync(
            publisher,
            "Game",
            r => r.ContributionAuthorization = ContributionAuthorization.AllowedAppliedImmediately,
            DateOn(new DateTime(2027, 5, 12, 0, 0, 0, DateTimeKind.Utc), "FR")
        );
        var (releaseId, releaseDateId) = (IdOf("Release", release.Id), IdOf("ReleaseDate", (await DateOfAsync(release)).Id));
        var count = 0;
        foreach (var user in (User[])[publisher, admin, contributor])
        {
            count++;
            foreach (var (name, value) in ((string, object)[])[("note", $"Note {count}"), ("discount", $"-{count}%"), ("isOfficial", true)])
            {
                var date = new Dictionary<string, object?>
                {
                    ["startDate"] = "2027-05-12",
                    ["countryCode"] = "US",
                    [name] = value,
                };
                var update = new Dictionary<string, object?> { ["releaseDateId"] = releaseDateId, [name] = value };
                Check(await AskAsync(Create, user, new { releaseId, date }), "createReleaseDate", name);
                Check(await AskAsync(Update, user, update), "updateReleaseDate", name);
                await ClearAsync();
            }
        }
        (await AskAsync(Create, null, new { releaseId, date = new { precision = "TBA", countryCode = "US" } })).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);

        void Check(Answer answer, string mutation, string name)
        {
            answer.ErrorCodes.ShouldBeEmpty(answer.ToString());
            if (isAllowed)
            {
                answer.Text($"{mutation}.errors").ShouldBeNull(answer.ToString());
                return;
            }
            answer.DomainErrors(mutation).ShouldBe(["PlanRequiredError"], answer.ToString());
            answer.Text($"{mutation}.errors.0.feature").ShouldBe($"releaseDate.{(name == "isOfficial" ? "official" : name)}");
        }
    }

    [Fact]
    public async Task Remarks_ThatADateHas_StayWithoutThePlanAndCanBeRemoved()
    {
        var release = await AddWorldAsync(ContributionAuthorization.NotAllowed);
        await using (var db = Gateway.Open())
        {
            await db.ReleaseDates.ExecuteUpdateAsync(set => set.SetProperty(d => d.Note, "Old").SetProperty(d => d.IsOfficial, true), Cancellation);
        }
        var releaseDateId = IdOf("ReleaseDate", (await DateOfAsync(release)).Id);

        var kept = (
            await AskAsync(
                Update,
                Ada,
                new
                {
                    releaseDateId,
                    startDate = "2027-05-13",
                    note = "Old",
                    isOfficial = true,
                }
            )
        ).WithoutErrors();
        var removed = (
            await AskAsync(
                Update,
                Ada,
                new
                {
                    releaseDateId,
                    note = (string?)null,
                    isOfficial = false,
                }
            )
        ).WithoutErrors();

        kept.Text("updateReleaseDate.releaseDate.note").ShouldBe("Old");
        removed.Text("updateReleaseDate.releaseDate.note").ShouldBeNull();
        removed.At("updateReleaseDate.releaseDate.isOfficial").GetBoolean().ShouldBeFalse();
    }

    private async Task ClearAsync()
    {
        await using var db = Gateway.Open();
        await db.ReleaseDates.ExecuteUpdateAsync(
            set => set.SetProperty(d => d.Note, (string?)null).SetProperty(d => d.Discount, (string?)null).SetProperty(d => d.IsOfficial, false),
            Cancellation
        );
    }
}
