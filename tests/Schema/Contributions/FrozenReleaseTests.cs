using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Contributions;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Contributions;

/// <summary>A release that is beyond the limit of its publisher's plan is not changed through another account either.</summary>
public sealed class FrozenReleaseTests : ContributionTestBase
{
    [Fact]
    public async Task Contribute_ToAFrozenRelease_WaitsForTheEndOfTheFreeze()
    {
        var release = await AddFrozenAsync();
        var (date, source) = (await DateOfAsync(release), await SourceOfAsync(release));
        var (releaseId, dateId, sourceId) = (IdOf("Release", release.Id), IdOf("ReleaseDate", date.Id), IdOf("ReleaseSource", source.Id));

        await ProposeAsync(new { releaseId, title = "New" });
        await ProposeAsync(new { releaseId, date = new { startDate = "2027-08-01", countryCode = "US" } }, CreateDate);
        await ProposeAsync(new { releaseDateId = dateId, countryCode = "US" }, UpdateDate);
        await ProposeAsync(new { releaseDateId = dateId }, DeleteDate);
        await ProposeAsync(new { releaseId, source = new { url = "https://example.com/other" } }, CreateSource);
        await ProposeAsync(new { releaseSourceId = sourceId, title = "Site" }, UpdateSource);
        var last = await ProposeAsync(new { releaseSourceId = sourceId }, DeleteSource);

        (await StatesAsync()).ShouldBe(Enumerable.Repeat(ContributionState.Pending, 7));
        (await ReadAsync(release)).Title.ShouldBe("Old");
        ((await DateOfAsync(release)).CountryCode, (await SourceOfAsync(release)).Title).ShouldBe(("FR", null));
        (await AskAsync(Accept, Ada, new { contributionId = last })).DomainErrors("acceptContribution").ShouldBe(["LimitExceededError"]);
        Gateway.Time.Advance(TimeSpan.FromDays(31));
        (await AskAsync(Accept, Ada, new { contributionId = last })).WithoutErrors().DomainErrors("acceptContribution").ShouldBeEmpty();
        (await AskAsync(UpdateRelease, Bob, new { releaseId, title = "New again" })).Text("updateRelease.contribution.state").ShouldBe("ACCEPTED");
    }

    [Theory]
    [InlineData(UserPlan.Professional, false, "ACCEPTED")]
    [InlineData(UserPlan.Premium, false, "ACCEPTED")]
    [InlineData(UserPlan.Professional, true, "PENDING")]
    [InlineData(UserPlan.Verified, false, "PENDING")]
    public async Task Contribute_ByThePlanOfThePublisher_IsAppliedOrProposed(UserPlan plan, bool hasEnded, string state)
    {
        var release = await AddFrozenAsync();
        await using (var db = Gateway.Open())
        {
            DateTime? end = hasEnded ? Gateway.Time.UtcMoment().AddDays(-1) : null;
            await db
                .Users.Where(user => user.Id == Ada.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(user => user.Plan, plan).SetProperty(user => user.PlanEndsAt, end), Cancellation);
        }

        var answer = (await AskAsync(UpdateRelease, Bob, new { releaseId = IdOf("Release", release.Id), title = "New" })).WithoutErrors();

        answer.Text("updateRelease.contribution.state").ShouldBe(state);
        (await ReadAsync(release)).Title.ShouldBe(state == "ACCEPTED" ? "New" : "Old");
    }

    [Fact]
    public async Task Update_ByAnAdmin_ChangesAFrozenRelease()
    {
        var release = await AddFrozenAsync();
        var root = await Gateway.AddUserAsync("root", UserRole.Admin);

        (await AskAsync(UpdateRelease, root, new { releaseId = IdOf("Release", release.Id), title = "New" })).WithoutErrors();

        (await ReadAsync(release)).Title.ShouldBe("New");
    }

    /// <summary>Stores a release to which others contribute at once, and an earlier one of the same publisher, whose plan allows one.</summary>
    private async Task<Release> AddFrozenAsync()
    {
        var release = await AddWorldAsync(ContributionAuthorization.AllowedAppliedImmediately);
        var now = Gateway.Time.UtcMoment();
        await AddReleaseAsync(Ada, "Earlier", earlier => earlier.PublishedAt = now.AddDays(-2));
        await using var db = Gateway.Open();
        await db.Releases.Where(r => r.Id == release.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.PublishedAt, now.AddHours(-1)), Cancellation);
        return release;
    }
}
