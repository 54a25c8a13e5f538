using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Qplet.GraphQL.Server.Hosting;

public sealed class InsightSetupTests
{
    private const string Secret = "s3cretvalue";
    private const string Query = "query Insight($title: String) { tracks(where: { title: { eq: $title } }) { nodes { id } } }";

    private static readonly string[] s_inTraces =
    [
        "qplet-graphql",
        "GraphQL Operation Execution",
        "graphql.operation.name",
        "Insight",
        "graphql.document.hash",
        "sha256:",
        "url.path",
    ];

    private static readonly string[] s_inMetrics =
    [
        "graphql.server.request.duration",
        "graphql.server.active_requests",
        "graphql.server.document_cache.size",
        "http.server.request.duration",
    ];

    [Fact]
    public async Task Server_WithACollector_SendsTracesAndMeasurementsWithoutValues()
    {
        await using var collector = await OtlpCollector.StartAsync();
        using var server = new ServerFactory()
            .With("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address)
            .With("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")
            .With("OTEL_EXPORTER_OTLP_TIMEOUT", "60000");
        using var client = server.CreateClient();

        // The span of a request may end a little after the client has its answer.
        for (var i = 0; i < 1000 && !HasAll(collector); i++)
        {
            await SendAsync(client);
            server.Services.GetRequiredService<TracerProvider>().ForceFlush(60_000);
            server.Services.GetRequiredService<MeterProvider>().ForceFlush(60_000);
        }

        var traces = collector.Received("/v1/traces");
        foreach (var text in s_inTraces)
        {
            traces.ShouldContain(text);
        }
        var metrics = collector.Received("/v1/metrics");
        foreach (var text in s_inMetrics)
        {
            metrics.ShouldContain(text);
        }
        traces.ShouldNotContain("/health");
        traces.ShouldNotContain(Secret);
        metrics.ShouldNotContain(Secret);
    }

    [Fact]
    public void Server_WithoutACollector_CollectsNothing()
    {
        using var server = new ServerFactory();

        server.Services.GetService<TracerProvider>().ShouldBeNull();
        server.Services.GetService<MeterProvider>().ShouldBeNull();
    }

    [Theory]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", true, false)]
    [InlineData("OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", false, true)]
    public void Server_WithACollectorForOneOfBoth_CollectsThat(string setting, bool hasTraces, bool hasMetrics)
    {
        using var server = new ServerFactory().With(setting, "http://127.0.0.1:9");

        (server.Services.GetService<TracerProvider>() is not null).ShouldBe(hasTraces);
        (server.Services.GetService<MeterProvider>() is not null).ShouldBe(hasMetrics);
    }

    [Fact]
    public void Server_WithTheSdkDisabled_CollectsNothing()
    {
        using var server = new ServerFactory().With("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:9").With("OTEL_SDK_DISABLED", "true");

        server.Services.GetService<TracerProvider>().ShouldBeNull();
    }

    private static bool HasAll(OtlpCollector collector) =>
        Array.TrueForAll(s_inTraces, collector.Received("/v1/traces").Contains) && Array.TrueForAll(s_inMetrics, collector.Received("/v1/metrics").Contains);

    private static async Task SendAsync(HttpClient client)
    {
        using var posted = await client.PostAsync("/graphql", JsonContent.Create(new { query = Query, variables = new { title = Secret } }));
        using var got = await client.GetAsync($"/graphql?query={Uri.EscapeDataString(Query)}&variables={Uri.EscapeDataString($$"""{"title":"{{Secret}}"}""")}");
        using var literal = await client.PostAsync(
            "/graphql",
            JsonContent.Create(new { query = $"{{ tracks(where: {{ title: {{ eq: \"{Secret}\" }} }}) {{ nodes {{ id }} }} nothing(a: \"{Secret}\") }}" })
        );
        using var probe = await client.GetAsync("/health/live");
        (await posted.Content.ReadAsStringAsync()).ShouldContain("data");
        (await got.Content.ReadAsStringAsync()).ShouldContain("data");
    }
}
