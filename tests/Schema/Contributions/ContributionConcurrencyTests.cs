using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Contributions;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Contributions;

/// <summary>Decisions at the same time happen one after the other.</summary>
public sealed class ContributionConcurrencyTests : ContributionTestBase
{
    private const string Delete = "mutation ($input: DeleteReleaseInput!) { deleteRelease(input: $input) { deletedId errors { __typename } } }";

    [Fact]
    public async Task Accept_ByTwoAtOnce_AppliesTheChangeOnce()
    {
        var release = await AddWorldAsync(ContributionAuthorization.AllowedNeedsOwnerApproval);
        var root = await Gateway.AddUserAsync("root", UserRole.Admin);
        var id = await ProposeAsync(new { releaseId = IdOf("Release", release.Id), date = new { startDate = "2027-08-01", countryCode = "US" } }, CreateDate);

        var answers = await Task.WhenAll(((User[])[Ada, root, Ada, root]).Select(user => AskAsync(Accept, user, new { contributionId = id })));

        answers.ShouldAllBe(answer => answer.ErrorCodes.Count == 0);
        answers.Count(answer => answer.Text("acceptContribution.errors") is null).ShouldBe(2);
        answers.SelectMany(answer => answer.DomainErrors("acceptContribution")).ShouldBe(["ConflictError", "ConflictError"]);
        await using var db = Gateway.Open();
        (await db.ReleaseDates.CountAsync(Cancellation)).ShouldBe(2);
    }

    [Fact]
    public async Task Propose_ToSeveralReleasesAtOnce_StaysWithinTheDailyLimit()
    {
        var release = await AddWorldAsync(ContributionAuthorization.AllowedNeedsOwnerApproval);
        List<Release> releases = [release];
        for (var i = 0; i < 7; i++)
        {
            releases.Add(await AddReleaseAsync(Ada, $"Other {i}", r => r.ContributionAuthorization = ContributionAuthorization.AllowedNeedsOwnerApproval));
        }
        await using (var db = Gateway.Open())
        {
            db.AddRange(
                Enumerable
                    .Range(0, 98)
                    .Select(i => new Contribution
                    {
                        Id = Guid.CreateVersion7(Gateway.Time.GetUtcNow()),
                        ReleaseId = release.Id,
                        AuthorId = Bob.Id,
                        Kind = ContributionKind.UpdateRelease,
                        State = ContributionState.Withdrawn,
                        Changes = "[]",
                        CreatedAt = Gateway.Time.UtcMoment().AddMinutes(-i),
                    })
            );
            await db.SaveChangesAsync(Cancellation);
        }

        var answers = await Task.WhenAll(releases.Select(r => AskAsync(UpdateRelease, Bob, new { releaseId = IdOf("Release", r.Id), title = "New" })));

        answers.ShouldAllBe(answer => answer.ErrorCodes.Count == 0);
        answers.Count(answer => answer.Text("updateRelease.errors") is null).ShouldBe(2);
        (await StatesAsync()).Count(state => state == ContributionState.Pending).ShouldBe(2);
    }

    [Fact]
    public async Task AcceptAndReject_AtOnce_OneOfThemDecides()
    {
        var release = await AddWorldAsync(ContributionAuthorization.AllowedNeedsOwnerApproval);
        var id = await ProposeAsync(new { releaseId = IdOf("Release", release.Id), title = "New" });

        var answers = await Task.WhenAll(AskAsync(Accept, Ada, new { contributionId = id }), AskAsync(Reject, Ada, new { contributionId = id }));

        var isAccepted = answers[0].Text("acceptContribution.errors") is null;
        (answers[1].Text("rejectContribution.errors") is null).ShouldBe(!isAccepted);
        (await ReadAsync(release)).Title.ShouldBe(isAccepted ? "New" : "Old");
        (await StatesAsync()).ShouldBe([isAccepted ? ContributionState.Accepted : ContributionState.Rejected]);
    }

    [Fact]
    public async Task AcceptAndDelete_AtOnce_LeaveNothingOfADeletedRelease()
    {
        var release = await AddWorldAsync(ContributionAuthorization.AllowedNeedsOwnerApproval);
        var id = await ProposeAsync(new { releaseId = IdOf("Release", release.Id), title = "New" });

        var answers = await Task.WhenAll(
            AskAsync(Accept, Ada, new { contributionId = id }),
            AskAsync(Delete, Ada, new { releaseId = IdOf("Release", release.Id) })
        );

        answers[1].WithoutErrors().Text("deleteRelease.deletedId").ShouldBe(IdOf("Release", release.Id));
        await using var db = Gateway.Open();
        (await db.Releases.AnyAsync(Cancellation)).ShouldBeFalse();
        (await db.Contributions.AnyAsync(Cancellation)).ShouldBeFalse();
        (await db.Notifications.CountAsync(n => n.SubjectKind == Release.KindName, Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task Propose_ForADateThatIsDeletedAtOnce_DoesNotStayPending()
    {
        var release = await AddWorldAsync(ContributionAuthorization.AllowedNeedsOwnerApproval);
        var releaseDateId = IdOf("ReleaseDate", (await DateOfAsync(release)).Id);

        await Task.WhenAll(AskAsync(UpdateDate, Bob, new { releaseDateId, startDate = "2027-06-01" }), AskAsync(DeleteDate, Ada, new { releaseDateId }));

        (await StatesAsync()).ShouldAllBe(state => state == ContributionState.Failed);
        await using var db = Gateway.Open();
        (await db.ReleaseDates.AnyAsync(Cancellation)).ShouldBeFalse();
    }
}
