using System.Text.Json.Nodes;

namespace Qplet.GraphQL.Rest;

public sealed class RestAnswersTests : IAsyncLifetime
{
    private static readonly string[] s_documents =
    [
        """query Item($id: ID!) @http(route: "/items/{id}") { item(id: $id) { name } }""",
        """query Secret($id: ID!) @http(route: "/secrets/{id}") { item(id: $id) { name secret } }""",
        """query OnlySecret($id: ID!) @http(route: "/only-secrets/{id}") { item(id: $id) { secret other: secret } }""",
        """query Me @http(route: "/me") { me }""",
        """query Fail($text: String) @http(route: "/fail", queryParameters: ["text"]) { fail(text: $text) }""",
        """query Long @http(route: "/long") { long }""",
        """mutation Rename($text: String!) @http(route: "/names") { rename(text: $text) { name errors { message code } } }""",
    ];

    private RestHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await RestHost.StartAsync(s_documents);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("AUTH_NOT_AUTHENTICATED", 401)]
    [InlineData("AUTH_NOT_AUTHORIZED", 403)]
    [InlineData("PLAN_REQUIRED", 403)]
    [InlineData("NOT_FOUND", 404)]
    [InlineData("ID_INVALID", 400)]
    [InlineData("HC0051", 400)]
    [InlineData("OFFSET_TOO_LARGE", 400)]
    [InlineData("RESPONSE_TOO_LARGE", 400)]
    [InlineData("RATE_LIMITED", 429)]
    [InlineData("SERVICE_UNAVAILABLE", 503)]
    [InlineData("TEXT_TOO_LONG", 422)]
    public async Task Error_OfTheField_IsAProblemWithItsStatus(string code, int status)
    {
        using var response = await _host.SendAsync(HttpMethod.Get, $"/rest/fail?text={code}");

        ((int)response.StatusCode).ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        response.Headers.WwwAuthenticate.Count.ShouldBe(status == 401 ? 1 : 0);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        problem["status"]!.GetValue<int>().ShouldBe(status);
        problem["title"]!.GetValue<string>().ShouldNotBeEmpty();
        problem["code"]!.GetValue<string>().ShouldBe(code);
        problem["detail"]!.GetValue<string>().ShouldBe($"The error {code}.");
        problem["errors"]![0]!["path"]!.ToJsonString().ShouldBe("[\"fail\"]");
    }

    [Fact]
    public async Task Error_OfAllThatWasSelected_IsTheProblemOfTheRoute()
    {
        var (status, body) = await _host.GetAsync("/rest/only-secrets/1");

        status.ShouldBe(403);
        body!["code"]!.GetValue<string>().ShouldBe("PLAN_REQUIRED");
    }

    [Fact]
    public async Task Error_ThatIsUnexpected_IsMasked()
    {
        var (status, body) = await _host.GetAsync("/rest/fail");

        status.ShouldBe(500);
        body!.ToJsonString().ShouldNotContain("secret");
        body["detail"]!.GetValue<string>().ShouldBe("Unexpected Execution Error");
    }

    [Fact]
    public async Task Null_WithoutAnError_Is404()
    {
        var (status, body) = await _host.GetAsync("/rest/items/0");

        (status, body!["code"]!.GetValue<string>()).ShouldBe((404, "NOT_FOUND"));
    }

    [Fact]
    public async Task PartOfTheData_IsSentWithTheNumberOfErrors()
    {
        using var response = await _host.SendAsync(HttpMethod.Get, "/rest/secrets/1");

        ((int)response.StatusCode).ShouldBe(200);
        (await response.Content.ReadAsStringAsync()).ShouldBe("{\"name\":\"Item 1\",\"secret\":null}");
        response.Headers.GetValues("GraphQL-Errors").ShouldBe(["1"]);
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        response.Headers.ETag.ShouldBeNull();
    }

    [Fact]
    public async Task Payload_WithErrors_Is422()
    {
        using var wrong = await _host.SendAsync(HttpMethod.Post, "/rest/names", """{"text":"NAME_TAKEN"}""");
        using var missing = await _host.SendAsync(HttpMethod.Post, "/rest/names", """{"text":"NOT_FOUND"}""");
        using var right = await _host.SendAsync(HttpMethod.Post, "/rest/names", """{"text":"x"}""");

        ((int)wrong.StatusCode).ShouldBe(422);
        (await wrong.Content.ReadAsStringAsync()).ShouldBe(
            """{"title":"Unprocessable Entity","status":422,"detail":"The name is not right.","code":"NAME_TAKEN","""
                + """ "errors":[{"message":"The name is not right.","code":"NAME_TAKEN"}]}""".TrimStart()
        );
        ((int)missing.StatusCode).ShouldBe(404);
        ((int)right.StatusCode).ShouldBe(200);
        (await right.Content.ReadAsStringAsync()).ShouldBe("""{"name":"x","errors":null}""");
        right.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Caller_BeyondALimit_Is429WithRetryAfter()
    {
        using var response = await _host.SendAsync(HttpMethod.Get, "/rest/me", user: "busy");

        ((int)response.StatusCode).ShouldBe(429);
        response.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Cost_AskedFor_IsAHeader()
    {
        using var report = await _host.SendAsync(HttpMethod.Get, "/rest/items/1", headers: ("GraphQL-Cost", "report"));
        using var validate = await _host.SendAsync(HttpMethod.Get, "/rest/items/1", headers: ("GraphQL-Cost", "validate"));

        (await report.Content.ReadAsStringAsync()).ShouldBe("{\"name\":\"Item 1\"}");
        report.Headers.GetValues("GraphQL-Cost").ShouldHaveSingleItem().ShouldStartWith("fieldCost=");
        ((int)validate.StatusCode).ShouldBe(204);
        validate.Headers.GetValues("GraphQL-Cost").ShouldBe(report.Headers.GetValues("GraphQL-Cost"));
    }

    [Theory]
    [InlineData(null, "no-cache")]
    [InlineData("ada", "no-cache, private")]
    public async Task Answer_ToACaller_IsKeptForNobodyElse(string? user, string cacheControl)
    {
        using var response = await _host.SendAsync(HttpMethod.Get, "/rest/me", user: user);

        response.Headers.CacheControl!.ToString().ShouldBe(cacheControl);
        ((string[])[.. response.Headers.NonValidated["Vary"]]).ShouldBe(["Authorization, Cookie, Accept-Encoding"]);
        response.Headers.ETag!.IsWeak.ShouldBeTrue();
    }

    [Fact]
    public async Task Answer_ThatTheClientHas_Is304()
    {
        using var first = await _host.SendAsync(HttpMethod.Get, "/rest/me", user: "ada");
        var tag = first.Headers.ETag!.ToString();

        using var same = await _host.SendAsync(HttpMethod.Get, "/rest/me", user: "ada", headers: ("If-None-Match", $"\"other\", {tag}"));
        using var any = await _host.SendAsync(HttpMethod.Get, "/rest/me", user: "ada", headers: ("If-None-Match", "*"));
        using var other = await _host.SendAsync(HttpMethod.Get, "/rest/me", user: "bob", headers: ("If-None-Match", tag));
        using var invalid = await _host.SendAsync(HttpMethod.Get, "/rest/me", user: "invalid", headers: ("If-None-Match", tag));

        ((int)same.StatusCode).ShouldBe(304);
        (await same.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        same.Headers.ETag!.ToString().ShouldBe(tag);
        same.Headers.CacheControl!.Private.ShouldBeTrue();
        ((int)any.StatusCode).ShouldBe(304);
        ((int)other.StatusCode).ShouldBe(200);
        ((int)invalid.StatusCode).ShouldBe(401);
        invalid.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Answer_ThatIsLong_IsCompressed()
    {
        using var response = await _host.SendAsync(HttpMethod.Get, "/rest/long", headers: ("Accept-Encoding", "br"));
        using var plain = await _host.SendAsync(HttpMethod.Get, "/rest/long");

        response.Content.Headers.ContentEncoding.ShouldBe(["br"]);
        response.Headers.Vary.ShouldBe(["Authorization", "Cookie", "Accept-Encoding"]);
        response.Headers.ETag.ShouldBe(plain.Headers.ETag);
        plain.Content.Headers.ContentLength.ShouldBe(10_002);
    }
}
