using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Events;
using Qplet.GraphQL.Data.FeatureRequests;
using static Qplet.GraphQL.Data.Import.SavedResponses;

namespace Qplet.GraphQL.Data.Import;

public sealed class ResponseImportEventTests
{
    private const string Events = """
        {"data": [
          {"id": "11111111-fdb0-43ce-b555-e0a26ed563ac", "author": {"id": "33333333-df85-4307-a069-68612c4471e1", "name": "Ludwig", "avatar_url": null},
            "title": "Ninth", "content": "With choir", "date": "2026-05-07", "time": "18:30:00", "type": "online", "location": "Vienna", "seats": "60",
            "free_seats": 57, "website": "https://ninth.example", "tags": ["choir", "live", "choir"], "media": [{"id": "55555555-422e-41ff-a266-2b0a093307e6",
            "url": "https://qplet.example/v1/media-assets/55555555-422e-41ff-a266-2b0a093307e6.png"}], "created_at": 1761916708,
            "analytics": {"interested": 0, "subscribed": 3, "views": 4041, "likes": 2, "comments": 0, "shares": 5}},
          {"id": "11111111-0000-43ce-b555-e0a26ed563ac", "title": "Some day", "date": "soon", "time": null, "seats": null, "free_seats": null}
        ]}
        """;

    private const string Comments = """
        {"data": [
          {"id": "22222222-0000-4000-8000-000000000001", "entity": {"id": "11111111-fdb0-43ce-b555-e0a26ed563ac", "type": "event"},
            "attachments": [], "content": "See you", "created_at": 1764341617},
          {"id": "22222222-0000-4000-8000-000000000002", "entity": {"id": "11111111-9999-4000-8000-000000000007", "type": "event"},
            "attachments": [], "content": "Where?", "created_at": 1764341618},
          {"id": "22222222-0000-4000-8000-000000000003", "entity": {"id": "11111111-9999-4000-8000-000000000008", "type": "playlist"},
            "attachments": [], "content": "Good mix", "created_at": 1764341619}
        ]}
        """;

