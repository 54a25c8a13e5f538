using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Data.Complaints;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Accounts;
using Qplet.GraphQL.Schema.Audit;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Complaints;

/// <summary>A complaint and the deletion of its subject happen one after the other.</summary>
public sealed class ComplaintConcurrencyTests : CatalogueTests
{
    private const string Create =
        "mutation ($subject: ID!, $reason: ID!) { createComplaint(input: { subjectId: $subject, reasonId: $reason }) { complaint { id } "
        + "errors { __typename } } }";

    private User _ada = null!;
    private User _fan = null!;
    private ComplaintReason _reason = null!;

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(false, true)]
    public async Task CreateComplaint_WhileItsSubjectIsBeingDeleted_WaitsAndFindsNothing(bool isAboutTheTrack, bool isTrackDeleted)
    {
        await FillAsync();
        var track = await AddTrackAsync(_ada, "Deep");
        var comment = await AddCommentAsync(_ada, track, "Words");
        var deleted = isTrackDeleted ? new SubjectKey(Track.KindName, track.Id) : new SubjectKey(Comment.KindName, comment.Id);
        Task<Answer> complaining;
        await using (var db = Gateway.Open())
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);
            await Gateway.Services.GetRequiredService<Deletions>().RecordAsync(db, new Viewer { Id = _ada.Id }, deleted, _ada.Id, Cancellation);
            complaining = CreateAsync(isAboutTheTrack ? IdOf("Track", track.Id) : IdOf("Comment", comment.Id));

            // A complaint that did not wait would be made in this time, and nobody would record the deletion in it.
            await Task.WhenAny(complaining, Task.Delay(TimeSpan.FromMilliseconds(300), Cancellation));
            await (
                isTrackDeleted
                    ? db.Tracks.Where(row => row.Id == track.Id).ExecuteDeleteAsync(Cancellation)
                    : db.Comments.Where(row => row.Id == comment.Id).ExecuteDeleteAsync(Cancellation)
            );
            await db.RemoveAboutAsync(deleted, Cancellation);
            await transaction.CommitAsync(Cancellation);
        }

        (await complaining).WithoutErrors().DomainErrors("createComplaint").ShouldBe(["NotFoundError"]);
        await using var later = Gateway.Open();
        (await later.Complaints.CountAsync(Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task ComplaintsAndDeletions_AtOnce_LeaveNoComplaintWithoutTheDeletion()
    {
        await FillAsync();
        const string Delete = "mutation ($id: ID!) { deleteTrack(input: { trackId: $id }) { deletedId errors { __typename } } }";
        var tracks = new List<Track>();
        for (var number = 0; number < 10; number++)
        {
            tracks.Add(await AddTrackAsync(_ada, $"Track {number}"));
        }

        var answers = await Task.WhenAll(
            tracks.SelectMany(track =>
                (Task<Answer>[])[CreateAsync(IdOf("Track", track.Id)), Gateway.AskAsync(Delete, _ada, new { id = IdOf("Track", track.Id) })]
            )
        );

        answers.ShouldAllBe(answer => answer.ErrorCodes.Count == 0);
        await using var db = Gateway.Open();
        (await db.Tracks.CountAsync(Cancellation)).ShouldBe(0);
        (await db.Complaints.CountAsync(complaint => complaint.SubjectDeletedAt == null, Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task ComplaintAboutAUser_ShowsTheDeletionOfTheAccountUntilItIsRestored()
    {
        await FillAsync();
        var admin = await Gateway.AddUserAsync("root", UserRole.Admin);
        (await CreateAsync(IdOf(_ada))).WithoutErrors().DomainErrors("createComplaint").ShouldBeEmpty();
        var (viewer, accounts) = (new Viewer { Id = admin.Id, Role = UserRole.Admin }, Gateway.Services.GetRequiredService<AccountDeletion>());

        await accounts.DeleteAsync(viewer, _ada.Id, Cancellation);
        (await MarkAsync()).ShouldBe((true, SubjectRemoval.Moderator));

        await accounts.RestoreAsync(viewer, _ada.Id, Cancellation);
        (await MarkAsync()).ShouldBe((false, null));

        async Task<(bool IsDeleted, SubjectRemoval? By)> MarkAsync()
        {
            await using var db = Gateway.Open();
            var complaint = await db.Complaints.AsNoTracking().SingleAsync(Cancellation);
            return (complaint.SubjectDeletedAt is not null, complaint.SubjectDeletedBy);
        }
    }

    private Task<Answer> CreateAsync(string subject) => Gateway.AskAsync(Create, _fan, new { subject, reason = IdOf("ComplaintReason", _reason.Id) });

    private async Task FillAsync()
    {
        (_ada, _fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"));
        _reason = new ComplaintReason
        {
            Id = Guid.CreateVersion7(),
            Title = "Some",
            Kinds = "comment,track,user",
            Position = -1,
        };
        await Gateway.SaveAsync(_reason);
    }
}
