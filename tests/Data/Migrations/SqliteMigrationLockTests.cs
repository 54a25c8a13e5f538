using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data.Providers;

namespace Qplet.GraphQL.Data.Migrations;

public sealed class SqliteMigrationLockTests
{
    private const string Lock = """INSERT INTO "__EFMigrationsLock" ("Id", "Timestamp") VALUES (1, '2026-01-01 00:00:00+00:00')""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Migrate_AfterAProcessWasKilled_RemovesItsLock()
    {
        await using var database = await TestDatabase.MigratedAsync();
        await using var db = database.Open();
        await db.Database.ExecuteSqlRawAsync(Lock, Cancellation);

        await database.Services.GetRequiredService<QpletDatabase>().MigrateAsync(Cancellation);

        (await CountAsync(db)).ShouldBe(0);
    }

    [Fact]
    public async Task Migrate_WhileAnotherProcessMigrates_WaitsForIt()
    {
        await using var database = await TestDatabase.MigratedAsync();
        await using var db = database.Open();
        await db.Database.ExecuteSqlRawAsync(Lock, Cancellation);
        var file = new SqliteConnectionStringBuilder(database.Services.GetRequiredService<DatabaseSettings>().ConnectionString).DataSource + ".migrating";
        var other = new FileStream(file, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);

        using var impatient = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var waiting = database.Services.GetRequiredService<QpletDatabase>().MigrateAsync(impatient.Token);
        await impatient.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(waiting);
        (await CountAsync(db)).ShouldBe(1);

        await other.DisposeAsync();
        await database.Services.GetRequiredService<QpletDatabase>().MigrateAsync(Cancellation);
        (await CountAsync(db)).ShouldBe(0);
        File.Exists(file).ShouldBeFalse();
    }

    private static Task<int> CountAsync(QpletDbContext db) =>
        db.Database.SqlQueryRaw<int>("""SELECT COUNT(*) AS "Value" FROM "__EFMigrationsLock" """).SingleAsync(Cancellation);
}
