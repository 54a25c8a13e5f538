using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data.Import;
using Qplet.GraphQL.Data.Outbox;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Samples;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Providers;

/// <summary>The data layer on PostgreSQL.</summary>
public sealed class PostgreSqlTests(PostgreSqlServer server) : IClassFixture<PostgreSqlServer>
{
    private const string Schema = """
        SELECT 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' || COALESCE(character_maximum_length::text, '') || ' ' || is_nullable
            || ' ' || COALESCE(is_identity, '') AS "Value" FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\_\_EF%'
        UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename NOT LIKE '\_\_EF%'
        UNION ALL SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
            AND conrelid::regclass::text NOT LIKE '%\_\_EF%'
        ORDER BY 1
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Migrate_EmptyDatabase_CreatesTheSchemaOfTheModel()
    {
        await using var migrated = await MigratedAsync();

        await ShouldHaveTheSchemaOfTheModelAsync(migrated);
    }

    [Fact]
    public async Task Migrate_DatabaseOfTheFirstMigration_KeepsItsRowsAndGetsTheSchemaOfTheModel()
    {
        await using var database = server.NewDatabase();
        await using (var db = database.Open())
        {
            await db.GetService<IMigrator>().MigrateAsync("Initial", Cancellation);
            await db.Database.ExecuteSqlRawAsync("""INSERT INTO "Platforms" ("Code", "Name") VALUES ('x', 'Old')""", Cancellation);
        }

        await database.MigrateAsync();

        await using var upgraded = database.Open();
        (await upgraded.Platforms.SingleAsync(Cancellation)).Name.ShouldBe("Old");
        (await upgraded.Database.GetAppliedMigrationsAsync(Cancellation)).Count().ShouldBeGreaterThan(1);
        await ShouldHaveTheSchemaOfTheModelAsync(database);
    }

    [Fact]
    public async Task Migrate_ByNodesThatStartTogether_IsDoneOnce()
    {
        await using var database = server.NewDatabase();
        var settings = database.Services.GetRequiredService<DatabaseSettings>();

        await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(async _ =>
                {
                    await using var node = new ServiceCollection().AddQpletData(settings).BuildServiceProvider();
                    await node.GetRequiredService<QpletDatabase>().MigrateAsync(Cancellation);
                })
        );

        await ShouldHaveTheSchemaOfTheModelAsync(database);
    }

    [Fact]
    public async Task Migrate_Down_LeavesNoTable()
    {
        await using var database = await MigratedAsync();
        await using var db = database.Open();

        await db.GetService<IMigrator>().MigrateAsync(Migration.InitialDatabase, Cancellation);

        (await SchemaAsync(database)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Seed_CancelledAtTheEnd_LeavesNothing()
    {
        await using var database = await server.MigratedAsync();
        using var source = new CancellationTokenSource();
        var seeder = database.Services.GetRequiredService<SampleSeeder>();

        await Should.ThrowAsync<OperationCanceledException>(() => seeder.SeedAsync(1, new CancelAt("counts", source), source.Token));

        await using var db = database.Open();
        (await db.Users.AnyAsync(Cancellation)).ShouldBeFalse();
        (await db.Categories.AnyAsync(Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task Seed_FromSeveralNodesAtOnce_IsDoneByOne()
    {
        await using var database = await server.MigratedAsync();
        var seeder = database.Services.GetRequiredService<SampleSeeder>();

        var isDone = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => seeder.SeedAsync(1, progress: null, Cancellation)));

        isDone.Count(done => done).ShouldBe(1);
        await using var db = database.Open();
        (await db.Users.CountAsync(user => user.Id != BuiltInAccount.Id, Cancellation)).ShouldBe(200);
    }

    [Fact]
    public async Task Seed_ThenImport_WorksAndTwiceChangesNothing()
    {
        await using var database = await server.MigratedAsync();
        (await database.Services.GetRequiredService<SampleSeeder>().SeedAsync(1, progress: null, Cancellation)).ShouldBeTrue();
        using var folder = new ImportFolder(
            (
                "a.json",
                """{"data": {"id": 7, "title": "Odyssey", "subcategory": "game", "publisher": """
                    + """{"name": "S", "username": "s"}, "published_at": "2024-01-15 10:30"}}"""
            ),
            ("b.json", """{"data": {"id": 1, "comment": "Hi", "publisher": "s", "release": 7, "responses": [], "created_at": "2025-01-18 21:36:07"}}"""),
            (
                "releases/7/informations.json",
                """
                {"data": {"matches": {"context": {"league": "LCO"}, "confrontation": {"team_1": {"name": "A"}, "team_2": {"name": "B"}}},
                  "tracklists": [{"position": 1, "title": "Overture", "duration": 209297}], "details": {"game": "chess"}}}
                """
            ),
            (
                "events.json",
                """
                {"data": [{"id": "11111111-fdb0-43ce-b555-e0a26ed563ac", "title": "Ninth", "date": "2026-05-07", "time": "18:30", "seats": 60,
                  "tags": ["choir", "live"]}]}
                """
            ),
            ("features.json", """{"data": [{"id": 4711, "title": "Dark mode", "description": "Less light", "status": "idea", "proposed_by": "s"}]}""")
        );
        var import = database.Services.GetRequiredService<ResponseImport>();

        (await import.ImportAsync(folder.Path, progress: null, Cancellation)).Problems.ShouldBeEmpty();

        (await import.ImportAsync(folder.Path, progress: null, Cancellation)).HasChanges.ShouldBeFalse();
        await using var db = database.Open();
        (await db.Comments.CountAsync(Cancellation)).ShouldBe(10_001);
        (await db.Events.SingleAsync(e => e.Title == "Ninth", Cancellation)).StartsAt.ShouldBe(new DateTime(2026, 5, 7, 18, 30, 0, DateTimeKind.Utc));
        (await db.FeatureRequests.SingleAsync(r => r.Id == 4711, Cancellation)).Title.ShouldBe("Dark mode");
        (
            await db
                .Releases.Where(r => r.Id == 7)
                .Select(r => new
                {
                    r.Matches.Count,
                    Tracks = r.Tracklist.Count,
                    Details = r.Details.Count,
                })
                .SingleAsync(Cancellation)
        ).ShouldBe(
            new
            {
                Count = 1,
                Tracks = 1,
                Details = 1,
            }
        );
        (
            await db.Tracks.CountAsync(
                t => t.CommentCount != db.Comments.Count(c => c.SubjectId == t.Id) || t.LikeCount != db.Reactions.Count(r => r.SubjectId == t.Id),
                Cancellation
            )
        ).ShouldBe(0);
        var release = await db.Releases.SingleAsync(r => r.Id == 7, Cancellation);
        (release.CommentCount, release.PublishedAt).ShouldBe((1, new DateTime(2024, 1, 15, 10, 30, 0, DateTimeKind.Utc)));
        db.ReleaseSources.Add(new ReleaseSource { ReleaseId = 7, Url = "https://x.example" });
        await db.SaveChangesAsync(Cancellation);
        (await db.ReleaseSources.MaxAsync(s => s.Id, Cancellation)).ShouldBeGreaterThan(ReleaseKeys.LastForeign);
    }

    [Fact]
    public async Task Outbox_WrittenConcurrently_IsNeverPassedByItsReader()
    {
        await using var database = await server.MigratedAsync();
        var reader = database.Services.GetRequiredService<OutboxReader>();
        const int Writers = 8,
            Events = 25;
        var writing = Parallel.ForEachAsync(
            Enumerable.Range(0, Writers),
            new ParallelOptions { MaxDegreeOfParallelism = Writers },
            async (writer, token) =>
            {
                for (var i = 0; i < Events; i++)
                {
                    await using var db = database.Open();
                    await using var transaction = await db.Database.BeginTransactionAsync(token);
                    db.Outbox.Record(new ReleaseChanged((writer * Events) + i), TimeProvider.System.UtcMoment());
                    await db.SaveChangesAsync(token);
                    await Task.Delay(writer, token);
                    await transaction.CommitAsync(token);
                }
            }
        );

        var (last, read) = (0L, 0);
        while (true)
        {
            var wasDone = writing.IsCompleted;
            var entries = await reader.ReadAsync(last, 100, Cancellation);
            read += entries.Count;
            if (entries.Count > 0)
            {
                last = entries[^1].Id;
            }
            else if (wasDone)
            {
                break;
            }
        }

        await writing;
        read.ShouldBe(Writers * Events);
    }

    private Task<TestDatabase> MigratedAsync() => server.NewDatabase().MigrateAsync();

    private async Task ShouldHaveTheSchemaOfTheModelAsync(TestDatabase migrated)
    {
        await using var created = server.NewDatabase();
        await using (var db = created.Open())
        {
            await db.Database.EnsureCreatedAsync(Cancellation);
        }

        var (schema, model) = (await SchemaAsync(migrated), await SchemaAsync(created));
        schema.Count.ShouldBeGreaterThan(300);
        schema.Except(model).ShouldBeEmpty("The migrations create what the model lacks.");
        model.Except(schema).ShouldBeEmpty("The migrations lack what the model has.");
    }

    private static async Task<IReadOnlyList<string>> SchemaAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return await db.Database.SqlQueryRaw<string>(Schema).ToListAsync(Cancellation);
    }
}
