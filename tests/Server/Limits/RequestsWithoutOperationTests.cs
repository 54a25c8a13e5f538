using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Qplet.GraphQL.Server.Limits;

/// <summary>The limits of requests that run no GraphQL operation: descriptions, messages of agents, and uploads.</summary>
[Trait("Database", "Any")]
public sealed class RequestsWithoutOperationTests
{
    private const string Address = "192.0.2.1";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Descriptions_OfAnonymousCallers_CountAsOperationsOfTheMinute()
    {
        string[] paths = ["/rest/openapi.json", "/REST/OpenAPI.json", "/graphql?sdl", "/graphql/schema.graphql", "/graphql/semantic-non-null-schema.graphql"];
        using var server = new LimitServer(LimitServer.ShippedDocuments, ("Limits:AnonymousOperationsPerMinute", "5"), ("GraphQL:AllowIntrospection", "true"));
        var (_, token) = await server.AddUserAsync("ada");
        foreach (var path in paths)
        {
            using var allowed = await SendAsync(server, HttpMethod.Get, path);
            allowed.StatusCode.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.NotFound);
        }

        foreach (var path in paths)
        {
            foreach (var method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Head])
            {
                using var refused = await SendAsync(server, method, path);
                (refused.StatusCode, refused.Headers.RetryAfter!.Delta).ShouldBe((HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(55)), path);
            }
        }
        using var problem = await SendAsync(server, HttpMethod.Get, "/rest/openapi.json");
        problem.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await problem.Content.ReadAsStringAsync(Cancellation)).ShouldContain("RATE_LIMITED");
        (await server.SendAsync("{ __typename }", address: Address)).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        using var signedIn = await SendAsync(server, HttpMethod.Get, "/rest/openapi.json", ("Authorization", $"Bearer {token}"));
        signedIn.StatusCode.ShouldBe(HttpStatusCode.OK);

        server.Clock.Advance(TimeSpan.FromSeconds(55));
        using var later = await SendAsync(server, HttpMethod.Get, "/rest/openapi.json");
        later.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task MessagesOfAgents_CountAsOperations_AndCallsOfToolsOnce()
    {
        using var server = new LimitServer(LimitServer.ShippedDocuments, ("Limits:AnonymousOperationsPerMinute", "4"));
        await CallAsync(server, HttpStatusCode.OK);
        await CallAsync(server, HttpStatusCode.OK);
        await ListAsync(server, HttpStatusCode.OK);
        await ListAsync(server, HttpStatusCode.OK);

        await ListAsync(server, HttpStatusCode.TooManyRequests);
        await CallAsync(server, HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Descriptions_CostAPartOfTheBudgetOfTheUser()
    {
        using var server = new LimitServer(LimitServer.ShippedDocuments, ("Limits:CostPerMinute", "2500"));
        var (_, token) = await server.AddUserAsync("ada");
        var caller = ("Authorization", $"Bearer {token}");
        await ListAsync(server, HttpStatusCode.OK, caller);
        using var allowed = await SendAsync(server, HttpMethod.Get, "/rest/openapi.json", caller);
        allowed.StatusCode.ShouldBe(HttpStatusCode.OK);

        await ListAsync(server, HttpStatusCode.TooManyRequests, caller);
        using var refused = await SendAsync(server, HttpMethod.Get, "/rest/openapi.json", caller);
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await refused.Content.ReadAsStringAsync(Cancellation)).ShouldContain("COST_PER_MINUTE");
    }

    [Fact]
    public async Task Descriptions_WithAKey_CountNothingOfTheDay_AndAreKeptByNobodyElse()
    {
        using var server = new LimitServer(LimitServer.ShippedDocuments);
        var (_, token) = await server.AddUserAsync("ada");
        var key = await server.CreateKeyAsync(token);
        foreach (var path in (string[])["/rest/openapi.json", "/graphql?sdl", "/welcome"])
        {
            using var response = await SendAsync(server, HttpMethod.Get, path, ("X-API-Key", key));
            response.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            response.Headers.GetValues("X-RateLimit-Remaining").ShouldBe(["20"], path);
            response.Headers.CacheControl!.Private.ShouldBeTrue(path);
            response.Headers.CacheControl.Public.ShouldBeFalse(path);
        }
        using var anonymous = await SendAsync(server, HttpMethod.Get, "/rest/openapi.json");
        anonymous.Headers.CacheControl!.ToString().ShouldBe("no-cache");
        anonymous.Headers.Vary.ShouldContain("X-API-Key");
    }

    [Fact]
    public async Task ToolCalls_WithAKey_SayWhatIsLeftAfterThem()
    {
        using var server = new LimitServer(LimitServer.ShippedDocuments);
        var (_, token) = await server.AddUserAsync("ada");
        var key = ("X-API-Key", await server.CreateKeyAsync(token));
        for (var left = 19; left >= 17; left--)
        {
            using var called = await CallAsync(server, HttpStatusCode.OK, key);
            called.Headers.GetValues("X-RateLimit-Remaining").ShouldBe([$"{left}"]);
            using var listed = await ListAsync(server, HttpStatusCode.OK, key);
            listed.Headers.GetValues("X-RateLimit-Remaining").ShouldBe([$"{left}"]);
        }
    }

    [Fact]
    public async Task Uploads_WithAKey_CountOnceWhenTheyAreCreated()
    {
        using var server = new LimitServer(LimitServer.ShippedDocuments);
        var (_, token) = await server.AddUserAsync("ada");
        var key = ("X-API-Key", await server.CreateKeyAsync(token));
        using var created = await UploadAsync(server, HttpMethod.Post, "/uploads", key, ("Upload-Length", "3"));
        (created.StatusCode, Left(created)).ShouldBe((HttpStatusCode.Created, 19));
        var path = created.Headers.Location!.OriginalString;

        using var head = await UploadAsync(server, HttpMethod.Head, path, key);
        (head.StatusCode, Left(head)).ShouldBe((HttpStatusCode.OK, 19));
        using var refused = await UploadAsync(server, HttpMethod.Post, "/uploads", key, ("Upload-Length", "x"));
        (refused.StatusCode, Left(refused)).ShouldBe((HttpStatusCode.BadRequest, 19));
        for (var left = 18; left >= 0; left--)
        {
            (await server.SendAsync("{ me { username } }", key.Item2)).Remaining.ShouldBe(left);
        }
        using var beyond = await UploadAsync(server, HttpMethod.Post, "/uploads", key, ("Upload-Length", "3"));
        (beyond.StatusCode, Left(beyond)).ShouldBe((HttpStatusCode.TooManyRequests, 0));
        beyond.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThan(TimeSpan.Zero);
        using var deleted = await UploadAsync(server, HttpMethod.Delete, path, key);
        deleted.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    private static int Left(HttpResponseMessage response) =>
        int.Parse(response.Headers.GetValues("X-RateLimit-Remaining").Single(), System.Globalization.CultureInfo.InvariantCulture);

    private static Task<HttpResponseMessage> UploadAsync(LimitServer server, HttpMethod method, string path, params (string, string)[] headers) =>
        SendAsync(server, method, path, [("Tus-Resumable", "1.0.0"), .. headers]);

    private static Task<HttpResponseMessage> CallAsync(LimitServer server, HttpStatusCode expected, params (string, string)[] headers) =>
        PostAsync(
            server,
            expected,
            "tools/call",
            new JsonObject
            {
                ["name"] = "execute_query",
                ["arguments"] = new JsonObject { ["query"] = "{ me { username } }" },
            },
            headers
        );

    private static Task<HttpResponseMessage> ListAsync(LimitServer server, HttpStatusCode expected, params (string, string)[] headers) =>
        PostAsync(server, expected, "tools/list", [], headers);

    private static async Task<HttpResponseMessage> PostAsync(
        LimitServer server,
        HttpStatusCode expected,
        string method,
        JsonObject parameters,
        (string, string)[] headers
    )
    {
        var message = new JsonObject
        {
            ["jsonrpc"] = "2.0",
            ["id"] = 1,
            ["method"] = method,
            ["params"] = parameters,
        };
        var response = await SendAsync(
            server,
            HttpMethod.Post,
            "/graphql/mcp",
            [("Accept", "application/json, text/event-stream"), ("MCP-Protocol-Version", "2025-11-25"), .. headers],
            new StringContent(message.ToJsonString(), Encoding.UTF8, "application/json")
        );
        response.StatusCode.ShouldBe(expected);
        return response;
    }

    private static Task<HttpResponseMessage> SendAsync(LimitServer server, HttpMethod method, string path, params (string, string)[] headers) =>
        SendAsync(server, method, path, headers, null);

    private static async Task<HttpResponseMessage> SendAsync(
        LimitServer server,
        HttpMethod method,
        string path,
        (string Name, string Value)[] headers,
        HttpContent? content
    )
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Add("Test-Address", Address);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
        return await server.Client.SendAsync(request, Cancellation);
    }
}
