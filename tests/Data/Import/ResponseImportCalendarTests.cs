using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.PersonalData;
using Qplet.GraphQL.Data.Users;
using static Qplet.GraphQL.Data.Import.SavedResponses;

namespace Qplet.GraphQL.Data.Import;

public sealed class ResponseImportCalendarTests
{
    private const string Month = """
        {"status": "success", "code": 200, "data": [
          {"release": 77, "precision": "month", "date": "2031-05-09", "action": "release", "platform": {"id": 9, "libelle": "Steam"}, "country": "us",
            "link": null, "official": true, "note": null},
          {"release": 77, "precision": "day", "date": "2031-05-09", "action": "release", "platform": {"id": 9, "libelle": "Steam"}, "country": "us",
            "link": null, "official": true, "note": null}],
         "meta": {"period": {"start": "2031-05-01 00:00:00", "end": "2031-05-31 23:59:59", "type": "month"}}}
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Import_Calendar_AddsTheDatesOnce()
    {
        await using var database = await TestDatabase.MigratedAsync();
        (string, string)[] files = [("publishers/Carla/calendar.json", Month), ("release.json", ReleaseJson)];

        var report = await ImportAsync(database, files);

        report.Problems.Select(problem => (problem.Place, problem.IsError)).ShouldBe([("$.data[1]", true)]);
        report.Counts.ShouldContain(new ImportCount("calendar entries", 1, 0, 0, 1));
        (await ImportAsync(database, files)).HasChanges.ShouldBeFalse();
        await using var db = database.Open();
        var entry = await db.CalendarEntries.Include(e => e.User).Include(e => e.ReleaseDate).SingleAsync(Cancellation);
        (entry.User.Username, entry.ReleaseDateId, entry.ReleaseDate.CalendarCount).ShouldBe(("Carla", 5, 1));
        (entry.Start, entry.End).ShouldBe((entry.ReleaseDate.Start, entry.ReleaseDate.End));
    }

    [Fact]
    public async Task Import_CalendarWhoseUserIsNotInThePath_IsLeftOut()
    {
        await using var database = await TestDatabase.MigratedAsync();

        var report = await ImportAsync(database, ("calendar.json", Month), ("release.json", ReleaseJson));

        report.Problems.Count(problem => problem.IsError).ShouldBe(2);
        await using var db = database.Open();
        (await db.CalendarEntries.AnyAsync(Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task Import_ListsOfARemovedAccount_DoNotBringItBack()
    {
        await using var database = await TestDatabase.MigratedAsync();
        const string Elise = """{"id": "66666666-df85-4307-a069-68612c4471e2", "name": "Elise", "avatar_url": "https://x.example/elise.png"}""";
        (string, string)[] files =
        [
            ("publishers/Carla/calendar.json", Month),
            ("publishers/Carla/following.json", """{"data": [{"name": "Big Studio", "username": "BigStudio"}]}"""),
            ("publishers/Carla/hypes.json", ReleaseJson),
            ("users.json", $$"""{"data": [{{Elise}}]}"""),
            (
                "complaints.json",
                $$"""
                {"data": {"id": "a077478c-8b18-4b44-915d-f0014b83966d", "author": {{Elise}}, "message": "Bad", "type": "release",
                  "entity_id": "00000000-fdb0-43ce-b555-e0a26ed563ac", "reason": {"id": "00000000-a24e-421f-94b4-c12974b3a0d9", "title": "Too loud"} } }
                """
            ),
        ];
        await ImportAsync(database, files);
        await using (var db = database.Open())
        {
            foreach (var user in await db.Users.Where(u => u.Username == "Carla" || u.Name == "Elise").ToListAsync(Cancellation))
            {
                db.Add(
                    new FormerUsername
                    {
                        NormalizedUsername = user.NormalizedUsername,
                        UserId = user.Id,
                        CreatedAt = user.CreatedAt,
                    }
                );
                user.DeletedAt = user.CreatedAt;
                await db.RemovePersonalDataAsync(user, user.CreatedAt, Cancellation);
            }
            await db.SaveChangesAsync(Cancellation);
            await db.Reactions.ExecuteDeleteAsync(Cancellation);
            await db.Complaints.ExecuteDeleteAsync(Cancellation);
            await db.MediaAssets.Where(m => m.Url == "https://x.example/elise.png").ExecuteDeleteAsync(Cancellation);
        }

        await ImportAsync(database, files);

        await using var after = database.Open();
        (await after.Users.Where(u => u.Name == "Elise" || u.Name == "Carla" || u.Username == "Carla").CountAsync(Cancellation)).ShouldBe(0);
        (await after.CalendarEntries.CountAsync(Cancellation)).ShouldBe(0);
        (await after.Follows.CountAsync(Cancellation)).ShouldBe(0);
        (await after.Reactions.CountAsync(Cancellation)).ShouldBe(0);
        (await after.Complaints.CountAsync(Cancellation)).ShouldBe(0);
        (await after.MediaAssets.CountAsync(m => m.Url == "https://x.example/elise.png", Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task Import_RelationsOfUsersWhoHaveBlockedOneAnother_AreLeftOut()
    {
        await using var database = await TestDatabase.MigratedAsync();
        (string, string)[] files =
        [
            ("publishers/Carla/calendar.json", Month),
            ("publishers/Carla/following.json", """{"data": [{"name": "Big Studio", "username": "BigStudio"}]}"""),
            ("release.json", ReleaseJson),
        ];
        await ImportAsync(database, files);
        await using (var db = database.Open())
        {
            var (carla, studio) = (ImportKeys.Publisher("carla"), ImportKeys.Publisher("bigstudio"));
            await db.Follows.ExecuteDeleteAsync(Cancellation);
            await db.CalendarEntries.ExecuteDeleteAsync(Cancellation);
            db.Add(
                new Block
                {
                    BlockerId = studio,
                    BlockedId = carla,
                    CreatedAt = DateTime.UnixEpoch,
                }
            );
            await db.SaveChangesAsync(Cancellation);
        }

        await ImportAsync(database, files);

        await using var after = database.Open();
        (await after.Follows.CountAsync(Cancellation)).ShouldBe(0);
        (await after.CalendarEntries.CountAsync(Cancellation)).ShouldBe(0);
    }
}
