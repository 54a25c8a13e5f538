using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Contributions;
using Qplet.GraphQL.Data.Releases;

namespace Qplet.GraphQL.Schema.Contributions;

public sealed class DeletedContributionTests : ContributionTestBase
{
    private const string Delete = "mutation ($input: DeleteReleaseInput!) { deleteRelease(input: $input) { deletedId errors { __typename } } }";

    [Fact]
    public async Task Contribute_AfterTheReleaseOfEarlierContributionsWasDeleted_StillCountsThem()
    {
        var release = await AddWorldAsync(ContributionAuthorization.AllowedNeedsOwnerApproval);
        var other = await AddReleaseAsync(Ada, "Other", r => r.ContributionAuthorization = ContributionAuthorization.AllowedNeedsOwnerApproval);
        var now = Gateway.Time.GetUtcNow().UtcDateTime;
        await Gateway.SaveAsync([
            .. Enumerable
                .Range(1, 101)
                .Select(minute => new Contribution
                {
                    Id = Guid.CreateVersion7(Gateway.Time.GetUtcNow()),
                    ReleaseId = release.Id,
                    AuthorId = Bob.Id,
                    Changes = "[]",
                    State = ContributionState.Withdrawn,
                    CreatedAt = minute == 101 ? now.AddDays(-2) : now.AddMinutes(-minute),
                }),
        ]);
        (await AskAsync(Delete, Ada, new { releaseId = IdOf("Release", release.Id) })).WithoutErrors().Text("deleteRelease.errors").ShouldBeNull();
        var change = new { releaseId = IdOf("Release", other.Id), title = "New" };

        (await AskAsync(UpdateRelease, Bob, change)).DomainErrors("updateRelease").ShouldBe(["LimitExceededError"]);

        await using var db = Gateway.Open();
        (await db.DeletedContributions.CountAsync(Cancellation)).ShouldBe(100);
        Gateway.Time.Advance(TimeSpan.FromDays(1));
        (await AskAsync(UpdateRelease, Bob, change)).WithoutErrors().Text("updateRelease.errors").ShouldBeNull();
    }
}
