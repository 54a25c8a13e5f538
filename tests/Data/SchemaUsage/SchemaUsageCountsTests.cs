using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Providers;

namespace Qplet.GraphQL.Data.SchemaUsage;

public sealed class SchemaUsageCountsTests(PostgreSqlServer server) : IClassFixture<PostgreSqlServer>
{
    private static readonly DateOnly s_today = new(2026, 11, 27);
    private static readonly UsageClient s_web = new("web", "1.4.0");
    private static readonly CountedOperation s_home = new("query", "Home", new string('a', 64));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task AddSchemaUsage_SeveralBatchesAndDays_AreAddedUp(DatabaseProvider provider)
    {
        await using var database = await NewDatabaseAsync(provider);
        await AddAsync(database, batch => Use(batch, s_today.AddDays(-1), s_web, s_home, count: 2, errors: 1));
        await AddAsync(
            database,
            batch =>
            {
                Use(batch, s_today, s_web, s_home, count: 3);
                Use(batch, s_today, s_web with { Version = "2.0.0" }, s_home, count: 5);
                Use(batch, s_today, UsageClient.Unnamed, s_home with { Name = "" }, count: 7);
            }
        );

        await using var db = database.Open();
        (await db.ReadUsedOperationsAsync(s_today.AddDays(-1), null, Cancellation)).ShouldBe(
            [
                new(s_web, s_home, 5, 1, s_today),
                new(s_web with { Version = "2.0.0" }, s_home, 5, 0, s_today),
                new(UsageClient.Unnamed, s_home with { Name = "" }, 7, 0, s_today),
            ],
            ignoreOrder: true
        );
        (await db.ReadUsedCoordinatesAsync(s_today, "WEB", Cancellation)).ShouldBe(
            [new("Query.home", s_web, 3, s_today), new("Query.home", s_web with { Version = "2.0.0" }, 5, s_today)],
            ignoreOrder: true
        );
        (await db.ReadCountedDaysAsync(s_today.AddDays(-30), Cancellation)).ShouldBe([s_today.AddDays(-1), s_today]);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task AddSchemaUsage_FloodOfClients_CountsThoseBeyondTheLimitTogether(DatabaseProvider provider)
    {
        await using var database = await NewDatabaseAsync(provider);
        await AddAsync(database, batch => Use(batch, s_today, s_web, s_home, count: 1));
        for (var flush = 0; flush < 2; flush++)
        {
            await AddAsync(
                database,
                batch =>
                {
                    Use(batch, s_today, s_web, s_home, count: 1);
                    Use(batch, s_today, new UsageClient("ios", "3"), s_home, count: 9);
                    for (var i = 0; i < 500; i++)
                    {
                        Use(batch, s_today, new UsageClient($"random {flush} {i}", ""), s_home, count: 1);
                    }
                }
            );
        }

        await using var db = database.Open();
        var used = await db.ReadUsedCoordinatesAsync(s_today, null, Cancellation);
        used.Count.ShouldBe(11);
        used.Single(use => use.Client == s_web).Count.ShouldBe(3);
        used.Single(use => use.Client.Name == "ios").Count.ShouldBe(18);
        used.Single(use => use.Client == UsageClient.Other).Count.ShouldBe(1000 - 8);
        used.Sum(use => use.Count).ShouldBe(3 + 18 + 1000);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task AddSchemaUsage_FloodOfOperations_CountsThoseBeyondTheLimitTogether(DatabaseProvider provider)
    {
        await using var database = await NewDatabaseAsync(provider);
        await AddAsync(database, batch => Use(batch, s_today, s_web, s_home, count: 1));
        await AddAsync(
            database,
            batch =>
            {
                Use(batch, s_today, s_web, s_home, count: 1);
                for (var i = 0; i < 500; i++)
                {
                    Use(batch, s_today, s_web, new CountedOperation("query", $"Random{i}", new string('b', 64)), count: 1, errors: 1);
                }
            }
        );

        await using var db = database.Open();
        var used = await db.ReadUsedOperationsAsync(s_today, null, Cancellation);
        used.Count.ShouldBe(21);
        used.Single(use => use.Operation == s_home).Count.ShouldBe(2);
        used.Single(use => use.Operation == CountedOperation.OtherOf("query")).ShouldBe(new(s_web, CountedOperation.OtherOf("query"), 481, 481, s_today));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task AddSchemaUsage_NodesAtOnce_LoseNothing(DatabaseProvider provider)
    {
        await using var database = await NewDatabaseAsync(provider);

        await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(node =>
                    Task.Run(
                        () =>
                            AddAsync(
                                database,
                                batch =>
                                {
                                    // The nodes add the same rows in different orders.
                                    foreach (var i in Enumerable.Range(0, 20).Select(i => (i * 7 + node) % 20))
                                    {
                                        batch.AddOperation(s_today, s_web, s_home with { Name = $"Operation{i}" }, 1, 0);
                                        batch.AddCoordinate(s_today, s_web, $"Query.field{i}", 1);
                                    }
                                }
                            ),
                        Cancellation
                    )
                )
        );

        await using var db = database.Open();
        (await db.OperationUsages.Select(usage => usage.Count).ToListAsync(Cancellation)).ShouldAllBe(count => count == 8);
        (await db.CoordinateUsages.Select(usage => usage.Count).ToListAsync(Cancellation)).ShouldAllBe(count => count == 8);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task RemoveSchemaUsageBefore_Day_KeepsTheDay(DatabaseProvider provider)
    {
        await using var database = await NewDatabaseAsync(provider);
        await AddAsync(
            database,
            batch =>
            {
                Use(batch, s_today.AddDays(-90), s_web, s_home, count: 1);
                Use(batch, s_today.AddDays(-91), s_web, s_home, count: 1);
            }
        );

        await using var db = database.Open();
        (await db.RemoveSchemaUsageBeforeAsync(s_today.AddDays(-90), Cancellation)).ShouldBe(2);
        (await db.ReadCountedDaysAsync(DateOnly.MinValue, Cancellation)).ShouldBe([s_today.AddDays(-90)]);
    }

    private static void Use(UsageBatch batch, DateOnly day, UsageClient client, CountedOperation operation, long count, long errors = 0)
    {
        batch.AddOperation(day, client, operation, count, errors);
        batch.AddCoordinate(day, client, "Query.home", count);
    }

    private static async Task AddAsync(TestDatabase database, Action<UsageBatch> add)
    {
        var batch = new UsageBatch(new UsageLimits(MaxClients: 10, MaxOperations: 20));
        add(batch);
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);
        await db.AddSchemaUsageAsync(batch, Cancellation);
        await transaction.CommitAsync(Cancellation);
    }

    private Task<TestDatabase> NewDatabaseAsync(DatabaseProvider provider) => server.MigratedAsync(provider);
}
