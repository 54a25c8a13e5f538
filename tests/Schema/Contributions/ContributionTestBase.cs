using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Contributions;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Contributions;

/// <summary>A test of contributions to a release that was published by <c>ada</c>.</summary>
public abstract class ContributionTestBase : CatalogueTests
{
    protected const string Refused = "errors { __typename ... on Error { code path } }";

    protected const string Contributed = "contribution { id kind state changes { field before after } }";

    protected const string UpdateRelease =
        "mutation ($input: UpdateReleaseInput!) { updateRelease(input: $input) { release { title description } " + $"{Contributed} {Refused} }} }}";

    protected const string CreateDate =
        "mutation ($input: CreateReleaseDateInput!) { createReleaseDate(input: $input) { releaseDate { id label country { code } } "
        + $"{Contributed} {Refused} }} }}";

    protected const string UpdateDate =
        "mutation ($input: UpdateReleaseDateInput!) { updateReleaseDate(input: $input) { releaseDate { id label note } " + $"{Contributed} {Refused} }} }}";

    protected const string DeleteDate =
        "mutation ($input: DeleteReleaseDateInput!) { deleteReleaseDate(input: $input) { deletedId release { countryCount } "
        + $"{Contributed} {Refused} }} }}";

    protected const string CreateSource =
        "mutation ($input: CreateReleaseSourceInput!) { createReleaseSource(input: $input) { releaseSource { id kind title url } "
        + $"{Contributed} {Refused} }} }}";

    protected const string UpdateSource =
        "mutation ($input: UpdateReleaseSourceInput!) { updateReleaseSource(input: $input) { releaseSource { id kind title url } "
        + $"{Contributed} {Refused} }} }}";

    protected const string DeleteSource =
        "mutation ($input: DeleteReleaseSourceInput!) { deleteReleaseSource(input: $input) { deletedId release { id } " + $"{Contributed} {Refused} }} }}";

    protected const string Accept =
        "mutation ($input: AcceptContributionInput!) { acceptContribution(input: $input) { contribution { state reviewNote reviewedBy { username } "
        + "releaseDate { id label } releaseSource { id url } release { title description } } "
        + "errors { __typename ... on Error { code path message } ... on ConflictError { conflicts { field baseValue currentValue proposedValue } } } } }";

    protected const string Reject =
        "mutation ($input: RejectContributionInput!) { rejectContribution(input: $input) { contribution { state reviewNote } "
        + "errors { __typename ... on Error { code path } } } }";

    protected const string Withdraw =
        "mutation ($input: WithdrawContributionInput!) { withdrawContribution(input: $input) { contribution { state } "
        + "errors { __typename ... on Error { code path } } } }";

    protected User Ada { get; private set; } = null!;

    protected User Bob { get; private set; } = null!;

    /// <summary>Stores the publisher <c>ada</c>, the contributor <c>bob</c>, and a release with one date in France on Steam and one source.</summary>
    protected async Task<Release> AddWorldAsync(ContributionAuthorization authorization, UserPlan contributorPlan = UserPlan.Free)
    {
        await AddReferenceAsync();
        (Ada, Bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob", plan: contributorPlan));
        var release = await AddReleaseAsync(
            Ada,
            "Old",
            r => r.ContributionAuthorization = authorization,
            DateOn(new DateTime(2027, 5, 12, 0, 0, 0, DateTimeKind.Utc), "FR", 1)
        );
        await Gateway.SaveAsync(new ReleaseSource { ReleaseId = release.Id, Url = "https://example.com/site" });
        return release;
    }

    protected Task<Answer> AskAsync(string document, User? user, object input) => Gateway.AskAsync(document, user, new { input });

    /// <summary>Proposes an update of a release as <c>bob</c>, and returns the ID of the contribution.</summary>
    protected async Task<string> ProposeAsync(object input, string document = UpdateRelease)
    {
        var answer = (await AskAsync(document, Bob, input)).WithoutErrors();
        var mutation = document.Split("{ ")[1].Split('(')[0];
        answer.Text($"{mutation}.errors").ShouldBeNull(answer.ToString());
        return answer.Text($"{mutation}.contribution.id")!;
    }

    protected async Task<ReleaseDate> DateOfAsync(Release release)
    {
        await using var db = Gateway.Open();
        return await db.ReleaseDates.AsNoTracking().SingleAsync(date => date.ReleaseId == release.Id, Cancellation);
    }

    protected async Task<ReleaseSource> SourceOfAsync(Release release)
    {
        await using var db = Gateway.Open();
        return await db.ReleaseSources.AsNoTracking().SingleAsync(source => source.ReleaseId == release.Id, Cancellation);
    }

    protected async Task<Release> ReadAsync(Release release)
    {
        await using var db = Gateway.Open();
        return await db.Releases.AsNoTracking().SingleAsync(present => present.Id == release.Id, Cancellation);
    }

    protected async Task<ContributionState[]> StatesAsync()
    {
        await using var db = Gateway.Open();
        return await db.Contributions.OrderBy(c => c.CreatedAt).ThenBy(c => c.Id).Select(c => c.State).ToArrayAsync(Cancellation);
    }
}
