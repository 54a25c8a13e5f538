using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Complaints;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Complaints;

public sealed class ComplaintTests : CatalogueTests
{
    private const string Create =
        "mutation ($subject: ID!, $reason: ID!, $message: String) { createComplaint(input: { subjectId: $subject, reasonId: $reason, message: $message }) "
        + "{ complaint { id message state author { username } reason { title } subject { __typename viewerHasReported } } errors { "
        + "__typename ... on Error { code path } } } }";

    private const string Review =
        "mutation ($id: ID!, $isAccepted: Boolean!) { reviewComplaint(input: { complaintId: $id, isAccepted: $isAccepted, note: \"Seen\" }) "
        + "{ complaint { state reviewedAt reviewedBy { username } reviewNote } errors { __typename ... on Error { code message } } } }";

    private const string Delete = "mutation ($id: ID!) { deleteComplaint(input: { complaintId: $id }) { deletedId errors { __typename } } }";

    private const string Read =
        "query ($id: ID!) { complaint(id: $id) { state message subject { __typename } snapshot { title content owner { username } deletedAt deletedBy } } "
        + "complaints { totalCount } }";

    private User _ada = null!;
    private User _fan = null!;
    private User _admin = null!;
    private ComplaintReason _reason = null!;

    [Fact]
    public async Task ComplaintReasons_ByKind_AreThoseThatFit()
    {
        await FillAsync();

        var answer = (
            await Gateway.AskAsync(
                "{ complaintReasons { title kinds } tracks: complaintReasons(kind: TRACK) { title } users: complaintReasons(kind: USER) { title } }"
            )
        ).WithoutErrors();

        answer.At("complaintReasons.0").ToString().ShouldBe("""{"title":"Other","kinds":["COMMENT","EVENT","TRACK"]}""");
        (answer.At("tracks").GetArrayLength(), answer.At("users").GetArrayLength()).ShouldBe((1, 0));
    }

    [Fact]
    public async Task CreateComplaint_Again_ReturnsTheOpenOne()
    {
        await FillAsync();
        var track = await AddTrackAsync(_ada, "Deep");

        var first = (await CreateAsync(_fan, IdOf("Track", track.Id))).WithoutErrors();
        var second = (await CreateAsync(_fan, IdOf("Track", track.Id))).WithoutErrors();

        first.Text("createComplaint.errors").ShouldBeNull();
        first.At("createComplaint.complaint.subject").ToString().ShouldBe("""{"__typename":"Track","viewerHasReported":true}""");
        (first.Text("createComplaint.complaint.state"), first.Text("createComplaint.complaint.reason.title")).ShouldBe(("OPEN", "Other"));
        second.Text("createComplaint.complaint.id").ShouldBe(first.Text("createComplaint.complaint.id"));
        await using var db = Gateway.Open();
        (await db.Complaints.CountAsync(Cancellation)).ShouldBe(1);
    }

