using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.AspNetCore;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Qplet.GraphQL.AspNetCore;

namespace Qplet.GraphQL.Mcp.Hosts;

/// <summary>A host that has chosen sessions.</summary>
public sealed class SessionTests
{
    private static readonly Dictionary<string, string> s_documents = new(StringComparer.Ordinal)
    {
        ["Me"] = "query Me @mcpTool { me }",
        ["Wait"] = "query Wait @mcpTool { wait }",
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(HttpServerSessionMode.Stateful)]
    [InlineData(HttpServerSessionMode.StatefulForInitializeClients)]
    public async Task Calls_InASession_HaveTheRightsOfTheirRequests(HttpServerSessionMode mode)
    {
        await using var host = await StartAsync(mode);
        var session = await BeginAsync(host, "ada");

        using var own = await CallAsync(host, session, "ada", "me");
        using var foreign = await CallAsync(host, session, "eve", "me");
        using var anonymous = await CallAsync(host, session, null, "me");

        (await own.Content.ReadAsStringAsync(Cancellation)).ShouldContain("""{"data":{"me":"ada"}}""");
        foreign.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        anonymous.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Agents_OfTheLatestEdition_NeedNoSession()
    {
        await using var host = await StartAsync(HttpServerSessionMode.StatefulForInitializeClients);
        await using var client = await host.ConnectAsync("ada", new McpClientOptions { ProtocolVersion = "2026-07-28" });

        var result = await client.CallToolAsync(new CallToolRequestParams { Name = "me" }, Cancellation);

        client.SessionId.ShouldBeNull();
        result.Json().ToJsonString().ShouldBe("""{"data":{"me":"ada"}}""");
    }

    [Theory]
    [InlineData(HttpServerSessionMode.Stateless)]
    [InlineData(HttpServerSessionMode.Stateful)]
    public async Task Calls_OfAgentsThatDisconnect_AreCancelled(HttpServerSessionMode mode)
    {
        await using var host = await StartAsync(mode);
        var session = mode == HttpServerSessionMode.Stateless ? null : await BeginAsync(host, "ada");
        using var disconnect = new CancellationTokenSource();

        var call = CallAsync(host, session, "ada", "wait", disconnect.Token);
        await host.Waiting.Begun.WaitAsync(Cancellation);
        await disconnect.CancelAsync();
        (await Should.ThrowAsync<OperationCanceledException>(call)).CancellationToken.ShouldBe(disconnect.Token);

        await host.Waiting.Cancelled.WaitAsync(Cancellation);
    }

    [Fact]
    public async Task ChangesOfTools_ReachSessions()
    {
        await using var host = await StartAsync(HttpServerSessionMode.Stateful);
        var changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var client = await host.ConnectAsync(
            client: new McpClientOptions
            {
                ProtocolVersion = "2025-11-25",
                Handlers = new McpClientHandlers
                {
                    NotificationHandlers =
                    [
                        new(
                            NotificationMethods.ToolListChangedNotification,
                            (_, _) =>
                            {
                                changed.TrySetResult();
                                return default;
                            }
                        ),
                    ],
                },
            }
        );

        for (var start = TimeProvider.System.GetTimestamp(); !changed.Task.IsCompleted; )
        {
            TimeProvider.System.GetElapsedTime(start).ShouldBeLessThan(TimeSpan.FromMinutes(2), "The change does not reach the session.");

            // The client opens the stream for notifications on its own, after it has connected.
            host.Replace("Other", $"\"{Guid.NewGuid()}\" query Other @mcpTool {{ me }}");
            await Task.WhenAny(changed.Task, Task.Delay(TimeSpan.FromMilliseconds(20), Cancellation));
            Cancellation.ThrowIfCancellationRequested();
        }
    }

    [Fact]
    public async Task Streams_OfSessions_AreKeptAlive()
    {
        await using var host = await StartAsync(
            HttpServerSessionMode.Stateful,
            static server => server.EventStreams.KeepAliveInterval = TimeSpan.FromMilliseconds(10)
        );
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql/mcp");
        request.Headers.Add("Mcp-Session-Id", await BeginAsync(host, null));
        request.Headers.TryAddWithoutValidation("Accept", "text/event-stream");

        using var response = await host.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Cancellation));

        (await reader.ReadLineAsync(Cancellation)).ShouldBe(":");
        (await reader.ReadLineAsync(Cancellation)).ShouldBe("");
        (await reader.ReadLineAsync(Cancellation)).ShouldBe(":");
    }

    [Fact]
    public async Task Methods_OfSessions_AreAllowed()
    {
        await using var host = await StartAsync(HttpServerSessionMode.Stateful);
        var session = await BeginAsync(host, null);
        using var delete = new HttpRequestMessage(HttpMethod.Delete, "/graphql/mcp");
        delete.Headers.Add("Mcp-Session-Id", session);

        using var put = await host.Http.PutAsync(new Uri("/graphql/mcp", UriKind.Relative), new StringContent("{}"), Cancellation);
        using var deleted = await host.Http.SendAsync(delete, Cancellation);
        using var call = await CallAsync(host, session, null, "me");

        put.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        put.Content.Headers.Allow.ShouldBe(["DELETE", "GET", "POST"]);
        deleted.StatusCode.ShouldBe(HttpStatusCode.OK);
        call.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Task<McpHost> StartAsync(HttpServerSessionMode mode, Action<GraphQLServerOptions>? server = null) =>
        McpHost.StartAsync(s_documents, server: server, extend: mcp => mcp.WithHttpTransport(http => http.SessionMode = mode));

    /// <summary>Begins a session and returns its ID.</summary>
    private static async Task<string> BeginAsync(McpHost host, string? user)
    {
        const string Initialize = """
            {
              "jsonrpc": "2.0", "id": 1, "method": "initialize",
              "params": { "protocolVersion": "2025-11-25", "capabilities": {}, "clientInfo": { "name": "test", "version": "1" } }
            }
            """;
        using var response = await PostAsync(host, Initialize, null, user, Cancellation);
        return response.Headers.GetValues("Mcp-Session-Id").Single();
    }

    private static Task<HttpResponseMessage> CallAsync(
        McpHost host,
        string? session,
        string? user,
        string tool,
        CancellationToken cancellationToken = default
    ) =>
        PostAsync(
            host,
            new JsonObject
            {
                ["jsonrpc"] = "2.0",
                ["id"] = 2,
                ["method"] = "tools/call",
                ["params"] = new JsonObject { ["name"] = tool, ["arguments"] = new JsonObject() },
            }.ToJsonString(),
            session,
            user,
            cancellationToken
        );

    private static async Task<HttpResponseMessage> PostAsync(McpHost host, string message, string? session, string? user, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql/mcp") { Content = new StringContent(message, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Accept", "application/json, text/event-stream");
        request.Headers.Add("MCP-Protocol-Version", "2025-11-25");
        if (session is not null)
        {
            request.Headers.Add("Mcp-Session-Id", session);
        }
        if (user is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", user);
        }
        return await host.Http.SendAsync(request, cancellationToken);
    }
}
