using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data.Reference;
using Qplet.GraphQL.Data.Releases;

namespace Qplet.GraphQL.Data.Migrations;

public sealed class InitialTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Migrate_EmptyDatabase_MakesExactlyTheModelsSchema()
    {
        await using var migrated = await TestDatabase.MigratedAsync();
        await using var created = new TestDatabase();
        await using (var db = created.Open())
        {
            await db.Database.EnsureCreatedAsync(Cancelled);
        }

        var schema = await SchemaAsync(migrated);
        schema.Count.ShouldBeGreaterThan(100);
        var model = await SchemaAsync(created);
        schema.Except(model).ShouldBeEmpty("the migrations make what the model lacks");
        model.Except(schema).ShouldBeEmpty("the migrations lack what the model has");
    }

    [Fact]
    public async Task Migrate_Twice_ChangesNothing()
    {
        await using var database = await TestDatabase.MigratedAsync();
        var before = await SchemaAsync(database);

        await database.Services.GetRequiredService<QpletDatabase>().MigrateAsync(Cancelled);

        (await SchemaAsync(database)).ShouldBe(before);
    }

    [Fact]
    public async Task Migrate_Down_LeavesNoTable()
    {
        await using var database = await TestDatabase.MigratedAsync();
        await using var db = database.Open();

        await db.GetService<IMigrator>().MigrateAsync(Migration.InitialDatabase, Cancelled);

        (await SchemaAsync(database)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Migrate_EmptyDatabase_AddsAllCountriesAndWritesAhead()
    {
        await using var database = await TestDatabase.MigratedAsync();
        await using var db = database.Open();

        (await db.Countries.CountAsync(Cancelled)).ShouldBe(249);
        (await db.Countries.SingleAsync(c => c.Code == "CI", Cancelled)).Name.ShouldBe("Côte d'Ivoire");
        (await db.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync(Cancelled)).ShouldBe("wal");
        (await db.Database.SqlQueryRaw<int>("SELECT foreign_keys AS Value FROM pragma_foreign_keys").SingleAsync(Cancelled)).ShouldBe(1);
    }

    [Fact]
    public async Task Keys_OfRowsMadeHere_LeaveRoomForImportedOnes()
    {
        await using var database = await TestDatabase.MigratedAsync();
        await using var db = database.Open();
        var platform = new Platform { Code = "x", Name = "X" };
        db.Platforms.Add(platform);

        await db.SaveChangesAsync(Cancelled);

        platform.Id.ShouldBe(ReleaseKeys.LastForeign + 1);
    }

    /// <summary>The statements that made each table and index, with the lines of a table in a fixed order.</summary>
    private static async Task<IReadOnlyList<string>> SchemaAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var statements = await db
            .Database.SqlQueryRaw<string>(
                "SELECT sql AS Value FROM sqlite_master WHERE sql IS NOT NULL AND tbl_name NOT LIKE 'sqlite_%' AND tbl_name NOT LIKE '__EF%'"
            )
            .ToListAsync(Cancelled);
        return [.. statements.Select(InFixedOrder).Order(StringComparer.Ordinal)];
    }

    private static string InFixedOrder(string statement)
    {
        var lines = statement.Split('\n').Select(line => line.Trim().TrimEnd(','));
        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }
}
