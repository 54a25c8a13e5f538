using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Releases;
using static Qplet.GraphQL.Data.Import.SavedResponses;

namespace Qplet.GraphQL.Data.Import;

public sealed class ResponseImportInformationTests
{
    private const string Address = "releases/77/informations.json";

    private const string Information = """
        {"data": {
          "matches": {"context": {"league": "LCO", "serie": "Split 1 2024", "nb_games": "5"}, "confrontation": {
            "team_1": {"acronym": "GZ", "location": "au", "name": "Ground Zero Gaming", "winner": "1", "score": "3"},
            "team_2": {"acronym": "ANC", "location": "au", "name": "Antic Esports", "winner": "0", "score": "1"}}},
          "tracklists": [{"position": 1, "title": "Transcendental Cha Cha Cha", "duration": 209297}, {"position": 3, "title": "Reprise", "duration": null}],
          "details": {"rescheduled": "yes", "game": "league-of-legends"},
          "recommendations": [{"id": 78, "title": "Iliad", "subcategory": "game"}], "similars": []}}
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Import_Information_StoresMatchesTracklistAndDetailsOfItsRelease()
    {
        await using var database = await TestDatabase.MigratedAsync();

        var report = await ImportAsync(database, (Address, Information));

        report.Problems.Single().Message.ShouldContain("The release 77 was not found");
        await using var db = database.Open();
        var release = await ReleaseAsync(db);
        var match = release.Matches.Single();
        (match.Position, match.League, match.Series, match.Games, match.Winner).ShouldBe((0, "LCO", "Split 1 2024", 5, 1));
        (match.FirstName, match.FirstAcronym, match.FirstLocation, match.FirstScore).ShouldBe(("Ground Zero Gaming", "GZ", "au", 3));
        (match.SecondName, match.SecondAcronym, match.SecondLocation, match.SecondScore).ShouldBe(("Antic Esports", "ANC", "au", 1));
        release
            .Tracklist.OrderBy(entry => entry.Position)
            .Select(entry => (entry.Position, entry.Title, entry.DurationMilliseconds))
            .ShouldBe([(1, "Transcendental Cha Cha Cha", 209297), (3, "Reprise", null)]);
        release
            .Details.OrderBy(detail => detail.Position)
            .Select(detail => (detail.Key, detail.Value))
            .ShouldBe([("rescheduled", "yes"), ("game", "league-of-legends")]);
        (await db.Releases.AnyAsync(r => r.Id == 78 && r.Title == "Iliad", Cancellation)).ShouldBeTrue();
    }

    [Fact]
    public async Task Import_InformationOfAReleaseWithDetails_LeavesThoseOfTheRelease()
    {
        await using var database = await TestDatabase.MigratedAsync();

        await ImportAsync(database, ("a.json", ReleaseJson), (Address, Information));

        await using var db = database.Open();
        var release = await ReleaseAsync(db);
        (release.Title, release.Matches.Count, release.Tracklist.Count).ShouldBe(("Odyssey", 1, 2));
        release.Details.Select(detail => detail.Key).Order(StringComparer.Ordinal).ShouldBe(["coop", "director", "players"]);
    }

    [Fact]
    public async Task Import_InformationTwice_ChangesNothingAndKeepsTheTracksOfEntries()
    {
        await using var database = await TestDatabase.MigratedAsync();
        (string, string)[] files = [(Address, Information), ("t.json", TrackJson)];
        await ImportAsync(database, files);
        await using (var db = database.Open())
        {
            var track = await db.Tracks.Select(t => t.Id).SingleAsync(Cancellation);
            await db.Set<TracklistEntry>().ExecuteUpdateAsync(set => set.SetProperty(entry => entry.TrackId, track), Cancellation);
        }

        (await ImportAsync(database, files)).HasChanges.ShouldBeFalse();
        var changed = await ImportAsync(database, (Address, Information.Replace("Reprise", "Encore", StringComparison.Ordinal)));

        changed.Counts.Single(count => count.Kind == "tracklist entries").ShouldBe(new ImportCount("tracklist entries", 0, 1, 1, 0));
        await using var after = database.Open();
        (await ReleaseAsync(after))
            .Tracklist.OrderBy(entry => entry.Position)
            .Select(entry => (entry.Title, entry.TrackId is not null))
            .ShouldBe([("Transcendental Cha Cha Cha", true), ("Encore", false)]);
    }

    [Fact]
    public async Task Import_InformationWithoutSomeParts_LeavesThemAndEmptyListsRemoveThem()
    {
        await using var database = await TestDatabase.MigratedAsync();
        await ImportAsync(database, (Address, Information));

        await ImportAsync(database, (Address, """{"data": {"matches": null, "tracklists": []}}"""));

        await using var db = database.Open();
        var release = await ReleaseAsync(db);
        (release.Matches.Count, release.Tracklist.Count, release.Details.Count).ShouldBe((1, 0, 2));
    }

    [Fact]
    public async Task P2_InvalidMatchesAndEntries_AreReportedAndTheRestIsTaken()
    {
        await using var database = await TestDatabase.MigratedAsync();

        var report = await ImportAsync(
            database,
            ("a.json", ReleaseJson),
            (
                Address,
                """
                {"data": {
                  "matches": [
                    {"context": {"league": "LCO"}, "confrontation": {"team_1": {"name": "A"}, "team_2": {"name": null}}},
                    {"context": {"league": "LEC"}, "confrontation": {"team_1": {"name": "A", "winner": true}, "team_2": {"name": "B", "winner": true}}}],
                  "tracklists": [{"position": 1, "title": "One"}, {"position": 2, "title": " "}, {"position": 1, "title": "Two"}]}}
                """
            ),
            ("informations.json", """{"data": {"details": {"director": "Ida"}}}""")
        );

        report
            .Problems.Select(problem => (problem.File, problem.Place, problem.IsError))
            .ShouldBe(
                [
                    ("informations.json", "$.data", true),
                    (Address, "$.data.matches[0]", true),
                    (Address, "$.data.matches[1]", false),
                    (Address, "$.data.tracklists[1]", true),
                ],
                ignoreOrder: true
            );
        await using var db = database.Open();
        var release = await ReleaseAsync(db);
        release.Matches.Select(match => (match.Position, match.League, match.Winner)).ShouldBe([(0, "LEC", null)]);
        release.Tracklist.OrderBy(entry => entry.Position).Select(entry => (entry.Position, entry.Title)).ShouldBe([(1, "One"), (2, "Two")]);
    }

    private static Task<Release> ReleaseAsync(QpletDbContext db) =>
        db.Releases.Include(r => r.Matches).Include(r => r.Tracklist).Include(r => r.Details).AsSplitQuery().SingleAsync(r => r.Id == 77, Cancellation);
}
