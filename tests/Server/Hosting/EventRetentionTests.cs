using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Outbox;

namespace Qplet.GraphQL.Server.Hosting;

public sealed class EventRetentionTests
{
    [Fact]
    public async Task Start_WithOldEvents_RemovesThemAndKeepsNewOnes()
    {
        await using var server = new ServerFactory().With("Events:Retention", "1.00:00:00");
        using var scope = server.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<QpletDbContext>();
        var now = TimeProvider.System.UtcMoment();
        db.Outbox.Record(new ReleaseChanged(1), now.AddDays(-2));
        db.Outbox.Record(new ReleaseChanged(2), now.AddHours(-1));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        using var retention = ActivatorUtilities.CreateInstance<EventRetention>(scope.ServiceProvider);
        await retention.StartAsync(TestContext.Current.CancellationToken);

        await Eventually.IsTrueAsync(async () => await db.Outbox.CountAsync(TestContext.Current.CancellationToken) == 1);

        (await db.Outbox.AsNoTracking().SingleAsync(TestContext.Current.CancellationToken)).ToEvent().ShouldBe(new ReleaseChanged(2));
        await retention.StopAsync(TestContext.Current.CancellationToken);
    }
}
