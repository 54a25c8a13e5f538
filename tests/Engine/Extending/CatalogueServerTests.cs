using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Qplet.GraphQL.Extending;

public sealed class CatalogueServerTests : IAsyncLifetime
{
    private CatalogueServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await CatalogueServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("\"DEA-12-34-56789\"", """{"data":{"track":{"code":"DEA123456789"}}}""")]
    [InlineData("\"DEA123450000\"", """{"data":{"track":null}}""")]
    public async Task TextScalar_InAVariable_IsRead(string code, string answer) =>
        (await AskAsync("query ($code: ISRC!) { track(code: $code) { code } }", $$"""{"code":{{code}}}""")).ShouldBe(answer);

    [Theory]
    [InlineData("query ($code: ISRC!) { track(code: $code) { code } }", """{"code":"DE-1"}""", "Expected a code such as")]
    [InlineData("query ($code: ISRC!) { track(code: $code) { code } }", """{"code":7}""", "ISRC cannot represent value: 7")]
    [InlineData("query ($least: Percent!) { tracksEarning(least: $least) { code } }", """{"least":101}""", "Expected a number from 0 to 100.")]
    [InlineData("query ($least: Percent!) { tracksEarning(least: $least) { code } }", """{"least":"25"}""", "Expected a number from 0 to 100.")]
    public async Task Scalar_InAVariableThatDoesNotFit_IsAnErrorOfTheVariable(string query, string variables, string message)
    {
        var error = JsonDocument.Parse(await AskAsync(query, variables)).RootElement.GetProperty("errors")[0];

        error.GetProperty("message").GetString()!.ShouldContain(message);
        error.GetProperty("extensions").GetProperty("code").GetString().ShouldBe("HC0016");
    }

    [Theory]
    [InlineData("tracksEarning(least: 25.0) { title }", 2)]
    [InlineData("tracksEarning(least: 26) { title }", 0)]
    [InlineData("tracksEarning { title }", 2)]
    public async Task Scalar_InALiteralOrDefault_IsRead(string field, int count) =>
        JsonDocument.Parse(await AskAsync($"{{ {field} }}")).RootElement.GetProperty("data").GetProperty("tracksEarning").GetArrayLength().ShouldBe(count);

    [Fact]
    public async Task Scalar_InTheSchema_ShowsItsSpecificationAndItsDefaults()
    {
        var answer = await AskAsync("""{ __type(name: "ISRC") { specifiedByURL } __schema { queryType { fields { name args { defaultValue } } } } }""");

        answer.ShouldContain("\"specifiedByURL\":\"https://www.iso.org/standard/64972.html\"");
        answer.ShouldContain("\"defaultValue\":\"25\"");
    }

    [Fact]
    public async Task Directives_OfTheSchema_AreInIntrospection()
    {
        var answer = await AskAsync("{ __schema { directives { name locations args { name defaultValue } } } }");

        answer.ShouldContain(
            """{"name":"owner","locations":["OBJECT","FIELD_DEFINITION","ARGUMENT_DEFINITION","ENUM_VALUE"],"args":[{"name":"team","defaultValue":null}]}"""
        );
        answer.ShouldContain(
            """{"name":"truncate","locations":["FIELD"],"args":[{"name":"length","defaultValue":null},{"name":"end","defaultValue":"\"…\""}]}"""
        );
    }

    [Fact]
    public async Task Directive_WhereItMayNotStand_IsRefused() =>
        (await AskAsync("query @truncate(length: 1) { version }")).ShouldContain("Directive \\\"@truncate\\\" may not be used on QUERY.");

    [Fact]
    public async Task RequestMiddleware_WithoutTheHeader_LeavesTheFieldWithoutTenant() => (await AskAsync("{ tenant }")).ShouldContain("TENANT_MISSING");

    [Fact]
    public async Task OperationDirective_OfAQuery_SetsAHeaderOfTheResponse()
    {
        using var timed = await PostAsync("query @timed(name: \"tracks\") { version }");
        using var untimed = await PostAsync("{ version }");

        timed.Headers.GetValues("Server-Timing").ShouldHaveSingleItem().ShouldStartWith("tracks;dur=");
        untimed.Headers.Contains("Server-Timing").ShouldBeFalse();
    }

    [Fact]
    public async Task MaintenanceSwitch_On_RefusesMutationsOnly()
    {
        _server.Maintenance.IsOn = true;

        using var refused = await PostAsync("mutation { greet }", accept: "application/graphql-response+json");
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("MAINTENANCE");
        (await AskAsync("{ version }")).ShouldBe("""{"data":{"version":"1.2"}}""");

        _server.Maintenance.IsOn = false;
        (await AskAsync("mutation { greet }")).ShouldBe("""{"data":{"greet":"hello"}}""");
    }

    [Fact]
    public async Task FieldMiddleware_OfTheWholeSchema_RunsAroundTheFieldsThatArePicked()
    {
        await AskAsync("""{ a: track(code: "DEA123456789") { title code } b: track(code: "DEA123456790") { title } __typename }""");

        _server.Calls["Query.track"].ShouldBe(2);
        _server.Calls["Track.title"].ShouldBe(0);
        _server.Calls["Query.__typename"].ShouldBe(0);
    }

    [Theory]
    [InlineData("length(decimals: 0)", "201")]
    [InlineData("length", "201.456")]
    public async Task FieldMiddleware_OfAnAttribute_ReadsItsArgument(string field, string length) =>
        (await AskAsync($$"""{ track(code: "DEA123456789") { {{field}} } }""")).ShouldContain($"\"length\":{length}}}");

    private async Task<string> AskAsync(string query, string? variables = null)
    {
        using var response = await PostAsync(query, variables);
        return await response.Content.ReadAsStringAsync();
    }

    private Task<HttpResponseMessage> PostAsync(string query, string? variables = null, string accept = "application/json")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query, variables = variables is null ? (JsonElement?)null : JsonDocument.Parse(variables).RootElement }),
        };
        request.Headers.Add("Accept", accept);
        return _server.Http.SendAsync(request);
    }
}
