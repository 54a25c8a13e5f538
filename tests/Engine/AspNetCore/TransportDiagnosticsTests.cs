using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.AspNetCore;

[CollectionDefinition(nameof(TransportDiagnosticsTests), DisableParallelization = true)]
public sealed class TransportDiagnosticsCollection;

/// <summary>Not run in parallel with other tests, because the server's threads do not belong to a test.</summary>
[Collection(nameof(TransportDiagnosticsTests))]
public sealed class TransportDiagnosticsTests : IDisposable
{
    private readonly ConcurrentQueue<string> _measurements = new();
    private readonly MeterListener _listener = new();

    public TransportDiagnosticsTests()
    {
        _listener.InstrumentPublished = static (instrument, listener) =>
        {
            if (
                instrument.Meter.Name == ExecutionDiagnostics.Name
                && instrument.Name is "graphql.server.connections" or "graphql.server.refused_requests" or "graphql.server.websocket.closes"
            )
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>(
            (instrument, value, tags, _) =>
                _measurements.Enqueue($"{instrument.Name} {value} {string.Join(' ', tags.ToArray().Select(static tag => $"{tag.Key}={tag.Value}"))}")
        );
        _listener.Start();
    }

    public void Dispose() => _listener.Dispose();

    [Fact]
    public async Task Connections_AreCountedWhileTheyAreOpen()
    {
        await using var host = await EndpointHost.StartAsync();
        using (var client = await host.ConnectAsync())
        {
            await client.InitializeAsync();
            using var stream = await host.PostAsync("""{"query":"subscription { count(to: 1) }"}""", "text/event-stream");
            (await stream.Content.ReadAsStringAsync()).ShouldContain("complete");
        }

        // The server notices the end of a connection later than its client, also the end of those of earlier tests.
        await Eventually.IsTrueAsync(() => Connections().Count == 4);
        Connections()
            .ShouldBe([
                "graphql.server.connections -1 graphql.transport=event_stream",
                "graphql.server.connections -1 graphql.transport=websocket",
                "graphql.server.connections 1 graphql.transport=event_stream",
                "graphql.server.connections 1 graphql.transport=websocket",
            ]);
    }

    [Fact]
    public async Task Refusals_AreCountedByTheirCode()
    {
        await using var host = await EndpointHost.StartAsync(static options => options.Http.MaxRequestBodySize = 100);
        using var tooLarge = await host.PostAsync($$"""{"query":"{{new string(' ', 100)}}"}""");
        using var client = await host.ConnectAsync();
        await client.SendAsync("[]");
        (await client.ReceiveAsync()).ShouldStartWith("close 4400");

        _measurements.ShouldContain("graphql.server.refused_requests 1 graphql.error.code=HC0010");
        _measurements.ShouldContain("graphql.server.websocket.closes 1 graphql.websocket.close_code=4400");
    }

    private List<string> Connections() =>
        [
            .. _measurements
                .Where(static line => line.StartsWith("graphql.server.connections", StringComparison.Ordinal))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
}
