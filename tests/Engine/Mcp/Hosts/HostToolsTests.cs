using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Qplet.GraphQL.Mcp.Hosts;

/// <summary>A host that adds tools, prompts, resources and handlers of its own.</summary>
public sealed class HostToolsTests
{
    private static readonly Dictionary<string, string> s_documents = new(StringComparer.Ordinal) { ["Me"] = "query Me @mcpTool { me }" };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tools_OfTheHost_AreListedAndCalledNextToThoseOfTheServer()
    {
        await using var host = await McpHost.StartAsync(s_documents, extend: static mcp => mcp.WithTools([Tool("add_one", static (int number) => number + 1)]));

        var tools = await host.ListAsync();
        var result = await host.CallAsync("add_one", """{"number":41}""");
        var me = await host.CallAsync("me", user: "ada");

        tools.Keys.ShouldBe(["add_one", "me", "search_schema", "get_definitions", "execute_query"], ignoreOrder: true);
        ((TextContentBlock)result.Content.ShouldHaveSingleItem()).Text.ShouldBe("42");
        me.Json().ToJsonString().ShouldBe("""{"data":{"me":"ada"}}""");
    }

    [Fact]
    public async Task Tools_OfTheHost_StayWhenDocumentsChange()
    {
        await using var host = await McpHost.StartAsync(s_documents, extend: static mcp => mcp.WithTools([Tool("add_one", static (int number) => number + 1)]));

        host.Replace("Me", null);

        (await host.ListAsync()).Keys.ShouldBe(["add_one", "search_schema", "get_definitions", "execute_query"], ignoreOrder: true);
    }

    [Fact]
    public async Task Documents_WithTheNameOfAToolOfTheHost_AreNoTools()
    {
        using var log = new TestLog();
        await using var host = await McpHost.StartAsync(s_documents, log: log, extend: static mcp => mcp.WithTools([Tool("me", static () => "the host's")]));

        var result = await host.CallAsync("me");

        ((TextContentBlock)result.Content.ShouldHaveSingleItem()).Text.ShouldBe("the host's");
        log.Entries.ShouldContain(static entry => entry.Contains("The server has a tool `me`. Rename the operation.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tools_WithTheNameOfAToolOfTheServer_FailTheStart()
    {
        var exception = await Should.ThrowAsync<InvalidOperationException>(() =>
            McpHost.StartAsync(extend: static mcp => mcp.WithTools([Tool("execute_query", static () => "")]))
        );

        exception.Message.ShouldContain("has a tool `execute_query` itself");
    }

    [Fact]
    public async Task PromptsResourcesHandlersAndFilters_OfTheHost_AreServed()
    {
        await using var host = await McpHost.StartAsync(
            s_documents,
            extend: static mcp =>
                mcp.WithPrompts([McpServerPrompt.Create(static () => "Please.", new McpServerPromptCreateOptions { Name = "ask" })])
                    .WithResources([
                        McpServerResource.Create(static () => "Text.", new McpServerResourceCreateOptions { UriTemplate = "test://text", Name = "text" }),
                    ])
                    .WithListToolsHandler(static (_, _) => new(new ListToolsResult { Tools = [new Tool { Name = "listed" }] }))
                    .WithCallToolHandler(static (call, _) => new(Text($"handled {call.Params.Name}")))
                    .WithRequestFilters(static filters =>
                        filters.AddCallToolFilter(static next =>
                            async (call, cancellation) =>
                            {
                                var result = await next(call, cancellation);
                                result.Content.Add(new TextContentBlock { Text = "filtered" });
                                return result;
                            }
                        )
                    )
        );
        await using var client = await host.ConnectAsync("ada");

        (await client.ListPromptsAsync(cancellationToken: Cancellation)).Select(static prompt => prompt.Name).ShouldBe(["ask"]);
        var content = (await client.ReadResourceAsync("test://text", cancellationToken: Cancellation)).Contents.ShouldHaveSingleItem();
        ((TextResourceContents)content).Text.ShouldBe("Text.");
        (await host.ListAsync()).Keys.ShouldBe(["listed", "me", "search_schema", "get_definitions", "execute_query"], ignoreOrder: true);
        TextsOf(await host.CallAsync("listed")).ShouldBe(["handled listed", "filtered"]);
        TextsOf(await host.CallAsync("me", user: "ada")).ShouldBe(["""{"data":{"me":"ada"}}""", "filtered"]);
    }

    [Fact]
    public async Task NameAndInstructions_OfTheHost_AreKept()
    {
        await using var host = await McpHost.StartAsync(extend: static mcp =>
            mcp.Services.Configure<McpServerOptions>(static server =>
            {
                server.ServerInfo = new Implementation { Name = "the host", Version = "7.0.0" };
                server.ServerInstructions = "Be kind.";
            })
        );
        await using var client = await host.ConnectAsync();

        client.ServerInfo!.Name.ShouldBe("the host");
        client.ServerInstructions.ShouldBe("Be kind.");
        client.ServerCapabilities!.Tools!.ListChanged.ShouldBe(true);
    }

    private static McpServerTool Tool(string name, Delegate run) =>
        McpServerTool.Create(run, new McpServerToolCreateOptions { Name = name, Description = "A tool of the host." });

    private static CallToolResult Text(string text) => new() { Content = [new TextContentBlock { Text = text }] };

    private static IEnumerable<string> TextsOf(CallToolResult result) => result.Content.Select(static block => ((TextContentBlock)block).Text);
}
