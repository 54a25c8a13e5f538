using Qplet.GraphQL.Schema.Usage;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>Counts recorded views and playbacks while the server runs.</summary>
internal sealed class UsageCounting(UsageCounter counter) : BackgroundService
{
    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => counter.RunAsync(stoppingToken);
}
