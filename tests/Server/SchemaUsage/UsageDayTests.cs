using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Server.Limits;

namespace Qplet.GraphQL.Server.SchemaUsage;

[Trait("Database", "Any")]
public sealed class UsageDayTests : IDisposable
{
    private readonly SetClock _clock = new();
    private readonly ServerFactory _server;

    public UsageDayTests() => _server = new ServerFactory().At(_clock).On(AnyDatabase.Choose()).Without<SchemaUsageStorage>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task Requests_AroundMidnight_CountForTheDayWhenTheyBegan()
    {
        _clock.Advance(new DateTimeOffset(2026, 11, 27, 23, 59, 59, TimeSpan.Zero) - _clock.GetUtcNow());
        await _server.SendAsync("query Late { categories { name } }");
        _clock.Advance(TimeSpan.FromSeconds(2));
        await _server.SendAsync("query Early { categories { name } }");
        await _server.SendAsync("query Early { categories { name } }");

        await _server.Services.GetRequiredService<SchemaUsageStorage>().StoreAllAsync(Cancellation);

        await using var db = await _server.Services.GetRequiredService<IDbContextFactory<QpletDbContext>>().CreateDbContextAsync(Cancellation);
        var stored = await db.OperationUsages.AsNoTracking().OrderBy(static usage => usage.Day).ToListAsync(Cancellation);
        stored
            .ConvertAll(static usage => (usage.Day, usage.OperationName, usage.Count))
            .ShouldBe([(new DateOnly(2026, 11, 27), "Late", 1), (new DateOnly(2026, 11, 28), "Early", 2)]);
    }
}
