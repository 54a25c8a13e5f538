using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.Mcp;

public sealed class DocumentToolTests : IAsyncLifetime
{
    private static readonly Dictionary<string, string> s_documents = new(StringComparer.Ordinal)
    {
        ["Hello"] = """"
            "Greets somebody."
            query Hello("Who is greeted." $name: String, $first: Int, $after: String = null) @mcpTool(title: "Greeting") {
              hello(name: $name, times: $first)
              search(where: { text: $after })
            }
            """",
        ["Search"] = """query Search($where: Where, $first: Int! = 5) @mcpTool { search(where: $where, first: $first) }""",
        ["Note"] = """mutation WriteNote($text: String!) @mcpTool(destructiveHint: false, idempotentHint: true, openWorldHint: false) { note(text: $text) }""",
        ["Me"] = """query WhoAmI @mcpTool { me }""",
        ["Fail"] = """query OneFails @mcpTool { hello fail }""",
        ["OnlyFail"] = """query Failing @mcpTool { fail }""",
        ["Required"] = """query AllFails @mcpTool { required }""",
        ["Found"] = """
            query Found($kind: Kind, $withTitle: Boolean = true) @mcpTool {
              found(kind: $kind) { __typename ... on Track { id length broken } ... on Album { id title @include(if: $withTitle) } }
            }
            """,
        ["Moment"] = """query Moment($moment: DateTime!) @mcpTool { at(moment: $moment) }""",
    };

    private McpHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await McpHost.StartAsync(s_documents);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Tools_AreTheDocuments_WithNamesTitlesDescriptionsAndHints()
    {
        var tools = await _host.ListAsync();

        tools
            .Keys.Order(StringComparer.Ordinal)
            .ShouldBe([
                "all_fails",
                "execute_query",
                "failing",
                "found",
                "get_definitions",
                "hello",
                "moment",
                "one_fails",
                "search",
                "search_schema",
                "who_am_i",
                "write_note",
            ]);
        var hello = tools["hello"];
        (hello.Title, hello.Description).ShouldBe(("Greeting", "Greets somebody."));
        (hello.Annotations!.ReadOnlyHint, hello.Annotations.DestructiveHint, hello.Annotations.OpenWorldHint).ShouldBe((true, false, (bool?)null));
        var note = tools["write_note"].Annotations!;
        (note.ReadOnlyHint, note.DestructiveHint, note.IdempotentHint, note.OpenWorldHint).ShouldBe((false, false, true, false));
    }

    [Fact]
    public async Task Q1_NullableVariables_HavePlainTypesAndMayBeLeftOut()
    {
        var tools = await _host.ListAsync();

        JsonNode.Parse(tools["hello"].InputSchema.GetRawText())!["properties"]!
            .ToJsonString()
            .ShouldBe("""{"name":{"type":"string","description":"Who is greeted."},"first":{"type":"integer"},"after":{"type":"string"}}""");
        tools["hello"].InputSchema.TryGetProperty("required", out _).ShouldBeFalse();
        tools["search"].InputSchema.GetRawText().ShouldNotContain("anyOf");

        (await DataOf("hello", "{}"))["hello"]!.GetValue<string>().ShouldBe("Hello, world.");
        (await DataOf("hello", """{"name":null,"first":null,"after":null}"""))["hello"]!.GetValue<string>().ShouldBe("Hello, world.");
        (await DataOf("hello", """{"name":"Ada","first":2}"""))["hello"]!.GetValue<string>().ShouldBe("Hello, Ada. Hello, Ada.");
        (await DataOf("search", """{"where":null}"""))["search"]!.ToJsonString().ShouldBe("[1,2]");
    }

    [Theory]
    [InlineData("hello", """{"first":"5"}""", "first", "first")]
    [InlineData("search", """{"where":{"and":[{"limit":"5"}]}}""", "where", ".and[0].limit")]
    [InlineData("search", """{"first":null}""", "first", "first")]
    public async Task Q1_ValueOfAnotherType_IsAnErrorWithItsPath(string tool, string arguments, string variable, string place)
    {
        var result = await _host.CallAsync(tool, arguments);

        result.IsError.ShouldBe(true);
        result.StructuredContent.ShouldBeNull();
        var error = result.Json()["errors"]![0]!;
        error["extensions"]!["variable"]!.GetValue<string>().ShouldBe(variable);
        error.ToJsonString().ShouldContain(place);
    }

