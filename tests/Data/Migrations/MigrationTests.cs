using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Data.Reference;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Search;

namespace Qplet.GraphQL.Data.Migrations;

public sealed partial class MigrationTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Model_ComparedWithTheLastMigration_HasNotChanged(DatabaseProvider provider)
    {
        await using var services = ServicesFor(provider);
        await using var db = services.GetRequiredService<IDbContextFactory<QpletDbContext>>().CreateDbContext();

        db.Database.HasPendingModelChanges().ShouldBeFalse("Add a migration for each provider, see src/Data/Migrations/README.md.");
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Script_OfTheFirstMigration_StaysAsItIs(DatabaseProvider provider)
    {
        await using var services = ServicesFor(provider);
        await using var db = services.GetRequiredService<IDbContextFactory<QpletDbContext>>().CreateDbContext();

        var script = db.GetService<IMigrator>().GenerateScript(Migration.InitialDatabase, "Initial");

        Snapshot.Match(script, SnapshotNameExtension.Create(provider));
    }

    [Fact]
    public async Task Migrations_OfBothProviders_HaveTheSameNames()
    {
        await using var sqlite = ServicesFor(DatabaseProvider.Sqlite);
        await using var postgreSql = ServicesFor(DatabaseProvider.PostgreSql);

        var names = NamesIn(sqlite);

        names.ShouldBe(NamesIn(postgreSql));
        names[0].ShouldBe("Initial");
    }

    [Fact]
    public async Task Migrate_EmptyDatabase_CreatesTheSchemaOfTheModel()
    {
        await using var migrated = await TestDatabase.MigratedAsync();

        await ShouldHaveTheSchemaOfTheModelAsync(migrated);
    }

    [Fact]
    public async Task Migrate_DatabaseOfTheFirstMigration_KeepsItsRowsAndGetsTheSchemaOfTheModel()
    {
        await using var database = new TestDatabase();
        await using (var db = database.Open())
        {
            await db.GetService<IMigrator>().MigrateAsync("Initial", Cancellation);
            await db.Database.ExecuteSqlRawAsync("""INSERT INTO "Platforms" ("Code", "Name") VALUES ('x', 'Öld')""", Cancellation);
        }

        await database.Services.GetRequiredService<QpletDatabase>().MigrateAsync(Cancellation);

        await using var upgraded = database.Open();
        (await upgraded.Platforms.SingleAsync(Cancellation)).Name.ShouldBe("Öld");
        (await upgraded.Platforms.CountAsync(platform => platform.SortName == "old", Cancellation)).ShouldBe(1);
        (await upgraded.Database.GetAppliedMigrationsAsync(Cancellation)).Count().ShouldBeGreaterThan(1);
        await ShouldHaveTheSchemaOfTheModelAsync(database);
    }

    [Fact]
    public async Task Migrate_Twice_ChangesNothing()
    {
        await using var database = await TestDatabase.MigratedAsync();
        var before = await SchemaAsync(database);

        await database.Services.GetRequiredService<QpletDatabase>().MigrateAsync(Cancellation);

        (await SchemaAsync(database)).ShouldBe(before);
    }

    [Fact]
    public async Task Migrate_Down_LeavesNoTable()
    {
        await using var database = await TestDatabase.MigratedAsync();
        await using var db = database.Open();

        await db.GetService<IMigrator>().MigrateAsync(Migration.InitialDatabase, Cancellation);

        (await SchemaAsync(database)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Migrate_EmptyDatabase_AddsAllCountriesAndWritesAhead()
    {
        await using var database = await TestDatabase.MigratedAsync();
        await using var db = database.Open();

        (await db.Countries.CountAsync(Cancellation)).ShouldBe(249);
        (await db.Countries.SingleAsync(c => c.Code == "CI", Cancellation)).Name.ShouldBe("Côte d'Ivoire");
        (await db.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync(Cancellation)).ShouldBe("wal");
        (await db.Database.SqlQueryRaw<int>("SELECT foreign_keys AS Value FROM pragma_foreign_keys").SingleAsync(Cancellation)).ShouldBe(1);
    }

    [Fact]
    public async Task Keys_OfRowsMadeHere_LeaveRoomForImportedOnes()
    {
        await using var database = await TestDatabase.MigratedAsync();
        await using var db = database.Open();
        var platform = new Platform { Code = "x", Name = "X" };
        db.Platforms.Add(platform);

        await db.SaveChangesAsync(Cancellation);

        platform.Id.ShouldBe(ReleaseKeys.LastForeign + 1);
    }

    /// <summary>The services of the data layer without a database.</summary>
    private static ServiceProvider ServicesFor(DatabaseProvider provider) =>
        new ServiceCollection()
            .AddQpletData(new DatabaseSettings(provider, provider == DatabaseProvider.Sqlite ? "Data Source=:memory:" : "Host=localhost"))
            .BuildServiceProvider();

    /// <summary>The names of the migrations without the time that they begin with.</summary>
    private static string[] NamesIn(ServiceProvider services)
    {
        using var db = services.GetRequiredService<IDbContextFactory<QpletDbContext>>().CreateDbContext();
        return [.. db.Database.GetMigrations().Select(id => id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..])];
    }

    private static async Task ShouldHaveTheSchemaOfTheModelAsync(TestDatabase migrated)
    {
        await using var created = new TestDatabase();
        await using (var db = created.Open())
        {
            await db.Database.EnsureCreatedAsync(Cancellation);
            await SqliteSubstringIndexes.CreateMissingAsync(db, Cancellation);
            await SearchIndex.Of(db).CreateMissingAsync(Cancellation);
        }

        var (schema, model) = (await SchemaAsync(migrated), await SchemaAsync(created));
        schema.Count.ShouldBeGreaterThan(100);
        schema.Except(model).ShouldBeEmpty("The migrations create what the model lacks.");
        model.Except(schema).ShouldBeEmpty("The migrations lack what the model has.");
    }

    /// <summary>The statements that made each table and index, with their parts in a fixed order: SQLite appends an added column to the last line.</summary>
    private static async Task<IReadOnlyList<string>> SchemaAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var statements = await db
            .Database.SqlQueryRaw<string>(
                "SELECT sql AS Value FROM sqlite_master WHERE sql IS NOT NULL AND tbl_name NOT LIKE 'sqlite_%' AND tbl_name NOT LIKE '__EF%'"
            )
            .ToListAsync(Cancellation);
        return [.. statements.Select(InFixedOrder).Order(StringComparer.Ordinal)];
    }

    // A column that a migration has added follows the one before it in the same line, and its foreign key can be a part of it.
    private static string InFixedOrder(string statement)
    {
        var separate = ForeignKeyOfColumn().Replace(statement, "$1, $3 FOREIGN KEY ($2) $4");
        var parts = separate.Split(["\n", ", "], StringSplitOptions.None).Select(part => part.Trim().TrimEnd(',', ')')).Where(part => part.Length > 0);
        return string.Join('\n', parts.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("""(("\w+") [^,"]+?)\s+(CONSTRAINT "FK_\w+") (REFERENCES )""")]
    private static partial Regex ForeignKeyOfColumn();
}
