using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.ApiKeys;

public sealed class DailyRequestCountsTests(PostgreSqlServer server) : IClassFixture<PostgreSqlServer>
{
    private static readonly DateOnly s_today = new(2026, 11, 27);

    private readonly User _user = new()
    {
        Id = Guid.CreateVersion7(),
        Username = "ada",
        NormalizedUsername = "ada",
        Name = "Ada",
        CreatedAt = DateTime.UnixEpoch,
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task K2_HundredAtOnce_CountToTheLimit(DatabaseProvider provider)
    {
        await using var database = await NewDatabaseAsync(provider);

        var counts = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => CountAsync(database, s_today, limit: 20), Cancellation)));

        counts.OfType<int>().Order().ShouldBe(Enumerable.Range(1, 20));
        counts.Count(count => count is null).ShouldBe(80);
        (await ReadAsync(database, s_today)).ShouldBe(20);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task K5_LowerLimit_KeepsTheCount(DatabaseProvider provider)
    {
        await using var database = await NewDatabaseAsync(provider);
        for (var count = 1; count <= 30; count++)
        {
            (await CountAsync(database, s_today, limit: 200)).ShouldBe(count);
        }

        (await CountAsync(database, s_today, limit: 20)).ShouldBeNull();
        (await ReadAsync(database, s_today)).ShouldBe(30);
        (await CountAsync(database, s_today, limit: 200)).ShouldBe(31);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task TryCountRequest_NextDay_BeginsAgain(DatabaseProvider provider)
    {
        await using var database = await NewDatabaseAsync(provider);
        (await CountAsync(database, s_today, limit: 1)).ShouldBe(1);
        (await CountAsync(database, s_today, limit: 1)).ShouldBeNull();

        (await ReadAsync(database, s_today.AddDays(1))).ShouldBe(0);
        (await CountAsync(database, s_today.AddDays(1), limit: 2)).ShouldBe(1);

        // A node whose clock is behind continues the new day.
        (await CountAsync(database, s_today, limit: 2)).ShouldBe(2);
        (await CountAsync(database, s_today, limit: 2)).ShouldBeNull();
        (await ReadAsync(database, s_today)).ShouldBe(2);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task TakeRequestBack_OfTheSameDay_CountsOneLess(DatabaseProvider provider)
    {
        await using var database = await NewDatabaseAsync(provider);
        await CountAsync(database, s_today, limit: 5);
        await CountAsync(database, s_today, limit: 5);

        await using (var db = database.Open())
        {
            await db.TakeRequestBackAsync(_user.Id, s_today, Cancellation);
            await db.TakeRequestBackAsync(_user.Id, s_today.AddDays(-1), Cancellation);
        }

        (await ReadAsync(database, s_today)).ShouldBe(1);
    }

    private async Task<int?> CountAsync(TestDatabase database, DateOnly day, int limit)
    {
        await using var db = database.Open();
        return await db.TryCountRequestAsync(_user.Id, day, limit, Cancellation);
    }

    private async Task<int> ReadAsync(TestDatabase database, DateOnly day)
    {
        await using var db = database.Open();
        return await db.CountedRequestsAsync(_user.Id, day, Cancellation);
    }

    private async Task<TestDatabase> NewDatabaseAsync(DatabaseProvider provider)
    {
        var database = await server.MigratedAsync(provider);
        await using var db = database.Open();
        db.Add(_user);
        await db.SaveChangesAsync(Cancellation);
        return database;
    }
}
