using System.Net;
using System.Net.Sockets;
using System.Text;
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

    [Theory]
    [InlineData("Content-Length: 500\r\n\r\n{\"jsonrpc\":", true)]
    [InlineData("Transfer-Encoding: chunked\r\n\r\nnothing\r\n", false)]
    public async Task Message_ThatDoesNotArriveWhole_IsNotAFailureOfTheServer(string rest, bool departs)
    {
        var log = new TestLog();
        await using var host = await McpHost.StartAsync(log: log);
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, host.Http.BaseAddress!.Port, Cancellation);
        var request = $"POST /graphql/mcp HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAccept: application/json, text/event-stream\r\n{rest}";
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request), Cancellation);
        await LoggedAsync("Request starting");
        if (departs)
        {
            client.LingerState = new LingerOption(enable: true, seconds: 0);
            client.Close();
        }
        await LoggedAsync("Request finished");

        log.Entries.ShouldNotContain(static entry => entry.Contains("unhandled exception", StringComparison.Ordinal));

        bool IsLogged(string text) => log.Entries.Any(entry => entry.StartsWith(text, StringComparison.Ordinal));

        async Task LoggedAsync(string text)
        {
            for (var start = TimeProvider.System.GetTimestamp(); !IsLogged(text); )
            {
                TimeProvider
                    .System.GetElapsedTime(start)
                    .ShouldBeLessThan(TimeSpan.FromMinutes(2), $"'{text}' is not logged: {string.Join('\n', log.Entries)}");
                await Task.Delay(10, Cancellation);
            }
        }
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

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    public async Task Message_ThatIsNotJson_Is415(string? contentType)
    {
        await using var host = await McpHost.StartAsync();
        using var content = new ByteArrayContent([]);
        if (contentType is not null)
        {
            content.Headers.ContentType = new(contentType);
        }

        using var response = await host.Http.PostAsync("/graphql/mcp", content);

        response.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
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

    [Fact]
    public async Task Versions_ThatAreNotSupported_AreRefusedWithThoseThatAre()
    {
        await using var host = await McpHost.StartAsync();

        var (status, error) = await RefusedAsync(host, Ping.ToJsonString(), ("MCP-Protocol-Version", "2020-01-01"));

        status.ShouldBe(HttpStatusCode.BadRequest);
        error["code"]!.GetValue<int>().ShouldBe(-32022);
        error["data"]!.ToJsonString().ShouldBe("""{"supported":["2026-07-28"],"requested":"2020-01-01"}""");
    }

    [Theory]
    [InlineData("""[{"jsonrpc":"2.0","id":1,"method":"ping"}]""", HttpStatusCode.BadRequest, -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":""", HttpStatusCode.BadRequest, -32600)]
    [InlineData("""{"id":1,"method":"ping"}""", HttpStatusCode.BadRequest, -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"unknown"}""", HttpStatusCode.OK, -32601)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"prompts/list"}""", HttpStatusCode.OK, -32601)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"unknown"}}""", HttpStatusCode.OK, -32602)]
    public async Task Messages_ThatAreNotValid_AreRefusedWithTheCodeOfTheProtocol(string message, HttpStatusCode status, int code)
    {
        await using var host = await McpHost.StartAsync();

        var refused = await RefusedAsync(host, message, ("MCP-Protocol-Version", "2025-11-25"));

        refused.Status.ShouldBe(status);
        refused.Error["code"]!.GetValue<int>().ShouldBe(code);
    }

    [Fact]
    public async Task Notifications_AreAcceptedWithoutAnAnswer()
    {
        await using var host = await McpHost.StartAsync();

        using var response = await host.PostAsync(
            JsonNode.Parse("""{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":7,"reason":"Late."}}""")!
        );

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await response.Content.ReadAsStringAsync(Cancellation)).ShouldBeEmpty();
    }

    /// <summary>Sends a message that is refused, and returns the status and the error.</summary>
    private static async Task<(HttpStatusCode Status, JsonNode Error)> RefusedAsync(McpHost host, string message, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql/mcp") { Content = new StringContent(message, null, "application/json") };
        request.Headers.TryAddWithoutValidation("Accept", "application/json, text/event-stream");
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }
        using var response = await host.Http.SendAsync(request, Cancellation);
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        return (response.StatusCode, JsonNode.Parse(text[text.IndexOf('{', StringComparison.Ordinal)..])!["error"]!);
    }
}
