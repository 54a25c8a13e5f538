using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.AspNetCore;
using Qplet.GraphQL.EntityFramework;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>Each limit of the engine can be set, and says by its code that it was reached.</summary>
public sealed class ProtectionTests : IDisposable
{
    private readonly ServerFactory _server = new();

    public void Dispose() => _server.Dispose();

    [Theory]
    [InlineData("GraphQL:Http:MaxRequestBodySize", "40", "{ tracks { nodes { id title } } }", "HC0010")]
    [InlineData("GraphQL:Execution:Parser:MaxSize", "20", "{ tracks { nodes { id title } } }", "HC0076")]
    [InlineData("GraphQL:Execution:Parser:MaxTokens", "5", "{ tracks { nodes { id } } }", "HC0076")]
    [InlineData("GraphQL:Execution:Parser:MaxDepth", "2", "{ tracks { nodes { id } } }", "HC0076")]
    [InlineData("GraphQL:Execution:Parser:MaxFields", "2", "{ tracks { nodes { id } } }", "HC0076")]
    [InlineData("GraphQL:Execution:Parser:MaxDirectivesPerLocation", "1", "{ __typename @skip(if: false) @include(if: true) }", "HC0076")]
    [InlineData("GraphQL:Execution:Validation:MaxErrors", "1", "{ a b c }", "MAX_ERRORS_EXCEEDED")]
    [InlineData("GraphQL:Execution:Validation:MaxDepth", "2", "{ tracks { nodes { id } } }", "MAX_DEPTH_EXCEEDED")]
    [InlineData("GraphQL:Execution:Validation:MaxAliases", "1", "{ a: me { id } b: me { id } }", "MAX_ALIASES_EXCEEDED")]
    [InlineData("GraphQL:Execution:Validation:MaxRootFields", "1", "{ a: me { id } b: me { id } }", "MAX_ROOT_FIELDS_EXCEEDED")]
    [InlineData("GraphQL:Execution:Validation:MaxDirectives", "1", "{ __typename @skip(if: false) @include(if: true) }", "MAX_DIRECTIVES_EXCEEDED")]
    [InlineData(
        "GraphQL:Execution:Validation:MaxFragments",
        "1",
        "{ ...A ...B } fragment A on Query { __typename } fragment B on Query { __typename }",
        "MAX_FRAGMENTS_EXCEEDED"
    )]
    [InlineData(
        "GraphQL:Execution:Validation:MaxVariables",
        "1",
        "query($a: ID = 1, $b: ID = 1) { track(id: $a) { id } b: track(id: $b) { id } }",
        "MAX_VARIABLES_EXCEEDED"
    )]
    [InlineData(
        "GraphQL:Execution:Validation:MaxFragmentVisits",
        "1",
        "{ ...A ...B } fragment A on Query { __typename } fragment B on Query { __typename }",
        "MAX_FRAGMENT_VISITS_EXCEEDED"
    )]
    [InlineData("GraphQL:Execution:Validation:MaxFieldMergeComparisons", "1", "{ a: __typename a: __typename a: __typename a: __typename }", "HC0107")]
    [InlineData("GraphQL:Execution:Validation:MaxIntrospectionDepth", "1", "{ __schema { types { fields { type { fields { name } } } } } }", "HC0086")]
    [InlineData("GraphQL:Execution:MaxPlannedFields", "3", "{ tracks { nodes { id title } } }", "MAX_FIELDS_EXCEEDED")]
    [InlineData("GraphQL:Execution:Cost:MaxFieldCost", "10", "{ tracks { nodes { id } } }", "HC0047")]
    [InlineData("GraphQL:Execution:Cost:MaxTypeCost", "10", "{ tracks { nodes { id } } }", "HC0047")]
    [InlineData(
        "GraphQL:Execution:Cost:AssumedListSize",
        "100000",
        "mutation { endSession(input: { sessionId: \"x\" }) { errors { ... on Error { message } } } }",
        "HC0047"
    )]
    [InlineData("GraphQL:Querying:MaxFilterDepth", "0", "{ tracks(where: { owner: { name: { eq: \"x\" } } }) { nodes { id } } }", "FILTER_TOO_DEEP")]
    [InlineData("GraphQL:Querying:MaxFilterOperators", "1", "{ tracks(where: { title: { eq: \"x\", neq: \"y\" } }) { nodes { id } } }", "FILTER_TOO_LARGE")]
    [InlineData("GraphQL:Querying:MaxFilterListSize", "1", "{ tracks(where: { title: { in: [\"x\", \"y\"] } }) { nodes { id } } }", "FILTER_LIST_TOO_LONG")]
    [InlineData("GraphQL:Querying:MaxFilterTextLength", "3", "{ tracks(where: { title: { contains: \"long\" } }) { nodes { id } } }", "FILTER_TEXT_TOO_LONG")]
    [InlineData("GraphQL:Querying:MaxSortFields", "1", "{ tracks(order: [{ title: ASC }, { playbackCount: ASC }]) { nodes { id } } }", "SORT_TOO_LONG")]
    public async Task Limit_SetLow_RefusesWithItsCode(string setting, string value, string document, string code)
    {
        var response = await _server.With(setting, value).SendAsync(document);

        CodesOf(response).ShouldContain(code);
    }

