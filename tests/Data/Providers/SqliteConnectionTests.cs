using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace Qplet.GraphQL.Data.Providers;

public sealed class SqliteConnectionTests
{
    private const int Reprepared = 5;

    [Fact]
    public async Task Statement_WithAnotherLimit_IsNotCompiledAgain()
    {
        await using var database = await TestDatabase.MigratedAsync();
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var connection = ((SqliteConnection)db.Database.GetDbConnection()).Handle!;
        raw.sqlite3_prepare_v2(connection, "SELECT \"Id\" FROM \"Tracks\" ORDER BY \"CreatedAt\" DESC, \"Id\" DESC LIMIT @limit", out var statement)
            .ShouldBe(raw.SQLITE_OK);

        using (statement)
        {
            for (var limit = 1; limit <= 5; limit++)
            {
                raw.sqlite3_bind_int(statement, 1, limit).ShouldBe(raw.SQLITE_OK);
                raw.sqlite3_step(statement).ShouldBe(raw.SQLITE_DONE);
                raw.sqlite3_reset(statement).ShouldBe(raw.SQLITE_OK);
            }

            raw.sqlite3_stmt_status(statement, Reprepared, 0).ShouldBe(0);
        }
    }

    [Fact]
    public async Task Library_OfADatabase_KeepsNoMemoryStatistics()
    {
        await using var database = await TestDatabase.MigratedAsync();
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);

        raw.sqlite3_memory_used().ShouldBe(0);
    }
}
