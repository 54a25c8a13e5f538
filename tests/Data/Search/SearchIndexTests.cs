using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Search;

/// <summary>The index of the search changes with the rows, in the same transaction, on both databases.</summary>
public sealed class SearchIndexTests(PostgreSqlServer server) : IClassFixture<PostgreSqlServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<DatabaseProvider> Providers => [DatabaseProvider.Sqlite, DatabaseProvider.PostgreSql];

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Rows_AddedChangedHiddenAndDeleted_AreFoundAsTheyAre(DatabaseProvider provider)
    {
        await using var database = await server.MigratedAsync(provider);
        await using var db = database.Open();
        var owner = SearchRows.NewUser("anna", "Anna Blue");
        var track = SearchRows.NewTrack(owner, "Deep blue sea");
        var comment = SearchRows.NewComment(owner, track, "So blue!");
        db.AddRange(owner, track, comment, SearchRows.NewTrack(owner, "Green"));
        await db.SaveChangesAsync(Cancellation);
        (await FindAsync(database, "blue")).ShouldBe(["track", "user", "comment"]);

        (track.Title, owner.About) = ("Deep red sea", "Likes green");
        await db.SaveChangesAsync(Cancellation);
        (await FindAsync(database, "blue")).ShouldBe(["user", "comment"]);
        (await FindAsync(database, "green")).ShouldBe(["track", "user"]);

        (await db.Comments.ExecuteUpdateAsync(set => set.SetProperty(c => c.HiddenAt, DateTime.UnixEpoch), Cancellation)).ShouldBe(1);
        (await FindAsync(database, "blue")).ShouldBe(["user"]);
        (await db.Comments.ExecuteUpdateAsync(set => set.SetProperty(c => c.HiddenAt, (DateTime?)null), Cancellation)).ShouldBe(1);
        (await FindAsync(database, "blue")).ShouldBe(["user", "comment"]);

        (await db.Users.ExecuteUpdateAsync(set => set.SetProperty(u => u.DeletedAt, DateTime.UnixEpoch), Cancellation)).ShouldBe(1);
        (await db.Comments.ExecuteDeleteAsync(Cancellation)).ShouldBe(1);
        (await FindAsync(database, "blue")).ShouldBeEmpty();
        (await db.Tracks.ExecuteDeleteAsync(Cancellation)).ShouldBe(2);
        (await db.SearchEntries.CountAsync(Cancellation)).ShouldBe(0);
        (await CheckAsync(database)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Release_Added_IsFoundByTheKeyThatTheDatabaseComputes(DatabaseProvider provider)
    {
        await using var database = await server.MigratedAsync(provider);
        await using var db = database.Open();
        await database.Services.GetRequiredService<QpletDatabase>().AddReferenceDataAsync(Cancellation);
        var publisher = SearchRows.NewUser("anna", "Anna");
        var release = new Release
        {
            Title = "Blue Moon",
            PublisherId = publisher.Id,
            SubcategoryCode = (await db.Subcategories.FirstAsync(Cancellation)).Code,
            PublishedAt = DateTime.UnixEpoch,
        };
        db.AddRange(publisher, release);
        await db.SaveChangesAsync(Cancellation);

        (await HitsAsync(database, "moon")).ShouldHaveSingleItem().Subject.ShouldBe(new SubjectKey(Release.KindName, Release.UidOf(release.Id)));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Popularity_ThatGains_ADigitMovesTheRowUp(DatabaseProvider provider)
    {
        await using var database = await server.MigratedAsync(provider);
        await using var db = database.Open();
        var owner = SearchRows.NewUser("anna", "Anna");
        var (first, second) = (SearchRows.NewTrack(owner, "Blue one"), SearchRows.NewTrack(owner, "Blue two"));
        db.AddRange(owner, first);
        await db.SaveChangesAsync(Cancellation);
        db.Add(second);
        await db.SaveChangesAsync(Cancellation);
        (await KeysAsync(database, "blue")).ShouldBe([second.Id, first.Id]);
        var number = (await db.SearchEntries.SingleAsync(entry => entry.SubjectId == first.Id, Cancellation)).Number;

        await db.Tracks.Where(t => t.Id == first.Id).ExecuteUpdateAsync(set => set.SetProperty(t => t.PlaybackCount, 9), Cancellation);
        (await KeysAsync(database, "blue")).ShouldBe([second.Id, first.Id]);
        await db.Tracks.Where(t => t.Id == first.Id).ExecuteUpdateAsync(set => set.SetProperty(t => t.PlaybackCount, 10), Cancellation);

        (await KeysAsync(database, "blue")).ShouldBe([first.Id, second.Id]);
        (await db.SearchEntries.AsNoTracking().SingleAsync(entry => entry.SubjectId == first.Id, Cancellation)).Number.ShouldBe(number);
        (await CheckAsync(database)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Transaction_RolledBack_LeavesTheIndexAsItWas(DatabaseProvider provider)
    {
        await using var database = await server.MigratedAsync(provider);
        await using var db = database.Open();
        await using (await db.Database.BeginTransactionAsync(Cancellation))
        {
            db.Add(SearchRows.NewUser("anna", "Anna Blue"));
            await db.SaveChangesAsync(Cancellation);
        }

        (await FindAsync(database, "anna")).ShouldBeEmpty();
        (await CheckAsync(database)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task BulkInsert_ManyRows_IndexesThem(DatabaseProvider provider)
    {
        await using var database = await server.MigratedAsync(provider);
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync(Cancellation);
        await using (var insert = BulkInsert.For(db))
        {
            await insert.AddAsync(Enumerable.Range(0, 50).Select(number => SearchRows.NewUser($"user{number}", "Many")), Cancellation);
        }

        (await FindAsync(database, "many")).Count.ShouldBe(50);
        (await CheckAsync(database)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, "DROP TRIGGER \"TracksSearchInsert\"")]
    [InlineData(DatabaseProvider.Sqlite, "DROP TRIGGER \"TracksSearchInsert\"; DROP TABLE \"SearchTokens\"")]
    [InlineData(DatabaseProvider.PostgreSql, "DROP TRIGGER \"TracksSearchChange\" ON \"Tracks\"")]
    [InlineData(DatabaseProvider.PostgreSql, "DROP FUNCTION \"TracksSearch\" CASCADE")]
    public async Task Migrate_IncompleteIndex_CompletesItWithAllRows(DatabaseProvider provider, string loss)
    {
        await using var database = await server.MigratedAsync(provider);
        await using var db = database.Open();
        var owner = SearchRows.NewUser("anna", "Anna");
        var present = SearchRows.NewTrack(owner, "Long indexed");
        db.AddRange(owner, present);
        await db.SaveChangesAsync(Cancellation);
        await db.Database.ExecuteSqlRawAsync(loss, Cancellation);
        db.Add(SearchRows.NewTrack(owner, "Not indexed"));
        await db.SaveChangesAsync(Cancellation);
        (await CheckAsync(database)).ShouldNotBeEmpty();

        await database.MigrateAsync();

        (await FindAsync(database, "indexed")).Count.ShouldBe(2);
        db.Add(SearchRows.NewTrack(owner, "Indexed as well"));
        await db.SaveChangesAsync(Cancellation);
        (await FindAsync(database, "indexed")).Count.ShouldBe(3);
        (await CheckAsync(database)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Migrate_RowsFromBeforeTheIndex_AreFound(DatabaseProvider provider)
    {
        await using var database = await server.MigratedAsync(provider);
        await using var db = database.Open();
        var owner = SearchRows.NewUser("anna", "Anna");
        db.AddRange(owner, SearchRows.NewTrack(owner, "Old times"), SearchRows.NewTrack(owner, "!!!"));
        await db.SaveChangesAsync(Cancellation);
        await db.Tracks.ExecuteUpdateAsync(set => set.SetProperty(t => EF.Property<string>(t, nameof(Track.SearchText)), ""), Cancellation);
        (await FindAsync(database, "times")).ShouldBeEmpty();

        await database.MigrateAsync();

        (await FindAsync(database, "times")).ShouldBe(["track"]);
        (await db.SearchEntries.CountAsync(Cancellation)).ShouldBe(3);
        (await CheckAsync(database)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, "DELETE FROM \"SearchTokens\" WHERE rowid IN (SELECT \"Rank\" FROM \"SearchEntries\" WHERE \"Kind\" = 'track')")]
    [InlineData(DatabaseProvider.Sqlite, "DELETE FROM \"SearchEntries\" WHERE \"Kind\" = 'track'")]
    [InlineData(DatabaseProvider.Sqlite, "INSERT INTO \"SearchEntries\" (\"Kind\", \"SubjectId\", \"Popularity\") VALUES ('track', 'x', 1)")]
    [InlineData(DatabaseProvider.PostgreSql, "UPDATE \"SearchEntries\" SET \"Tokens\" = '''blue''' WHERE \"Kind\" = 'track'")]
    [InlineData(DatabaseProvider.PostgreSql, "UPDATE \"SearchEntries\" SET \"Popularity\" = 7 WHERE \"Kind\" = 'track'")]
    public async Task Check_DamagedIndex_ReportsItUntilItIsBuiltAgain(DatabaseProvider provider, string damage)
    {
        await using var database = await server.MigratedAsync(provider);
        await using var db = database.Open();
        var owner = SearchRows.NewUser("anna", "Anna");
        db.AddRange(owner, SearchRows.NewTrack(owner, "Deep sea"));
        await db.SaveChangesAsync(Cancellation);
        await db.Database.ExecuteSqlRawAsync(damage, Cancellation);
        (await CheckAsync(database)).ShouldNotBeEmpty();

        await database.Services.GetRequiredService<QpletDatabase>().ReindexAsync(Cancellation);

        (await CheckAsync(database)).ShouldBeEmpty();
        (await FindAsync(database, "deep")).ShouldBe(["track"]);
    }

    private static async Task<IReadOnlyList<SearchHit>> HitsAsync(TestDatabase database, string text) =>
        await database.Services.GetRequiredService<SearchReader>().FindAsync(SearchTerm.Parse(text), null, null, false, 1000, Cancellation);

    private static async Task<IReadOnlyList<string>> FindAsync(TestDatabase database, string text) =>
        [.. (await HitsAsync(database, text)).Select(static hit => hit.Subject.Kind)];

    private static async Task<IReadOnlyList<Guid>> KeysAsync(TestDatabase database, string text) =>
        [.. (await HitsAsync(database, text)).Select(static hit => hit.Subject.Id)];

    private static async Task<IReadOnlyList<string>> CheckAsync(TestDatabase database)
    {
        var lines = new List<string>();
        await using var db = database.Open();
        await foreach (var line in SearchIndex.Of(db).CompareAsync(Cancellation))
        {
            lines.Add(line);
        }
        return lines;
    }
}