    [Theory]
    [InlineData("GraphQL:Http:MaxJsonDepth", "2", """{"query":"{ __typename }","extensions":{"a":{"b":{}}}}""", "HC0009")]
    [InlineData(
        "GraphQL:Execution:Cost:MaxTypeCost",
        "10",
        """{"query":"query($n: Int) { tracks(first: $n) { nodes { id } } }","variables":{"n":10}}""",
        "HC0047"
    )]
    public async Task Limit_OfTheRequest_RefusesWithItsCode(string setting, string value, string body, string code)
    {
        using var client = _server.With(setting, value).CreateClient();
        using var response = await client.PostAsync("/graphql", new StringContent(body, System.Text.Encoding.UTF8, "application/json"));

        CodesOf((await response.Content.ReadFromJsonAsync<JsonNode>())!).ShouldContain(code);
    }

    [Fact]
    public void Limits_WhoseEffectTakesTime_AreSet()
    {
        _server
            .With("GraphQL:Execution:ExecutionTimeout", "00:00:07")
            .With("GraphQL:Execution:MaxConcurrentOperations", "5")
            .With("GraphQL:Execution:MaxQueuedOperations", "6")
            .With("GraphQL:Execution:MaxQueuedEvents", "8")
            .With("GraphQL:Execution:MaxErrors", "9")
            .With("GraphQL:Execution:Cost:EnforceLimits", "false")
            .With("GraphQL:WebSockets:MaxConnections", "10")
            .With("GraphQL:WebSockets:MaxConnectionsPerClient", "16")
            .With("GraphQL:WebSockets:MaxOperationsPerConnection", "11")
            .With("GraphQL:WebSockets:MaxMessageSize", "12")
            .With("GraphQL:EventStreams:MaxConnections", "13")
            .With("GraphQL:EventStreams:MaxConnectionsPerClient", "17")
            .With("GraphQL:EventStreams:MaxOperationsPerConnection", "14")
            .With("GraphQL:Querying:MaxConnections", "15");
        var execution = _server.Services.GetRequiredService<RequestExecutor>().Options;
        var server = _server.Services.GetRequiredService<GraphQLServerOptions>();

        execution.ExecutionTimeout.ShouldBe(TimeSpan.FromSeconds(7));
        (execution.MaxConcurrentOperations, execution.MaxQueuedOperations, execution.MaxQueuedEvents, execution.MaxErrors).ShouldBe((5, 6, 8, 9));
        execution.Cost.EnforceLimits.ShouldBeFalse();
        (server.WebSockets.MaxConnections, server.WebSockets.MaxOperationsPerConnection, server.WebSockets.MaxMessageSize).ShouldBe((10, 11, 12));
        (server.EventStreams.MaxConnections, server.EventStreams.MaxOperationsPerConnection).ShouldBe((13, 14));
        (server.WebSockets.MaxConnectionsPerClient, server.EventStreams.MaxConnectionsPerClient).ShouldBe((16, 17));
        _server.Services.GetRequiredService<EntityQueryOptions>().MaxConnections.ShouldBe(15);
        _server.Services.GetRequiredService<InMemoryTopics>().Capacity.ShouldBe(8);
    }

