using Qplet.GraphQL.Schema.Live;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>
/// Runs the publisher of recorded events while the server runs. The start completes when the publisher knows where it begins: an event of a request that the
/// server accepts is published, such as a revocation that ends connections.
/// </summary>
internal sealed class EventPublishing(EventPublisher publisher) : BackgroundService
{
    /// <inheritdoc />
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await base.StartAsync(cancellationToken);
        await publisher.Started.WaitAsync(cancellationToken);
    }

    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => publisher.RunAsync(stoppingToken);
}