    [Fact]
    public async Task Arguments_ThatTheToolDoesNotHave_AreRefusedByName()
    {
        var error = (await _host.CallAsync("hello", """{"nmae":"Ada"}""")).Json()["errors"]![0]!;

        error["message"]!.GetValue<string>().ShouldBe("The tool `hello` has no argument `nmae`. It has: `name`, `first`, `after`.");
        error["extensions"]!["code"]!.GetValue<string>().ShouldBe("TOOL_ARGUMENT_INVALID");
    }

    [Theory]
    [InlineData("write_note", "{}", "HC0018", "The argument `text` is missing.")]
    [InlineData("write_note", """{"text":null}""", "HC0018", "The argument `text` is not valid: Expected value of non-null type \"String!\" not to be null.")]
    [InlineData("write_note", """{"text":5}""", "HC0016", "The argument `text` is not valid: String cannot represent a non string value: 5")]
    [InlineData("search", """{"where":{"text":1}}""", "HC0016", "The argument `where` is not valid: at .text: String cannot represent a non string value: 1")]
    public async Task Arguments_ThatAreNotValid_AreNotCalledVariables(string tool, string arguments, string code, string message)
    {
        var error = (await _host.CallAsync(tool, arguments)).Json()["errors"]![0]!;

        error["message"]!.GetValue<string>().ShouldBe(message);
        error["extensions"]!["code"]!.GetValue<string>().ShouldBe(code);
    }

    [Fact]
    public async Task Call_OfAUser_HasTheRightsOfTheRequest()
    {
        (await _host.CallAsync("who_am_i", user: "ada")).Json()["data"]!["me"]!.GetValue<string>().ShouldBe("ada");
        (await _host.CallAsync("who_am_i")).Json()["data"]!["me"].ShouldBeNull();
    }

    [Fact]
    public async Task Call_OfAMutation_RunsIt() => (await DataOf("write_note", """{"text":"Hi"}"""))["note"]!.GetValue<string>().ShouldBe("Hi");

    [Fact]
    public async Task Q2_ResultWithoutData_IsAnErrorWithTheMessages()
    {
        var withoutData = await _host.CallAsync("search", """{"first":"x"}""");
        withoutData.IsError.ShouldBe(true);
        withoutData.StructuredContent.ShouldBeNull();

        var nullData = await _host.CallAsync("all_fails");
        nullData.IsError.ShouldBe(true);
        nullData.StructuredContent.ShouldBeNull();
        nullData.Json()["errors"]![0]!["extensions"]!["code"]!.GetValue<string>().ShouldBe("HC0018");
    }

    [Fact]
    public async Task Q2_PartialData_HasDataAndErrorsInStructuredContent()
    {
        var result = await _host.CallAsync("one_fails");

        result.IsError.ShouldBe(false);
        var content = JsonNode.Parse(result.StructuredContent!.Value.GetRawText())!;
        content["data"]!["fail"].ShouldBeNull();
        content["errors"]![0]!["path"]!.ToJsonString().ShouldBe("""["fail"]""");
        content["errors"]![0]!.ToJsonString().ShouldNotContain("secret");
        content.ToJsonString().ShouldBe(result.Json().ToJsonString());
    }

    [Fact]
    public async Task Q2_DataOfFailedFieldsOnly_IsAnErrorWithItsStructuredContent()
    {
        var result = await _host.CallAsync("failing");

        result.IsError.ShouldBe(true);
        result.StructuredContent!.Value.GetProperty("data").GetRawText().ShouldBe("""{"fail":null}""");
    }

    [Theory]
    [InlineData("failing", "{}")]
    [InlineData("hello", """{"name":"Ada"}""")]
    [InlineData("search", "{}")]
    [InlineData("write_note", """{"text":"a \" \\ \u0000 ü"}""")]
    [InlineData("who_am_i", "{}")]
    [InlineData("one_fails", "{}")]
    [InlineData("found", "{}")]
    [InlineData("found", """{"kind":"TRACK","withTitle":false}""")]
    [InlineData("moment", """{"moment":"2026-01-31T12:30:00.5+02:00"}""")]
    public async Task Q2_StructuredContent_FitsTheSchema(string tool, string arguments)
    {
        var schema = JsonSchema.FromText((await _host.ListAsync())[tool].OutputSchema!.Value.GetRawText());

        var result = await _host.CallAsync(tool, arguments);

        result.IsError.ShouldBe(tool == "failing", result.Json().ToJsonString());
        Fits(schema, result.StructuredContent!.Value).ShouldBeTrue();

        // The schema is not one that everything fits.
        Fits(schema, JsonSerializer.SerializeToElement(new { data = 1 })).ShouldBeFalse();
    }

