using System.Net;
using System.Text.Json.Nodes;

namespace Qplet.GraphQL.Server.Routes;

/// <summary>The REST routes of the whole server, with documents of the operator.</summary>
public sealed class RestEndpointTests : IDisposable
{
    private readonly ServerFactory _server = new();

    public RestEndpointTests()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_server.Folder, "documents")).FullName;
        File.WriteAllText(
            Path.Combine(folder, "user.graphql"),
            """query TestUser($name: String!) @http(route: "/test/users/{name}") { user(by: { username: $name }) { username } }"""
        );
        File.WriteAllText(Path.Combine(folder, "me.graphql"), """query TestMe @http(route: "/test/me") { me { username } }""");
        File.WriteAllText(
            Path.Combine(folder, "key.graphql"),
            """
            mutation TestKey($name: String!) @http(route: "/test/keys") {
              createApiKey(input: { name: $name }) { key errors { ... on Error { message code } } }
            }
            """
        );
        _server.With("GraphQL:TrustedDocuments:Folder", folder);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task Route_OfAnybody_AnswersAnonymousCallers()
    {
        await _server.AddUserAsync("ada");

        using var found = await GetAsync("/rest/test/users/ada");
        using var missing = await GetAsync("/rest/test/users/bob");

        (await found.Content.ReadAsStringAsync(Cancellation)).ShouldBe("""{"username":"ada"}""");
        found.Headers.CacheControl!.ToString().ShouldBe("public, max-age=30");
        found.Headers.Vary.ShouldBe(["Authorization", "Cookie", "X-API-Key", "Accept-Encoding", "Origin"]);
        missing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Q4_Route_OfTheCaller_DependsOnTheirCredentials()
    {
        var (_, _, token) = await _server.AddUserAsync("ada");

        using var anonymous = await GetAsync("/rest/test/me");
        using var signedIn = await GetAsync("/rest/test/me", ("Authorization", $"Bearer {token}"));
        using var invalid = await GetAsync("/rest/test/me", ("Authorization", "Bearer nonsense"), ("If-None-Match", signedIn.Headers.ETag!.ToString()));
        using var wrongKey = await GetAsync("/rest/test/me", ("X-API-Key", "nonsense"));

        (await anonymous.Content.ReadAsStringAsync(Cancellation)).ShouldNotContain("ada");
        (await signedIn.Content.ReadAsStringAsync(Cancellation)).ShouldBe("""{"username":"ada"}""");
        signedIn.Headers.CacheControl!.ToString().ShouldBe("no-cache, private");
        invalid.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        invalid.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        invalid.Headers.CacheControl!.NoStore.ShouldBeTrue();
        wrongKey.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        wrongKey.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        wrongKey.Headers.WwwAuthenticate.ShouldHaveSingleItem().Scheme.ShouldBe("ApiKey");
        wrongKey.Headers.CacheControl!.NoStore.ShouldBeTrue();
        JsonNode.Parse(await wrongKey.Content.ReadAsStringAsync(Cancellation))!["code"]!.GetValue<string>().ShouldBe("AUTH_NOT_AUTHENTICATED");
    }

    [Fact]
    public async Task Route_WithAKeyAndAToken_IsAProblem()
    {
        using var response = await GetAsync("/rest/test/me", ("X-API-Key", "nonsense"), ("Authorization", "Bearer nonsense"));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancellation))!["code"]!.GetValue<string>().ShouldBe("AUTH_AMBIGUOUS");
    }

    [Fact]
    public async Task Page_BeyondTheLimit_NamesTheLimit()
    {
        _server.WithShippedDocuments();

        using var response = await GetAsync("/rest/resources/platforms?page=99999999&per_page=50");

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancellation))!;
        problem["code"]!.GetValue<string>().ShouldBe("OFFSET_TOO_LARGE");
        problem["errors"]![0]!["extensions"]!["maxAllowedItems"]!.GetValue<int>().ShouldBe(10_000);
    }

    [Fact]
    public async Task Route_WithAnApiKey_ActsAsItsUserWithinTheDailyLimit()
    {
        var (_, _, token) = await _server.AddUserAsync("ada");
        using var client = _server.CreateClient();
        using var create = new HttpRequestMessage(HttpMethod.Post, "/rest/test/keys")
        {
            Headers = { { "Authorization", $"Bearer {token}" } },
            Content = new StringContent("""{"name":"program"}""", null, "application/json"),
        };
        using var created = await client.SendAsync(create, Cancellation);
        var key = JsonNode.Parse(await created.Content.ReadAsStringAsync(Cancellation))!["key"]!.GetValue<string>();

        using var response = await GetAsync("/rest/test/me", ("X-API-Key", key));

        (await response.Content.ReadAsStringAsync(Cancellation)).ShouldBe("""{"username":"ada"}""");
        response.Headers.CacheControl!.Private.ShouldBeTrue();
        response.Headers.Contains("X-RateLimit-Remaining").ShouldBeTrue();
    }

    [Fact]
    public async Task Routes_TurnedOff_AreNotThere()
    {
        _server.With("GraphQL:Rest:Enabled", "false");

        using var response = await GetAsync("/rest/test/me");

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        response.Content.Headers.ContentType?.MediaType.ShouldNotBe("application/problem+json");
    }

    private async Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers)
    {
        using var client = _server.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
        return await client.SendAsync(request, Cancellation);
    }
}
