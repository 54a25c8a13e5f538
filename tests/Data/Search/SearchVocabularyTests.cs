using Qplet.GraphQL.Data.Providers;

namespace Qplet.GraphQL.Data.Search;

/// <summary>PostgreSQL is asked only for misspellings that occur.</summary>
public sealed class SearchVocabularyTests(PostgreSqlServer server) : IClassFixture<PostgreSqlServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task KnownIn_WordsOfSomeTexts_KeepsTheMisspellingsAmongThem()
    {
        await using var database = await server.MigratedAsync();
        await using var db = database.Open();
        var owner = SearchRows.NewUser("owner", "Owner");
        var track = SearchRows.NewTrack(owner, "Lantern at sea");
        db.AddRange(owner, track, SearchRows.NewComment(owner, track, "Lanturns, velvet"));
        await db.SaveChangesAsync(Cancellation);

        var term = await SearchTerm.Parse("vlevet lanturn sae").KnownInAsync(db, Cancellation);

        term.Words.Select(static word => word.Text).ShouldBe(["vlevet", "lanturn", "sae"]);
        term.Words.Select(static word => string.Join(' ', word.Others.Order(StringComparer.Ordinal))).ShouldBe(["velvet", "lantern lanturns", ""]);
        db.Database.CurrentTransaction.ShouldBeNull();
    }

    [Fact]
    public async Task KnownIn_NoSuchWords_LeavesNoTierOfMisspellings()
    {
        await using var database = await server.MigratedAsync();
        await using var db = database.Open();

        var term = await SearchTerm.Parse("neverwritten").KnownInAsync(db, Cancellation);

        term.QueryOf(SearchTerm.FirstMisspelledTier).ShouldBeNull();
        term.QueryOf(0).ShouldNotBeNull().ToTsQuery().ShouldBe("'§neverwritten'");
    }
}