    [Fact]
    public void Limits_SetForOneServer_LeaveOthersAlone()
    {
        _server
            .With("GraphQL:Execution:Parser:MaxDepth", "3")
            .With("GraphQL:Execution:Validation:MaxDepth", "4")
            .Services.GetRequiredService<RequestExecutor>();
        using var other = new ServerFactory();
        var options = other.Services.GetRequiredService<RequestExecutor>().Options;

        (options.ParserOptions.MaxDepth, options.ValidationOptions.MaxDepth).ShouldBe((64, 20));
    }

    [Theory]
    [InlineData("GraphQL:Execution:Cost:DefaultResolverCost", "25", 26)]
    [InlineData("GraphQL:Execution:Cost:FilterArgumentCost", "3", 24)]
    [InlineData("GraphQL:Execution:Cost:FilterOperationCost", "3", 24)]
    [InlineData("GraphQL:Execution:Cost:ExpensiveFilterOperationCost", "3", 31)]
    public async Task Weights_AreSet(string setting, string value, double expected)
    {
        var document = setting.EndsWith("ResolverCost", StringComparison.Ordinal)
            ? "{ tracks { nodes { id } } }"
            : "{ tracks(where: { title: { eq: \"x\" } }) { nodes { id } } }";

        (await FieldCostAsync(_server.With(setting, value), document)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("GraphQL:Execution:MaxConcurrentOperations", "0", "MaxConcurrentOperations")]
    [InlineData("GraphQL:Execution:MaxErrors", "many", "GraphQL:Execution:MaxErrors")]
    [InlineData("GraphQL:Execution:Parser:MaxDepth", "1000", "MaxDepth")]
    [InlineData("GraphQL:Execution:Validation:MaxAliases", "-1", "MaxAliases")]
    [InlineData("GraphQL:Execution:Cost:MaxTypeCost", "-5", "MaxTypeCost")]
    public void Limit_ThatMakesNoSense_EndsTheStartWithItsName(string setting, string value, string named) =>
        Should
            .Throw<SettingException>(() => ExecutionSettings.Read(new Microsoft.Extensions.Configuration.ConfigurationManager { [setting] = value }))
            .Message.ShouldContain(named);

    [Fact]
    public async Task Production_HidesSchemaAndIde()
    {
        _server.With("environment", "Production").With("Authentication:SigningKey", new string('k', 32));
        using var client = _server.CreateClient();
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        using var page = await client.GetAsync("/graphql");
        using var sdl = await client.GetAsync("/graphql/schema.graphql");

        (await page.Content.ReadAsStringAsync()).ShouldNotContain("<script");
        sdl.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        CodesOf(await _server.SendAsync("{ __schema { description } }")).ShouldBe(["HC0046"]);
    }

    [Fact]
    public async Task Production_CanShowSchemaAndIde()
    {
        _server
            .With("environment", "Production")
            .With("Authentication:SigningKey", new string('k', 32))
            .With("GraphQL:AllowIntrospection", "true")
            .With("GraphQL:Ide:Enabled", "true");
        using var client = _server.CreateClient();
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        using var page = await client.GetAsync("/graphql");

        page.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        (await _server.SendAsync("{ __schema { description } }"))["errors"].ShouldBeNull();
    }

    private static async Task<double> FieldCostAsync(ServerFactory server, string document)
    {
        using var client = server.CreateClient();
        client.DefaultRequestHeaders.Add("GraphQL-Cost", "validate");
        using var response = await client.PostAsJsonAsync("/graphql", new { query = document });
        var answer = (await response.Content.ReadFromJsonAsync<JsonNode>())!;
        return (double)answer["extensions"]!["operationCost"]!["fieldCost"]!;
    }

    private static string?[] CodesOf(JsonNode response) => [.. response["errors"]!.AsArray().Select(static error => (string?)error!["extensions"]?["code"])];
}