    [Fact]
    public async Task Documents_ThatChange_ChangeTheTools()
    {
        var changes = 0;
        var before = _host.Catalog.Tools["search"];
        _host.Catalog.Tools.Changed += (_, _) => changes++;

        _host.Replace("Me", "query Myself @mcpTool { me }");

        changes.ShouldBe(1);
        var tools = await _host.ListAsync();
        tools.ShouldContainKey("myself");
        tools.ShouldNotContainKey("who_am_i");
        _host.Catalog.Tools["search"].ShouldBeSameAs(before);

        _host.Replace("Me", "query Myself @mcpTool { me }");
        changes.ShouldBe(1);
    }

    [Fact]
    public async Task Limits_OfExecution_ApplyToTools()
    {
        await using var host = await McpHost.StartAsync(
            s_documents,
            execution: static options => options with { Cost = options.Cost with { MaxFieldCost = 0 } }
        );

        (await host.CallAsync("found")).Json()["errors"]![0]!["extensions"]!["code"]!.GetValue<string>().ShouldBe("HC0047");
    }

    [Fact]
    public async Task Pipeline_OfTheApplication_RunsForTools()
    {
        await using var host = await McpHost.StartAsync(
            s_documents,
            server: static options =>
                options.Pipeline.UseOperation(static _ =>
                    static context =>
                    {
                        context.Result = OperationResult.RateLimited(
                            new TypeSystem.GraphQLError { Message = $"No more for {context.Operation!.Name}.", Code = "RATE_LIMITED" },
                            retryIn: 5
                        );
                        return ValueTask.CompletedTask;
                    }
                )
        );

        var result = await host.CallAsync("who_am_i");

        result.IsError.ShouldBe(true);
        result.Json()["errors"]![0]!["extensions"]!["code"]!.GetValue<string>().ShouldBe("RATE_LIMITED");
    }

    [Fact]
    public async Task Document_ChangedBehindTheSameDescription_IsTheOneThatIsExecuted()
    {
        await using var host = await McpHost.StartAsync(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["a"] = "query Greet @mcpTool { hello(name: \"Ada\") }" }
        );
        var before = await host.ListAsync();
        (await host.CallAsync("greet")).Json()["data"]!["hello"]!.GetValue<string>().ShouldBe("Hello, Ada.");

        host.Replace("a", "query Greet @mcpTool { hello(name: \"Bob\") }");

        (await host.CallAsync("greet")).Json()["data"]!["hello"]!.GetValue<string>().ShouldBe("Hello, Bob.");
        (await host.ListAsync())["greet"].OutputSchema!.Value.GetRawText().ShouldBe(before["greet"].OutputSchema!.Value.GetRawText());
    }

    [Fact]
    public async Task Documents_ThatCannotBeTools_AreLoggedAndDoNotHideOthers()
    {
        var log = new TestLog();
        await using var host = await McpHost.StartAsync(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["a"] = "mutation Store($file: Upload!) @mcpTool { store(file: $file) }",
                ["b"] = "query ExecuteQuery @mcpTool { me }",
                ["c"] = "query Me @mcpTool { me }",
                ["d"] = $"query {new string('a', 65)} @mcpTool {{ me }}",
            },
            log: log
        );

        (await host.ListAsync()).Keys.ShouldBe(["execute_query", "get_definitions", "me", "search_schema"], ignoreOrder: true);
        log.Entries.ShouldContain("The document a.graphql is not offered as a tool. The variable `$file` is a file, which tools cannot receive.");
        log.Entries.ShouldContain("The document b.graphql is not offered as a tool. The server has a tool `execute_query`. Rename the operation.");
        log.Entries.ShouldContain(static entry => entry.StartsWith("The document d.graphql is not offered as a tool. The name `aaa", StringComparison.Ordinal));
    }

    private static bool Fits(JsonSchema schema, JsonElement value) => schema.Evaluate(value, new EvaluationOptions { RequireFormatValidation = true }).IsValid;

    private async Task<JsonNode> DataOf(string tool, string arguments)
    {
        var result = await _host.CallAsync(tool, arguments);
        result.IsError.ShouldBe(false, result.Json().ToJsonString());
        return result.Json()["data"]!;
    }
}
