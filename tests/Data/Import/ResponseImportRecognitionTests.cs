using Microsoft.EntityFrameworkCore;
using static Qplet.GraphQL.Data.Import.SavedResponses;

namespace Qplet.GraphQL.Data.Import;

public sealed class ResponseImportRecognitionTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""[{"libelle": "buy", "name": "Buy"}, {"libelle": "watch", "name": "Watch"}]""", 2, 0, 0)]
    [InlineData("""[{"libelle": "music", "name": "Music"}, {"libelle": "esport", "name": "E-Sport"}, {"libelle": "gaming", "name": "Gaming"}]""", 0, 3, 0)]
    [InlineData("""[{"libelle": "album", "name": "Album"}, {"libelle": "anime", "name": "Anime"}]""", 0, 0, 2)]
    public async Task Import_ListOfTerms_IsToldApartByItsWords(string list, int actions, int categories, int subcategories)
    {
        await using var database = await TestDatabase.MigratedAsync();

        (await ImportAsync(database, ("a.json", $$"""{"status": "success", "code": 200, "message": "ok", "data": {{list}} }"""))).Problems.ShouldBeEmpty();

        await using var db = database.Open();
        (await db.Actions.CountAsync(Cancellation), await db.Categories.CountAsync(Cancellation), await db.Subcategories.CountAsync(Cancellation)).ShouldBe(
            (actions, categories, subcategories)
        );
    }

    [Fact]
    public async Task Import_TermsOnlyOtherFilesKnow_AreToldApartByThem()
    {
        await using var database = await TestDatabase.MigratedAsync();

        await ImportAsync(
            database,
            ("a.json", """{"data": [{"libelle": "zine", "name": "Zine"}, {"libelle": "mixtape", "name": "Mixtape"}]}"""),
            ("b.json", """{"data": [{"libelle": "print", "name": "Print", "nb_subcategories": 1, "subcategories": [{"libelle": "zine", "name": "Zine"}]}]}""")
        );

        await using var db = database.Open();
        (await db.Subcategories.OrderBy(s => s.Code).Select(s => s.Code + ":" + s.CategoryCode).ToListAsync(Cancellation)).ShouldBe(["mixtape:", "zine:print"]);
    }

    [Fact]
    public async Task Import_SearchResults_AreToldApartByTheirEntity()
    {
        await using var database = await TestDatabase.MigratedAsync();

        var report = await ImportAsync(
            database,
            (
                "search.json",
                """
                {"data": [
                  {"id": "11111111-0000-4000-8000-000000000001", "title": "A track",
                   "owner": {"id": "33333333-df85-4307-a069-68612c4471e1", "name": "Joe"}, "entity": "track"},
                  {"id": "11111111-0000-4000-8000-000000000002", "name": "An album",
                   "owner": {"id": "33333333-df85-4307-a069-68612c4471e1", "name": "Joe"}, "entity": "album"},
                  {"id": "11111111-0000-4000-8000-000000000003", "name": "A talent", "entity": "talent"},
                  "... 20 more"]}
                """
            )
        );

        report.Problems.Single().Place.ShouldBe("$.data[3]");
        await using var db = database.Open();
        (await db.Tracks.SingleAsync(Cancellation)).Title.ShouldBe("A track");
        (await db.Albums.SingleAsync(Cancellation)).Name.ShouldBe("An album");
        (await db.Users.AnyAsync(u => u.Name == "A talent", Cancellation)).ShouldBeTrue();
    }
}