    [Fact]
    public async Task CreateComplaint_WithBadInput_IsRefused()
    {
        await FillAsync();
        var (track, genre) = (IdOf("Track", (await AddTrackAsync(_ada, "Deep")).Id), IdOf("Genre", (await AddGenreAsync("Jazz")).Id));

        (await CreateAsync(_fan, genre)).Text("createComplaint.errors.0.code").ShouldBe("ID_WRONG_TYPE");
        (await CreateAsync(_fan, IdOf("User", _ada.Id))).Text("createComplaint.errors.0.code").ShouldBe("REASON_NOT_FOUND");
        (await CreateAsync(_ada, track)).Text("createComplaint.errors.0.code").ShouldBe("SUBJECT_IS_YOURS");
        (await CreateAsync(_fan, track, " ")).Text("createComplaint.errors.0.code").ShouldBe("TEXT_BLANK");
        (await CreateAsync(_fan, track, TextOf(2001))).Text("createComplaint.errors.0.code").ShouldBe("TEXT_TOO_LONG");
        (await CreateAsync(_fan, IdOf("Track", Guid.NewGuid()))).DomainErrors("createComplaint").ShouldBe(["NotFoundError"]);
        (await CreateAsync(null, track)).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        await using var db = Gateway.Open();
        (await db.Complaints.AnyAsync(Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task CreateComplaint_MoreThanThirtyADay_IsRefused()
    {
        await FillAsync();
        var track = IdOf("Track", (await AddTrackAsync(_ada, "Deep")).Id);
        for (var i = 0; i < 30; i++)
        {
            (await CreateAsync(_fan, track)).DomainErrors("createComplaint").ShouldBeEmpty();
        }

        (await CreateAsync(_fan, track)).DomainErrors("createComplaint").ShouldBe(["LimitExceededError"]);
    }

    [Fact]
    public async Task Complaint_ByRole_IsSeenByItsAuthorAndAdmins()
    {
        await FillAsync();
        var id = await ComplainAsync(IdOf("Track", (await AddTrackAsync(_ada, "Deep")).Id));

        var author = await Gateway.AskAsync(Read, _fan, new { id });
        var other = (await Gateway.AskAsync("query ($id: ID!) { complaint(id: $id) { state } complaints { totalCount } }", _ada, new { id })).WithoutErrors();
        var admin = (await Gateway.AskAsync(Read, _admin, new { id })).WithoutErrors();

        (author.Text("complaint.state"), author.Text("complaint.snapshot"), author.Text("complaints.totalCount")).ShouldBe(("OPEN", null, "1"));
        author.ErrorCodes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);
        (other.Text("complaint"), other.Text("complaints.totalCount")).ShouldBe((null, "0"));
        admin.At("complaint.snapshot").ToString().ShouldBe("""{"title":"Deep","content":null,"owner":{"username":"ada"},"deletedAt":null,"deletedBy":null}""");
        (await Gateway.AskAsync(Read, null, new { id })).ErrorCodes.ShouldAllBe(code => code == "AUTH_NOT_AUTHENTICATED");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task X1_ContentDeletedAfterTheComplaint_StaysInItsSnapshot(bool isByModerator)
    {
        await FillAsync();
        var track = await AddTrackAsync(_ada, "Deep");
        var comment = await AddCommentAsync(_ada, track, "Nasty words");
        await AddCommentedAsync(track.Id);
        var id = await ComplainAsync(IdOf("Comment", comment.Id));

        (
            await Gateway.AskAsync(
                "mutation ($id: ID!) { updateComment(input: { commentId: $id, content: \"Nice words\" }) { errors { __typename } } }",
                _ada,
                new { id = IdOf("Comment", comment.Id) }
            )
        ).WithoutErrors();
        (
            await Gateway.AskAsync(
                "mutation ($id: ID!) { deleteComment(input: { commentId: $id }) { errors { __typename } } }",
                isByModerator ? _admin : _ada,
                new { id = IdOf("Comment", comment.Id) }
            )
        ).WithoutErrors();

        var admin = (await Gateway.AskAsync(Read, _admin, new { id })).WithoutErrors();
        admin.Text("complaint.subject").ShouldBeNull();
        (admin.Text("complaint.snapshot.content"), admin.Text("complaint.snapshot.deletedBy")).ShouldBe(
            ("Nasty words", isByModerator ? "MODERATOR" : "AUTHOR")
        );
        admin.Text("complaint.snapshot.deletedAt").ShouldNotBeNull();
    }

    [Fact]
    public async Task X2_ComplaintWhoseSubjectAndUsersAreGone_IsResolved()
    {
        await FillAsync();
        var track = await AddTrackAsync(_ada, "Deep");
        var id = await ComplainAsync(IdOf("Track", track.Id));
        (
            await Gateway.AskAsync("mutation ($id: ID!) { deleteTrack(input: { trackId: $id }) { deletedId } }", _ada, new { id = IdOf("Track", track.Id) })
        ).WithoutErrors();
        await using (var db = Gateway.Open())
        {
            var (one, other, now) = (_ada.Id, _fan.Id, Gateway.Time.UtcMoment());
            await db
                .Users.Where(user => user.Id == one || user.Id == other)
                .ExecuteUpdateAsync(set => set.SetProperty(user => user.DeletedAt, now), Cancellation);
        }

        var answer = (await Gateway.AskAsync(Review, _admin, new { id, isAccepted = true })).WithoutErrors();

        answer.Text("reviewComplaint.errors").ShouldBeNull();
        (answer.Text("reviewComplaint.complaint.state"), answer.Text("reviewComplaint.complaint.reviewedBy.username")).ShouldBe(("ACCEPTED", "root"));
    }

    [Fact]
    public async Task X4_SecondDecisionOfAnotherAdmin_IsAConflictWithThePresentState()
    {
        await FillAsync();
        var other = await Gateway.AddUserAsync("other", UserRole.Admin);
        var id = await ComplainAsync(IdOf("Track", (await AddTrackAsync(_ada, "Deep")).Id));

        var answers = await Task.WhenAll(
            Gateway.AskAsync(Review, _admin, new { id, isAccepted = true }),
            Gateway.AskAsync(Review, other, new { id, isAccepted = false })
        );

        var (won, lost) = answers[0].DomainErrors("reviewComplaint").Count == 0 ? (answers[0], answers[1]) : (answers[1], answers[0]);
        won.DomainErrors("reviewComplaint").ShouldBeEmpty();
        lost.Text("reviewComplaint.errors.0.code").ShouldBe("COMPLAINT_REVIEWED");
        lost.Text("reviewComplaint.errors.0.message")!.ShouldContain(won.Text("reviewComplaint.complaint.state")!);
        await using var db = Gateway.Open();
        (await db.AuditEntries.CountAsync(Cancellation)).ShouldBe(1);
    }

    [Fact]
    public async Task ReviewComplaint_ByOthers_IsRefused()
    {
        await FillAsync();
        var id = await ComplainAsync(IdOf("Track", (await AddTrackAsync(_ada, "Deep")).Id));

        (await Gateway.AskAsync(Review, _fan, new { id, isAccepted = true })).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);
        (await Gateway.AskAsync(Review, _admin, new { id = IdOf("Complaint", Guid.NewGuid()), isAccepted = true }))
            .DomainErrors("reviewComplaint")
            .ShouldBe(["NotFoundError"]);
    }

    [Fact]
    public async Task DeleteComplaint_ByItsAuthorAndAdmins_IsPossible()
    {
        await FillAsync();
        var (one, two) = (
            await ComplainAsync(IdOf("Track", (await AddTrackAsync(_ada, "Deep")).Id)),
            await ComplainAsync(IdOf("Track", (await AddTrackAsync(_ada, "Wide")).Id))
        );

        (await Gateway.AskAsync(Delete, _ada, new { id = one })).DomainErrors("deleteComplaint").ShouldBe(["NotFoundError"]);
        (await Gateway.AskAsync(Delete, _fan, new { id = one })).WithoutErrors().Text("deleteComplaint.deletedId").ShouldBe(one);
        (await Gateway.AskAsync(Delete, _admin, new { id = two })).WithoutErrors().Text("deleteComplaint.deletedId").ShouldBe(two);

        await using var db = Gateway.Open();
        (await db.Complaints.AnyAsync(Cancellation)).ShouldBeFalse();
        (await db.AuditEntries.SingleAsync(Cancellation)).TargetType.ShouldBe("Complaint");
    }

    [Fact]
    public async Task CreateComplaint_AboutACommentOnAReleaseWithoutThePlan_IsNotFound()
    {
        await FillAsync();
        var premium = await Gateway.AddUserAsync("premium", plan: UserPlan.Premium);
        await AddReferenceAsync();
        var comment = IdOf("Comment", (await AddCommentAsync(_ada, await AddReleaseAsync(_ada, "Soon"), "Hi")).Id);

        (await CreateAsync(_fan, comment)).WithoutErrors().DomainErrors("createComplaint").ShouldBe(["NotFoundError"]);
        (await CreateAsync(premium, comment)).WithoutErrors().DomainErrors("createComplaint").ShouldBeEmpty();
    }

    private async Task AddCommentedAsync(Guid trackId)
    {
        await using var db = Gateway.Open();
        await db.Tracks.Where(track => track.Id == trackId).ExecuteUpdateAsync(set => set.SetProperty(track => track.CommentCount, 1), Cancellation);
    }

    private async Task<string> ComplainAsync(string subject) => (await CreateAsync(_fan, subject)).WithoutErrors().Text("createComplaint.complaint.id")!;

    private Task<Answer> CreateAsync(User? viewer, string subject, string message = "It is wrong.") =>
        Gateway.AskAsync(
            Create,
            viewer,
            new
            {
                subject,
                reason = IdOf("ComplaintReason", _reason.Id),
                message,
            }
        );

    private async Task FillAsync()
    {
        (_ada, _fan, _admin) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"), await Gateway.AddUserAsync("root", UserRole.Admin));
        _reason = new ComplaintReason
        {
            Id = Guid.CreateVersion7(Gateway.Time.GetUtcNow()),
            Title = "Other",
            Kinds = "comment,event,track",
            Position = -1,
        };
        await using (var db = Gateway.Open())
        {
            await db.ComplaintReasons.ExecuteDeleteAsync(Cancellation);
        }
        await Gateway.SaveAsync(_reason);
    }
}
