using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Complaints;
using static Qplet.GraphQL.Data.Import.SavedResponses;

namespace Qplet.GraphQL.Data.Import;

public sealed class ResponseImportComplaintTests
{
    private const string Complaint = """
        {"id": "a077478c-8b18-4b44-915d-f0014b83966d", "author": {"id": "66666666-df85-4307-a069-68612c4471e2", "name": "Elise"},
          "message": "Not for children.", "type": "track", "entity_id": "11111111-a791-4783-9845-4b571a9e579f",
          "reason": {"id": "00000000-a24e-421f-94b4-c12974b3a0d9", "title": "Too loud", "description": "It hurts."}}
        """;

    private static readonly Guid s_key = Guid.Parse("a077478c-8b18-4b44-915d-f0014b83966d");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Import_Complaint_StoresItOnceWithASnapshotAndItsReason()
    {
        await using var database = await TestDatabase.MigratedAsync();
        (string, string)[] files = [("complaints.json", $$"""{"data": [{{Complaint}}]}"""), ("tracks.json", TrackJson)];

        (await ImportAsync(database, files)).IsComplete.ShouldBeTrue();
        (await ImportAsync(database, files)).HasChanges.ShouldBeFalse();

        await using var db = database.Open();
        var complaint = await db.Complaints.Include(c => c.Reason).Include(c => c.Author).SingleAsync(Cancellation);
        (complaint.Id, complaint.Author.Name, complaint.Message, complaint.State).ShouldBe((s_key, "Elise", "Not for children.", ComplaintState.Open));
        (complaint.SnapshotTitle, complaint.SnapshotOwnerId).ShouldBe(("Für Elise 🎹", Guid.Parse("33333333-df85-4307-a069-68612c4471e1")));
        (complaint.Reason.Title, complaint.Reason.Description, complaint.Reason.Kinds).ShouldBe(("Too loud", "It hurts.", "track"));
    }

    [Fact]
    public async Task Import_ComplaintThatIsDecided_KeepsTheDecision()
    {
        await using var database = await TestDatabase.MigratedAsync();
        (string, string)[] files = [("complaints.json", $$"""{"data": {{Complaint}}}"""), ("tracks.json", TrackJson)];
        await ImportAsync(database, files);
        await using var db = database.Open();
        await db.Complaints.ExecuteUpdateAsync(set => set.SetProperty(c => c.State, ComplaintState.Accepted), Cancellation);

        (await ImportAsync(database, files)).HasChanges.ShouldBeFalse();

        (await db.Complaints.SingleAsync(Cancellation)).State.ShouldBe(ComplaintState.Accepted);
    }

    [Fact]
    public async Task Import_ComplaintBeforeItsSubject_IsCompletedByALaterImport()
    {
        await using var database = await TestDatabase.MigratedAsync();
        var complaint = ("complaints.json", $$"""{"data": {{Complaint}}}""");

        var report = await ImportAsync(database, complaint);

        report.Problems.Select(problem => problem.IsError).ShouldBe([false]);
        await ImportAsync(database, complaint, ("tracks.json", TrackJson));
        await using var db = database.Open();
        (await db.Complaints.SingleAsync(Cancellation)).SnapshotTitle.ShouldBe("Für Elise 🎹");
    }

    [Fact]
    public async Task Import_ReasonWithATitleThatIsStored_IsThatReason()
    {
        await using var database = await TestDatabase.MigratedAsync();
        var stored = Guid.CreateVersion7();
        await using var db = database.Open();
        var known = await db.ComplaintReasons.OrderBy(reason => reason.Position).FirstOrDefaultAsync(Cancellation);
        if (known is null)
        {
            db.Add(
                known = new ComplaintReason
                {
                    Id = stored,
                    Title = "Spam",
                    Kinds = "track",
                }
            );
            await db.SaveChangesAsync(Cancellation);
        }

        await ImportAsync(
            database,
            ("complaints.json", $$"""{"data": {{Complaint.Replace("Too loud", known.Title.ToUpperInvariant(), StringComparison.Ordinal)}}}"""),
            ("tracks.json", TrackJson)
        );

        (await db.Complaints.SingleAsync(Cancellation)).ReasonId.ShouldBe(known.Id);
    }

    [Theory]
    [InlineData("\"track\"", "\"genre\"")]
    [InlineData("\"reason\"", "\"cause\"")]
    [InlineData("\"author\"", "\"person\"")]
    [InlineData("a077478c-8b18-4b44-915d-f0014b83966d", "7")]
    public async Task Import_ComplaintThatIsIncomplete_IsLeftOut(string part, string other)
    {
        await using var database = await TestDatabase.MigratedAsync();

        var report = await ImportAsync(
            database,
            ("complaints.json", $$"""{"data": {{Complaint.Replace(part, other, StringComparison.Ordinal)}}}"""),
            ("tracks.json", TrackJson)
        );

        report.Problems.Count(problem => problem.IsError).ShouldBe(1);
        report.Counts.ShouldContain(count => count.Kind == "complaints" && count.LeftOut == 1);
        await using var db = database.Open();
        (await db.Complaints.AnyAsync(Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task Import_ComplaintThatRepeatsAnOpenOne_IsNotAddedAgain()
    {
        await using var database = await TestDatabase.MigratedAsync();
        var repeated = Complaint.Replace("a077478c", "b077478c", StringComparison.Ordinal);

        var report = await ImportAsync(database, ("complaints.json", $$"""{"data": [{{Complaint}}, {{repeated}}]}"""), ("tracks.json", TrackJson));

        report.IsComplete.ShouldBeTrue();
        await using var db = database.Open();
        (await db.Complaints.CountAsync(Cancellation)).ShouldBe(1);
    }
}
