using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Data.Complaints;
using Qplet.GraphQL.Data.Posts;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Samples;

public sealed class SampleModerationTests(SampleSeederTests.Seeded seeded) : IClassFixture<SampleSeederTests.Seeded>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Complaints_OfTheSampleData_AreAboutContentOfOthersForReasonsThatFit()
    {
        await using var db = seeded.Database.Open();

        var complaints = await db.Complaints.Include(c => c.Reason).Include(c => c.ReviewedBy).ToListAsync(Cancellation);

        complaints.Count.ShouldBeGreaterThan(15);
        complaints.Select(c => c.State).ToHashSet().SetEquals(Enum.GetValues<ComplaintState>()).ShouldBeTrue();
        complaints.ShouldAllBe(c => c.AuthorId != c.SnapshotOwnerId && c.Reason.Kinds.Contains(c.SubjectKind));
        complaints.ShouldAllBe(c => c.State == ComplaintState.Open ? c.ReviewedBy == null : c.ReviewedBy!.Role == UserRole.Admin);
        foreach (var complaint in complaints)
        {
            var content =
                complaint.SubjectKind == Post.KindName
                    ? await db.Posts.Where(p => p.Id == complaint.SubjectId).Select(p => p.Content).SingleAsync(Cancellation)
                    : await db.Comments.Where(c => c.Id == complaint.SubjectId).Select(c => c.Content).SingleAsync(Cancellation);
            complaint.SnapshotContent.ShouldBe(content);
        }
        complaints.ShouldContain(c => c.SubjectKind == Comment.KindName);
    }

    [Fact]
    public async Task ContactRequests_OfTheSampleData_AreByVisitorsAndUsers()
    {
        await using var db = seeded.Database.Open();

        var requests = await db.ContactRequests.ToListAsync(Cancellation);

        requests.Count.ShouldBe(8);
        requests.Count(r => r.AuthorId == null).ShouldBe(4);
    }
}
