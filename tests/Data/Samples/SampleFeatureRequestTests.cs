using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.FeatureRequests;
using Qplet.GraphQL.Data.Releases;

namespace Qplet.GraphQL.Data.Samples;

public sealed class SampleFeatureRequestTests(SampleSeederTests.Seeded seeded) : IClassFixture<SampleSeederTests.Seeded>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FeatureRequests_OfTheSampleData_AreInAllStatesWithExactVotes()
    {
        await using var db = seeded.Database.Open();

        var requests = await db.FeatureRequests.Include(r => r.CountedVotes).ToListAsync(Cancellation);

        requests.Count.ShouldBe(24);
        requests.Select(r => r.State).ToHashSet().SetEquals(Enum.GetValues<FeatureRequestState>()).ShouldBeTrue();
        requests.ShouldAllBe(r => r.Id > ReleaseKeys.LastForeign && r.VoteCount == r.CountedVotes.DistinctBy(v => v.UserId).Count());
        requests.ShouldContain(r => !r.IsApproved);
        var merged = requests.Single(r => r.MergedIntoId is not null);
        merged.VoteCount.ShouldBe(0);
        (await db.FeatureVotes.AnyAsync(v => v.FeatureRequestId == merged.Id && v.CountedForId == merged.MergedIntoId, Cancellation)).ShouldBeTrue();
    }

    [Fact]
    public async Task FeatureRequests_AddedAfterTheSampleData_HaveTheNextKey()
    {
        await using var db = seeded.Database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);
        var last = await db.FeatureRequests.MaxAsync(r => r.Id, Cancellation);
        var request = new FeatureRequest
        {
            AuthorId = await db.Users.Select(u => u.Id).FirstAsync(Cancellation),
            Title = "More keys",
            Description = "For the piano.",
            CreatedAt = TimeProvider.System.UtcMoment(),
        };
        db.FeatureRequests.Add(request);

        await db.SaveChangesAsync(Cancellation);

        request.Id.ShouldBe(last + 1);
    }
}
