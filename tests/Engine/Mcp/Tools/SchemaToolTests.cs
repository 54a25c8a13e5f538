using System.Text.Json.Nodes;
using Json.Schema;
using ModelContextProtocol.Protocol;

namespace Qplet.GraphQL.Mcp;

public sealed class SchemaToolTests : IAsyncLifetime
{
    private McpHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await McpHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Search_ReturnsResultsWithDefinitionsAndPaths()
    {
        var content = ContentOf(await _host.CallAsync("search_schema", """{"query":"title of an album","first":1}"""));

        content["results"]!
            .ToJsonString()
            .ShouldContain("""{"coordinate":"Album.title","definition":"title: String!","pathsToRoot":[["Query.found","Album.title"]]""");
        content["results"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Search_NamesTheToolsThatFit()
    {
        await using var host = await McpHost.StartAsync(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["greet"] = """
                "Greets a visitor by name."
                query Greet("Whom to greet." $name: String) @mcpTool { hello(name: $name) }
                """,
                ["note"] = """
                "Writes a reminder down."
                mutation TakeNote($text: String!) @mcpTool { note(text: $text) }
                """,
            }
        );

        var found = ContentOf(await host.CallAsync("search_schema", """{"query":"greet a visitor"}"""))["tools"]!.ToJsonString();
        var none = ContentOf(await host.CallAsync("search_schema", """{"query":"title of an album","first":1}"""));
        var further = ContentOf(
            await host.CallAsync("search_schema", $$"""{"query":"greet a visitor of an album","after":"{{none["results"]![0]!["cursor"]}}"}""")
        );

        found.ShouldBe("""[{"name":"greet","description":"Greets a visitor by name."}]""");
        none["tools"]!.AsArray().ShouldBeEmpty();
        further["tools"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Search_OfTypes_LeavesOutTheirMembers()
    {
        var results = ContentOf(await _host.CallAsync("search_schema", """{"query":"album","first":50}"""))["results"]!.AsArray();

        results.Single(static result => (string)result!["coordinate"]! == "Album")!["definition"]!.GetValue<string>().ShouldBe("type Album");
    }

    [Fact]
    public async Task Search_ContinuesAfterACursor()
    {
        var first = ContentOf(await _host.CallAsync("search_schema", """{"query":"album","first":1}"""))["results"]![0]!;
        var second = ContentOf(await _host.CallAsync("search_schema", $$"""{"query":"album","first":1,"after":"{{first["cursor"]}}"}"""))["results"]![0]!;

        ((string)second["coordinate"]!).ShouldNotBe((string)first["coordinate"]!);
    }

    [Fact]
    public async Task Definitions_AreSdl_AndUnknownCoordinatesAreNamed()
    {
        var content = ContentOf(
            await _host.CallAsync("get_definitions", """{"coordinates":["Album","Query.hello","Where.limit","Kind.TRACK","Nothing","Album.x","?"]}""")
        );

        content["definitions"]!
            .AsArray()
            .Select(static item => (string)item!["definition"]!)
            .ShouldBe(["type Album {\n  id: ID!\n  title: String!\n}", "hello(name: String, times: Int = 1): String", "limit: Int", "TRACK"]);
        content["unknown"]!.ToJsonString().ShouldBe("""["Nothing","Album.x","?"]""");
    }

    [Fact]
    public async Task Definitions_OfCoordinatesThatAreRepeated_HaveThemOnce()
    {
        var content = ContentOf(await _host.CallAsync("get_definitions", """{"coordinates":["Where.limit","Nothing","Where.limit","Nothing","Kind.TRACK"]}"""));

        content["definitions"]!.AsArray().Select(static item => (string)item!["coordinate"]!).ShouldBe(["Where.limit", "Kind.TRACK"]);
        content["unknown"]!.ToJsonString().ShouldBe("""["Nothing"]""");
    }

    [Theory]
    [InlineData("search_schema", """{"query":"album"}""")]
    [InlineData("search_schema", """{"query":"xyzzy"}""")]
    [InlineData("get_definitions", """{"coordinates":["Query","Nothing"]}""")]
    [InlineData("get_definitions", """{"coordinates":"Query"}""")]
    public async Task StructuredContent_FitsTheSchema(string tool, string arguments)
    {
        var schema = JsonSchema.FromText((await _host.ListAsync())[tool].OutputSchema!.Value.GetRawText());

        var result = await _host.CallAsync(tool, arguments);

        result.IsError.ShouldBe(false, result.Json().ToJsonString());
        schema.Evaluate(result.StructuredContent!.Value).IsValid.ShouldBeTrue();
    }

    [Theory]
    [InlineData("search_schema", "{}", "HC0018")]
    [InlineData("search_schema", """{"query":"album","first":51}""", "INVALID_INPUT")]
    [InlineData("search_schema", """{"query":5}""", "HC0016")]
    [InlineData("get_definitions", """{"coordinates":[5]}""", "HC0016")]
    public async Task Arguments_ThatAreNotValid_AreErrorsWithCodes(string tool, string arguments, string code)
    {
        var result = await _host.CallAsync(tool, arguments);

        result.IsError.ShouldBe(true);
        result.Json()["errors"]![0]!["extensions"]!["code"]!.GetValue<string>().ShouldBe(code);
    }

    [Fact]
    public async Task Tools_DoNotExist_IfClientsMayNotSearchTheSchema()
    {
        await using var closed = await McpHost.StartAsync(server: static options => options.AllowIntrospection = false);
        await using var silent = await McpHost.StartAsync(server: static options => options.AllowSchemaSearch = false);

        (await closed.ListAsync()).Keys.ShouldBe(["execute_query"]);
        (await silent.ListAsync()).Keys.ShouldBe(["execute_query"]);
    }

    private static JsonNode ContentOf(CallToolResult result)
    {
        result.IsError.ShouldBe(false, result.Json().ToJsonString());
        return JsonNode.Parse(result.StructuredContent!.Value.GetRawText())!;
    }
}
