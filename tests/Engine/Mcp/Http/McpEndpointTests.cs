using System.Net;
using System.Text.Json.Nodes;

namespace Qplet.GraphQL.Mcp;

public sealed class McpEndpointTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static JsonNode Ping => JsonNode.Parse("""{"jsonrpc":"2.0","id":1,"method":"ping"}""")!;

    [Fact]
    public async Task Connection_TellsAgentsNameVersionAndInstructions()
    {
        await using var host = await McpHost.StartAsync(configure: static options => options.Title = "Test");
        await using var client = await host.ConnectAsync();

        client.ServerInfo!.Title.ShouldBe("Test");
        client.ServerInfo!.Version.ShouldNotBeEmpty();
        client.ServerInstructions!.ShouldContain("execute_query");
    }

    [Fact]
    public async Task Requests_NeedNoSession()
    {
        await using var host = await McpHost.StartAsync();
        using var response = await host.PostAsync(JsonNode.Parse("""{"jsonrpc":"2.0","id":1,"method":"tools/list"}""")!);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.Contains("Mcp-Session-Id").ShouldBeFalse();
        (await response.Content.ReadAsStringAsync()).ShouldContain("execute_query");
    }

    [Theory]
    [InlineData("http://evil.example.com", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost:3000", HttpStatusCode.Forbidden)]
    [InlineData("https://app.example.com", HttpStatusCode.OK)]
    [InlineData(null, HttpStatusCode.OK)]
    public async Task Origin_OfAnotherSite_IsRefused(string? origin, HttpStatusCode expected)
    {
        await using var host = await McpHost.StartAsync(configure: static options => options.AllowedOrigins.Add("https://app.example.com"));

        using var response = await host.PostAsync(Ping, origin);

        response.StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task Origin_OfThisMachine_IsAllowedIfConfigured()
    {
        await using var host = await McpHost.StartAsync(configure: static options => options.AllowLoopbackOrigins = true);

        using var own = await host.PostAsync(Ping, "http://localhost:3000");
        using var foreign = await host.PostAsync(Ping, "http://evil.example.com");

        own.StatusCode.ShouldBe(HttpStatusCode.OK);
        foreign.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await foreign.Content.ReadAsStringAsync()).ShouldContain("FOREIGN_ORIGIN");
    }

    [Fact]
    public async Task Listeners_AreNotifiedOfChangedTools_UntilTheServerStops()
    {
        var host = await McpHost.StartAsync(configure: static options => options.MaxListeners = 1);
        try
        {
            using var response = await ListenAsync(host);
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Cancellation));
            var acknowledged = (await NextAsync(reader))!;
            acknowledged["method"]!.GetValue<string>().ShouldBe("notifications/subscriptions/acknowledged");
            acknowledged["params"]!["notifications"]!.ToJsonString().ShouldBe("""{"toolsListChanged":true}""");

            host.Replace("Me", "query Me @mcpTool { me }");

            var changed = (await NextAsync(reader))!;
            changed["method"]!.GetValue<string>().ShouldBe("notifications/tools/list_changed");
            changed["params"]!["_meta"]!["io.modelcontextprotocol/subscriptionId"]!.GetValue<int>().ShouldBe(7);
            using var second = await ListenAsync(host);
            (await second.Content.ReadAsStringAsync(Cancellation)).ShouldContain("reached its limit of agents");

            await host.StopAsync().WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        }
        finally
        {
            await host.DisposeAsync();
        }
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    [InlineData("PUT")]
    public async Task Methods_OfSessions_AreNotAllowed(string method)
    {
        await using var host = await McpHost.StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), "/graphql/mcp");
        request.Headers.TryAddWithoutValidation("Accept", "text/event-stream");

        using var response = await host.Http.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        response.Content.Headers.Allow.ShouldBe(["POST"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Bodies_LargerThanARequestMayBe_AreRefused(bool isChunked)
    {
        await using var host = await McpHost.StartAsync(server: static options => options.Http.MaxRequestBodySize = 1000);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql/mcp")
        {
            Content = new StringContent(
                $$$"""{"jsonrpc":"2.0","id":1,"method":"ping","params":{"x":"{{{new string('x', 2000)}}}"}}""",
                null,
                "application/json"
            ),
        };
        request.Headers.TransferEncodingChunked = isChunked;
        request.Headers.TryAddWithoutValidation("Accept", "application/json, text/event-stream");

        using var response = await host.Http.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    private static async Task<HttpResponseMessage> ListenAsync(McpHost host)
    {
        const string Version = "2026-07-28";
        const string Message = """
            {
              "jsonrpc": "2.0", "id": 7, "method": "subscriptions/listen",
              "params": {
                "notifications": { "toolsListChanged": true },
                "_meta": {
                  "io.modelcontextprotocol/protocolVersion": "2026-07-28",
                  "io.modelcontextprotocol/clientInfo": { "name": "test", "version": "1" },
                  "io.modelcontextprotocol/clientCapabilities": {}
                }
              }
            }
            """;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql/mcp") { Content = new StringContent(Message, null, "application/json") };
        request.Headers.TryAddWithoutValidation("Accept", "application/json, text/event-stream");
        request.Headers.TryAddWithoutValidation("MCP-Protocol-Version", Version);
        request.Headers.TryAddWithoutValidation("Mcp-Method", "subscriptions/listen");
        return await host.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
    }

    /// <summary>Returns the next message of an event stream. Null at its end.</summary>
    private static async Task<JsonNode?> NextAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync(Cancellation) is { } line)
        {
            if (line.StartsWith("data: {", StringComparison.Ordinal))
            {
                return JsonNode.Parse(line["data: ".Length..]);
            }
        }
        return null;
    }
}