    private const string Features = """
        {"data": [
          {"id": 27, "title": "Dark mode", "description": "Allow the users to switch to dark mode", "status": "idea", "proposed_by": "quodat",
            "statistics": {"upvotes": 12}, "created_at": "2025-08-11 12:22:18"},
          {"id": 28, "title": "Queue", "description": "Play next", "status": "in progress", "proposed_by": "Quodat", "statistics": {"upvotes": 1},
            "created_at": "2025-08-12 12:22:18"},
          {"id": 29, "title": "Odd", "description": "Odd", "status": "odd", "proposed_by": "quodat", "created_at": "2025-08-13 12:22:18"},
          {"id": 30, "status": "idea", "proposed_by": "quodat"}
        ]}
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Import_Events_KeepsTheirFactsAndLeavesOutThoseWithoutADate()
    {
        await using var database = await TestDatabase.MigratedAsync();

        var report = await ImportAsync(database, ("events.json", Events));

        report.Problems.Select(problem => (problem.Place, problem.IsError)).ShouldBe([("$.data[1].date", false), ("$.data[1]", true)], ignoreOrder: true);
        await using var db = database.Open();
        var planned = await db.Events.Include(e => e.Tags).Include(e => e.MediaLinks).Include(e => e.Author).SingleAsync(Cancellation);
        (planned.Title, planned.Content, planned.Location, planned.Website).ShouldBe(("Ninth", "With choir", "Vienna", "https://ninth.example"));
        (planned.Date, planned.Time, planned.Seats, planned.FreeSeats).ShouldBe((new DateOnly(2026, 5, 7), new TimeOnly(18, 30), 60, 60));
        planned.StartsAt.ShouldBe(new DateTime(2026, 5, 7, 18, 30, 0, DateTimeKind.Utc));
        (planned.AttendanceMode, planned.ViewCount, planned.ShareCount, planned.LikeCount).ShouldBe((EventAttendanceMode.Online, 4041, 5, 0));
        planned.CreatedAt.ShouldBe(DateTime.UnixEpoch.AddSeconds(1761916708));
        planned.Tags.OrderBy(tag => tag.Position).Select(tag => tag.Name).ShouldBe(["choir", "live"]);
        planned.MediaLinks.Count.ShouldBe(1);
        (planned.Author.Name, planned.Author.EventCount).ShouldBe(("Ludwig", 1));
    }

    [Fact]
    public async Task P1_EventsAndFeatureRequestsImportedTwice_AreNeitherDoubledNorAnnounced()
    {
        await using var database = await TestDatabase.MigratedAsync();
        (string, string)[] files = [("comments.json", Comments), ("events.json", Events), ("features.json", Features)];
        (await ImportAsync(database, files)).HasChanges.ShouldBeTrue();

        var again = await ImportAsync(database, files);
        var changed = await ImportAsync(database, ("features.json", Features.Replace("Play next", "Play later", StringComparison.Ordinal)));

        again.HasChanges.ShouldBeFalse();
        changed.Counts.Single(count => count.Kind == "feature requests").ShouldBe(new ImportCount("feature requests", 0, 1, 2, 1));
        await using var db = database.Open();
        (await db.Events.CountAsync(Cancellation)).ShouldBe(2);
        (await db.FeatureRequests.CountAsync(Cancellation)).ShouldBe(3);
        (await db.FeatureRequests.SingleAsync(r => r.Id == 27, Cancellation)).CreatedAt.ShouldBe(new DateTime(2025, 8, 11, 12, 22, 18, DateTimeKind.Utc));
        (await db.Notifications.AnyAsync(Cancellation)).ShouldBeFalse();
        (await db.Outbox.AnyAsync(Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task P2_InvalidObjectsAmongOthers_AreReportedAndTheRestIsTaken()
    {
        await using var database = await TestDatabase.MigratedAsync();

        var report = await ImportAsync(database, ("features.json", Features));

        report.IsComplete.ShouldBeFalse();
        report
            .Problems.Select(problem => (problem.File, problem.Place, problem.IsError))
            .ShouldBe([("features.json", "$.data[2].status", false), ("features.json", "$.data[3]", true)], ignoreOrder: true);
        await using var db = database.Open();
        var requests = await db.FeatureRequests.Include(r => r.Author).OrderBy(r => r.Id).ToListAsync(Cancellation);
        requests
            .ConvertAll(r => (r.Title, r.State, r.IsApproved, r.VoteCount, r.Author.Username.ToLowerInvariant()))
            .ShouldBe([
                ("Dark mode", FeatureRequestState.Idea, true, 0, "quodat"),
                ("Queue", FeatureRequestState.InProgress, true, 0, "quodat"),
                ("Odd", FeatureRequestState.Idea, true, 0, "quodat"),
            ]);
    }

    [Fact]
    public async Task Import_FeatureRequestsThatAreStored_KeepTheirApprovalAndVotes()
    {
        await using var database = await TestDatabase.MigratedAsync();
        await ImportAsync(database, ("features.json", Features));
        await using (var db = database.Open())
        {
            var author = await db.FeatureRequests.Where(r => r.Id == 28).Select(r => r.AuthorId).SingleAsync(Cancellation);
            db.FeatureVotes.Add(
                new FeatureVote
                {
                    FeatureRequestId = 28,
                    CountedForId = 28,
                    UserId = author,
                    CreatedAt = TimeProvider.System.UtcMoment(),
                }
            );
            await db.SaveChangesAsync(Cancellation);
            await db.FeatureRequests.CountVotersAsync(Cancellation);
            await db.FeatureRequests.Where(r => r.Id == 27).ExecuteUpdateAsync(set => set.SetProperty(r => r.IsApproved, false), Cancellation);
        }

        (await ImportAsync(database, ("features.json", Features))).HasChanges.ShouldBeFalse();

        await using var after = database.Open();
        (await after.FeatureRequests.SingleAsync(r => r.Id == 27, Cancellation)).IsApproved.ShouldBeFalse();
        (await after.FeatureRequests.SingleAsync(r => r.Id == 28, Cancellation)).VoteCount.ShouldBe(1);
    }

    [Fact]
    public async Task Import_EventWithTheKeyOfAPost_GetsAnotherOneAndKeepsItsComments()
    {
        await using var database = await TestDatabase.MigratedAsync();
        const string Key = "11111111-fdb0-43ce-b555-e0a26ed563ac";
        const string Post = $$"""{"data": {"id": "{{Key}}", "content": "Hello", "share": null} }""";
        (string, string)[] files = [("a.json", Events), ("b.json", Post), ("c.json", Comments)];

        await ImportAsync(database, files);

        (await ImportAsync(database, files)).HasChanges.ShouldBeFalse();
        await using var db = database.Open();
        (await db.Posts.SingleAsync(Cancellation)).Id.ShouldBe(Guid.Parse(Key));
        var planned = await db.Events.SingleAsync(e => e.Title == "Ninth", Cancellation);
        (planned.Id, planned.CommentCount).ShouldBe((ImportKeys.Event(Guid.Parse(Key)), 1));
    }

    [Fact]
    public async Task Import_PostWithTheKeyOfAStoredEvent_GetsAnotherOne()
    {
        await using var database = await TestDatabase.MigratedAsync();
        const string Key = "11111111-fdb0-43ce-b555-e0a26ed563ac";
        const string Post = $$"""{"data": {"id": "{{Key}}", "content": "Hello", "share": null} }""";
        await ImportAsync(database, [("a.json", Events), ("c.json", Comments)]);

        await ImportAsync(database, [("b.json", Post)]);

        (await ImportAsync(database, [("a.json", Events), ("b.json", Post), ("c.json", Comments)])).HasChanges.ShouldBeFalse();
        await using var db = database.Open();
        (await db.Posts.SingleAsync(Cancellation)).Id.ShouldBe(ImportKeys.Post(Guid.Parse(Key)));
        var planned = await db.Events.SingleAsync(e => e.Title == "Ninth", Cancellation);
        (planned.Id, planned.CommentCount).ShouldBe((Guid.Parse(Key), 1));
    }

    [Fact]
    public async Task Import_CommentsOnEventsAndPlaylists_AreCountedAndAddPlaceholders()
    {
        await using var database = await TestDatabase.MigratedAsync();

        var report = await ImportAsync(database, ("comments.json", Comments), ("events.json", Events));

        report.Problems.Count(problem => problem.Message.Contains("was not found", StringComparison.Ordinal)).ShouldBe(2);
        await using var db = database.Open();
        (await db.Events.OrderBy(e => e.Title).Select(e => new { e.Title, e.CommentCount }).ToListAsync(Cancellation))
            .ConvertAll(e => (e.Title, e.CommentCount))
            .ShouldBe([("Ninth", 1), ("Unknown event", 1)]);
        (await db.Playlists.SingleAsync(p => p.Name == "Unknown playlist", Cancellation)).CommentCount.ShouldBe(1);
    }
}
