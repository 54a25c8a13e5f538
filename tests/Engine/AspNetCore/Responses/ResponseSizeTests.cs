using System.Net;
using System.Text.Json;

namespace Qplet.GraphQL.AspNetCore.Responses;

/// <summary>Results that are larger than allowed, although few objects cost little.</summary>
public sealed class ResponseSizeTests : IAsyncLifetime
{
    private const string Refusal =
        """{"errors":[{"message":"The operation was executed, but its result has more than 5000 bytes. Request less at a time.","extensions":"""
        + """{"code":"RESPONSE_TOO_LARGE"}}],"data":null}""";

    private static readonly string s_large = $"{{ {string.Concat(Enumerable.Range(0, 20).Select(static i => $"a{i}: repeat(count: 100) "))} }}";

    private EndpointHost _host = null!;

    public async ValueTask InitializeAsync() =>
        _host = await EndpointHost.StartAsync(static options =>
        {
            options.MaxResponseSize = 5000;
            options.Http.Batching = AllowedBatching.All;
        });

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    public async Task Result_ThatIsTooLarge_IsAnError(string accept)
    {
        using var response = await _host.PostAsync(Body(s_large), accept);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync()).ShouldBe(Refusal);
    }

    [Fact]
    public async Task Result_ThatIsTooLarge_IsStoredByNobody()
    {
        using var response = await _host.GetAsync($"?query={Uri.EscapeDataString(s_large)}");

        (await response.Content.ReadAsStringAsync()).ShouldBe(Refusal);
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Result_WithinTheLimit_IsComplete()
    {
        using var response = await _host.PostAsync(Body("{ repeat(count: 1600) }"));

        (await response.Content.ReadAsStringAsync()).Length.ShouldBeInRange(4800, 5000);
    }

    [Fact]
    public async Task Batch_ThatIsTooLarge_HasTheErrorForEachOperation()
    {
        using var response = await _host.PostAsync($"[{Body("{ repeat(count: 1000) }")},{Body("{ repeat(count: 1000) }")},{Body("{ unknown }")}]");

        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        json.RootElement[0].GetRawText().ShouldBe(Refusal);
        json.RootElement[1].GetRawText().ShouldBe(Refusal);
        json.RootElement[2].TryGetProperty("data", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("text/event-stream")]
    [InlineData("application/jsonl")]
    public async Task Stream_WithAResultThatIsTooLarge_HasTheErrorAndEnds(string accept)
    {
        using var whole = await _host.PostAsync(Body(s_large), accept);
        (await whole.Content.ReadAsStringAsync()).ShouldContain(Refusal);

        using var parts = await _host.PostAsync(Body($"{{ hello ... @defer {s_large} }}"), accept);
        var text = await parts.Content.ReadAsStringAsync();
        text.ShouldContain("Hello, world");
        text.ShouldContain(Refusal);
    }

    [Fact]
    public async Task Socket_WithAResultThatIsTooLarge_HasTheErrorAndGoesOn()
    {
        using var client = await _host.ConnectAsync();
        await client.InitializeAsync();
        await client.SubscribeAsync("1", s_large);
        (await client.ReceiveAsync()).ShouldBe($$"""{"id":"1","type":"next","payload":{{Refusal}}}""");
        (await client.ReceiveAsync()).ShouldBe("""{"id":"1","type":"complete"}""");

        await client.SubscribeAsync("2", $"{{ hello ... @defer {s_large} }}");
        (await client.ReceiveAsync()).ShouldContain("Hello, world");
        (await client.ReceiveAsync()).ShouldBe($$"""{"id":"2","type":"next","payload":{{Refusal}}}""");
        (await client.ReceiveAsync()).ShouldBe("""{"id":"2","type":"complete"}""");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Result_WithALimitBelowTheErrorsOwnSize_IsTheError(bool isBatch)
    {
        await using var host = await EndpointHost.StartAsync(static options =>
        {
            options.MaxResponseSize = 10;
            options.Http.Batching = AllowedBatching.All;
        });
        using var response = await host.PostAsync(isBatch ? $"[{Body("{ hello }")},{Body("{ hello }")}]" : Body("{ hello }"));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var refusal = Refusal.Replace("5000", "10", StringComparison.Ordinal);
        (await response.Content.ReadAsStringAsync()).ShouldBe(isBatch ? $"[{refusal},{refusal}]" : refusal);
    }

    private static string Body(string query) => JsonSerializer.Serialize(new { query });
}
