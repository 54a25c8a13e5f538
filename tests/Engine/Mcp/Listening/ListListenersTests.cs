using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Server;

namespace Qplet.GraphQL.Mcp.Listening;

/// <summary>Agents that listen for changes of the lists.</summary>
public sealed class ListListenersTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Listeners_AreNotifiedOfChangedTools_UntilTheServerStops()
    {
        await using var host = await McpHost.StartAsync(configure: static options => options.MaxListeners = 1);
        using var response = await ListenAsync(host, """{ "toolsListChanged": true, "promptsListChanged": true }""");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Cancellation));
        var acknowledged = await NextAsync(reader);
        MethodOf(acknowledged).ShouldBe("notifications/subscriptions/acknowledged");
        // The host has no prompts.
        acknowledged!["params"]!["notifications"]!.ToJsonString().ShouldBe("""{"toolsListChanged":true}""");

        host.Replace("Me", "query Me @mcpTool { me }");

        var changed = await NextAsync(reader);
        MethodOf(changed).ShouldBe("notifications/tools/list_changed");
        changed!["params"]!["_meta"]!["io.modelcontextprotocol/subscriptionId"]!.GetValue<int>().ShouldBe(7);
        using var second = await ListenAsync(host, """{ "toolsListChanged": true }""");
        (await second.Content.ReadAsStringAsync(Cancellation)).ShouldContain("reached its limit of agents");

        await host.StopAsync().WaitAsync(TimeSpan.FromMinutes(2), Cancellation);
        (await NextAsync(reader))!["result"].ShouldNotBeNull();
    }

    [Fact]
    public async Task Listener_WhoseSessionEnds_IsToldSoAndLeaves()
    {
        await using var host = await McpHost.StartAsync();
        using var response = await ListenAsync(host, """{ "toolsListChanged": true }""", "ada");
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Cancellation));
        MethodOf(await NextAsync(reader)).ShouldBe("notifications/subscriptions/acknowledged");

        host.Connections.End(static user => user.Identity?.Name == "ada").ShouldBe(1);

        (await NextAsync(reader))!["result"].ShouldNotBeNull();
        (await NextAsync(reader)).ShouldBeNull();
        host.Connections.Count.ShouldBe(0);
    }

    [Fact]
    public async Task Listeners_BeyondThoseOfAClient_AreRefusedForThatClientOnly_UntilItEndsOne()
    {
        await using var host = await McpHost.StartAsync(configure: static options => options.MaxListenersPerClient = 1);
        var first = await ListenAsync(host, """{ "toolsListChanged": true }""");
        using var reader = new StreamReader(await first.Content.ReadAsStreamAsync(Cancellation));
        MethodOf(await NextAsync(reader)).ShouldBe("notifications/subscriptions/acknowledged");

        (await AnswerAsync(host)).ShouldContain("A client may have at most 1 agents");
        (await AnswerAsync(host, "ada")).ShouldContain("acknowledged");

        first.Dispose();
        while (!(await AnswerAsync(host)).Contains("acknowledged", StringComparison.Ordinal))
        {
            await Task.Delay(10, Cancellation);
        }
    }

    [Fact]
    public async Task Listeners_AreNotifiedOfChangedPromptsAndResourcesOfTheHost()
    {
        var prompts = new McpServerPrimitiveCollection<McpServerPrompt>();
        var resources = new McpServerResourceCollection();
        await using var host = await McpHost.StartAsync(extend: mcp =>
            mcp.Services.Configure<McpServerOptions>(server => (server.PromptCollection, server.ResourceCollection) = (prompts, resources))
        );
        using var response = await ListenAsync(host, """{ "promptsListChanged": true, "resourcesListChanged": true }""");
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Cancellation));
        var acknowledged = await NextAsync(reader);
        acknowledged!["params"]!["notifications"]!.ToJsonString().ShouldBe("""{"promptsListChanged":true,"resourcesListChanged":true}""");

        host.Replace("Me", "query Me @mcpTool { me }");
        prompts.Add(McpServerPrompt.Create(static () => "Please.", new McpServerPromptCreateOptions { Name = "ask" }));
        MethodOf(await NextAsync(reader)).ShouldBe("notifications/prompts/list_changed");
        resources.Add(McpServerResource.Create(static () => "Text.", new McpServerResourceCreateOptions { UriTemplate = "test://text", Name = "text" }));
        MethodOf(await NextAsync(reader)).ShouldBe("notifications/resources/list_changed");
    }

    [Fact]
    public async Task Streams_WithoutMessages_AreKeptAlive()
    {
        await using var host = await McpHost.StartAsync(server: static server => server.EventStreams.KeepAliveInterval = TimeSpan.FromMilliseconds(10));
        using var response = await ListenAsync(host, """{ "toolsListChanged": true }""");
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Cancellation));
        await NextAsync(reader);

        var lines = new List<string>();
        while (lines.Count < 5)
        {
            lines.Add((await reader.ReadLineAsync(Cancellation)).ShouldNotBeNull("The stream ended."));
        }
        lines.ShouldBe(["", ":", "", ":", ""]);

        host.Replace("Me", "query Me @mcpTool { me }");
        MethodOf(await NextAsync(reader)).ShouldBe("notifications/tools/list_changed");
    }

    [Fact]
    public async Task Call_ThatTakesLong_IsKeptAliveFromTheStart_AndCancelledWithItsRequest()
    {
        await using var host = await McpHost.StartAsync(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["Wait"] = "query Wait @mcpTool { wait }" },
            server: static server => server.EventStreams.KeepAliveInterval = TimeSpan.FromMilliseconds(10)
        );
        const string Message = """{ "jsonrpc": "2.0", "id": 7, "method": "tools/call", "params": { "name": "wait", "arguments": {} } }""";
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql/mcp") { Content = new StringContent(Message, null, "application/json") };
        request.Headers.TryAddWithoutValidation("Accept", "application/json, text/event-stream");
        request.Headers.TryAddWithoutValidation("MCP-Protocol-Version", "2025-11-25");
        using (var response = await host.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation))
        {
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Cancellation));
            (await reader.ReadLineAsync(Cancellation)).ShouldBe(":");
            (await reader.ReadLineAsync(Cancellation)).ShouldBe("");
            (await reader.ReadLineAsync(Cancellation)).ShouldBe(":");
            await host.Waiting.Begun.WaitAsync(Cancellation);
        }
        await host.Waiting.Cancelled.WaitAsync(Cancellation);
    }

    private static string? MethodOf(JsonNode? message) => message?["method"]?.GetValue<string>();

    /// <summary>Listens, and returns the first line of the answer that has content.</summary>
    private static async Task<string> AnswerAsync(McpHost host, string? user = null)
    {
        using var response = await ListenAsync(host, """{ "toolsListChanged": true }""", user);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Cancellation));
        while (await reader.ReadLineAsync(Cancellation) is { } line)
        {
            if (line.Contains('{', StringComparison.Ordinal))
            {
                return line;
            }
        }
        return "";
    }

    private static async Task<HttpResponseMessage> ListenAsync(McpHost host, string notifications, string? user = null)
    {
        var message = $$"""
            {
              "jsonrpc": "2.0", "id": 7, "method": "subscriptions/listen",
              "params": {
                "notifications": {{notifications}},
                "_meta": {
                  "io.modelcontextprotocol/protocolVersion": "2026-07-28",
                  "io.modelcontextprotocol/clientInfo": { "name": "test", "version": "1" },
                  "io.modelcontextprotocol/clientCapabilities": {}
                }
              }
            }
            """;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql/mcp") { Content = new StringContent(message, null, "application/json") };
        request.Headers.TryAddWithoutValidation("Accept", "application/json, text/event-stream");
        if (user is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", user);
        }
        request.Headers.TryAddWithoutValidation("MCP-Protocol-Version", "2026-07-28");
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
