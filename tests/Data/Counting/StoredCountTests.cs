using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data.Samples;

namespace Qplet.GraphQL.Data.Counting;

/// <summary>The check of a database finds counts and indexes that differ from the rows.</summary>
public sealed class StoredCountTests(SampleSeederTests.Seeded seeded) : IClassFixture<SampleSeederTests.Seeded>
{
    /// <summary>Views, shares, playbacks and attempts have no rows.</summary>
    private static readonly string[] s_withoutRows =
    [
        "AttemptWindow.Count",
        "DailyRequests.Count",
        "Event.ImportedShareCount",
        "Event.ViewCount",
        "MediaAsset.ImportedShareCount",
        "MediaAsset.ViewCount",
        "Playlist.ImportedShareCount",
        "Post.ImportedShareCount",
        "Post.ViewCount",
        "Track.ImportedShareCount",
        "Track.PlaybackCount",
        "User.ViewCount",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_PropertiesOfTheModelWithCounts_AreCompared()
    {
        await using var db = seeded.Database.Open();

        var counts =
            from entity in db.Model.GetEntityTypes()
            from property in entity.GetProperties()
            where property.ClrType == typeof(int) && property.Name.EndsWith("Count", StringComparison.Ordinal)
            select $"{entity.ClrType.Name}.{property.Name}";

        counts
            .Except(StoredCounts.All(db).Select(static count => $"{count.Entity.Name}.{count.Property}"))
            .ShouldAllBe(static name => s_withoutRows.Contains(name));
    }

    [Fact]
    public async Task Check_SampleData_HasNoDifferences() => (await CheckAsync()).ShouldBeEmpty();

    [Fact]
    public async Task Check_EveryCountChanged_ReportsEachColumn()
    {
        await using var db = seeded.Database.Open();
        var counts = StoredCounts.All(db).ToList();
        foreach (var count in counts)
        {
            await AddAsync(db, count, 1);
        }

        var lines = await CheckAsync();

        foreach (var count in counts)
        {
            lines.ShouldContain(line => line.Contains($": {count.Property} is ", StringComparison.Ordinal), count.Property);
            await AddAsync(db, count, -1);
        }
        (await CheckAsync()).ShouldBeEmpty();
    }

    private static async Task AddAsync(QpletDbContext db, StoredCount count, int number)
    {
        var table = db.Model.FindEntityType(count.Entity)!.GetTableName();
#pragma warning disable EF1002 // The names are those of the model.
        await db.Database.ExecuteSqlRawAsync($"UPDATE \"{table}\" SET \"{count.Property}\" = \"{count.Property}\" + {{0}}", [number], Cancellation);
#pragma warning restore EF1002
    }

    [Fact]
    public async Task Check_IndexOfSubstringsThatDiffers_ReportsTheRowsUntilItIsRebuilt()
    {
        await using var db = seeded.Database.Open();
        var user = await db.Users.OrderBy(u => u.Id).FirstAsync(Cancellation);
        await db.Database.ExecuteSqlRawAsync(
            """
            INSERT INTO "UsersSubstrings" ("UsersSubstrings", rowid, "Username", "Name", "Nickname")
            SELECT 'delete', rowid, "Username", "Name", "Nickname" FROM "Users" WHERE "Id" = @p0
            """,
            [user.Id],
            Cancellation
        );

        (await CheckAsync()).ShouldHaveSingleItem().ShouldStartWith("UsersSubstrings: ");

        await seeded.Database.Services.GetRequiredService<QpletDatabase>().ReindexAsync(Cancellation);
        (await CheckAsync()).ShouldBeEmpty();
    }

    private async Task<List<string>> CheckAsync()
    {
        var lines = new List<string>();
        await seeded.Database.Services.GetRequiredService<QpletDatabase>().CheckAsync(lines.Add, Cancellation);
        return lines;
    }
}
