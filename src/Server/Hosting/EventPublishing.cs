using Qplet.GraphQL.Schema.Live;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>Runs the publisher of recorded events while the server runs.</summary>
internal sealed class EventPublishing(EventPublisher publisher) : BackgroundService
{
    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => publisher.RunAsync(stoppingToken);
}
