using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.Mcp;

public sealed class QueryToolTests
{
    [Fact]
    public async Task Call_WithAResultThatIsTooLarge_IsAnError()
    {
        await using var host = await McpHost.StartAsync(server: static server => server.MaxResponseSize = 1000);

        (await host.CallAsync("execute_query", """{"query":"{ hello(times: 10) }"}""")).IsError.ShouldBe(false);
        var refused = await host.CallAsync("execute_query", """{"query":"{ hello(times: 1000) }"}""");
        refused.IsError.ShouldBe(true);
        refused.Json().ToJsonString().ShouldContain("RESPONSE_TOO_LARGE");
    }

    [Fact]
    public async Task Query_WithVariables_IsExecutedForTheUser()
    {
        await using var host = await McpHost.StartAsync();

        var result = await host.CallAsync(
            "execute_query",
            """{"query":"query A($name: String) { hello(name: $name) me } query B { me }","variables":{"name":"Ada"},"operation_name":"A"}""",
            user: "ada"
        );

        result.IsError.ShouldBe(false);
        result.Json().ToJsonString().ShouldBe("""{"data":{"hello":"Hello, Ada.","me":"ada"}}""");
    }

    [Theory]
    [InlineData("{}", "The argument `query` must be a GraphQL document.")]
    [InlineData("""{"query":5}""", "The argument `query` must be a string.")]
    [InlineData("""{"query":"{ me }","variables":"{}"}""", "The argument `variables` must be an object with a member for each variable.")]
    [InlineData("""{"query":"{ mee }"}""", "Cannot query field \"mee\" on type \"Query\".")]
    [InlineData("""{"query":"{"}""", "Syntax Error")]
    public async Task Query_ThatIsNotValid_IsAnErrorWithItsReason(string arguments, string message)
    {
        await using var host = await McpHost.StartAsync();

        var result = await host.CallAsync("execute_query", arguments);

        result.IsError.ShouldBe(true);
        result.Json()["errors"]![0]!["message"]!.GetValue<string>().ShouldStartWith(message);
    }

    [Fact]
    public async Task Mutation_IsRefusedUnlessAllowed()
    {
        const string Note = """{"query":"mutation { note(text: \"Hi\") }"}""";
        await using var host = await McpHost.StartAsync();
        await using var allowing = await McpHost.StartAsync(configure: static options => options.AllowMutations = true);

        var refused = await host.CallAsync("execute_query", Note);

        refused.IsError.ShouldBe(true);
        var text = refused.Json().ToJsonString();
        text.ShouldContain("OPERATION_NOT_ALLOWED");
        text.ShouldContain("This tool executes queries only. To change something, call the tool for it");
        (await host.ListAsync())["execute_query"].Annotations!.ReadOnlyHint.ShouldBe(true);
        (await allowing.CallAsync("execute_query", Note)).Json().ToJsonString().ShouldBe("""{"data":{"note":"Hi"}}""");
        (await allowing.ListAsync())["execute_query"].Annotations!.ReadOnlyHint.ShouldBe(false);
    }

    [Fact]
    public async Task Tool_DoesNotExist_IfQueriesAreNotAllowed()
    {
        await using var off = await McpHost.StartAsync(configure: static options => options.AllowQueries = false);
        await using var trusted = await McpHost.StartAsync(execution: static options =>
            options with
            {
                TrustedDocuments = options.TrustedDocuments with { Mode = TrustedDocumentMode.Enforce },
            }
        );

        (await off.ListAsync()).ShouldNotContainKey("execute_query");
        (await trusted.ListAsync()).ShouldNotContainKey("execute_query");
    }
}
