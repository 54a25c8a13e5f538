using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Audit;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Server.Limits;

namespace Qplet.GraphQL.Server.Agents;

/// <summary>The endpoint for agents, whose callers have the rights and limits that they have over GraphQL.</summary>
[Trait("Database", "Any")]
public sealed class AgentEndpointTests : IDisposable
{
    private readonly string _documents = Directory.CreateTempSubdirectory("qplet-agents-").FullName;
    private readonly LimitServer _server;

    public AgentEndpointTests()
    {
        Write("WhoAmI", "query WhoAmI @mcpTool(title: \"Your account\") { me { username } }");
        Write("CreatePlaylist", "mutation CreatePlaylist($name: String!) @mcpTool { createPlaylist(input: { name: $name }) { playlist { id } } }");
        Write("Comment", "mutation AddComment($id: ID!) @mcpTool { createComment(input: { subjectId: $id, content: \"Words\" }) { comment { id } } }");
        Write("DeleteComment", "mutation DeleteComment($id: ID!) @mcpTool { deleteComment(input: { commentId: $id }) { errors { __typename } } }");
        _server = new LimitServer(LimitServer.ShippedDocuments, ("GraphQL:TrustedDocuments:Folder", _documents));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _server.Dispose();
        Directory.Delete(_documents, recursive: true);
    }

    [Fact]
    public async Task Callers_AreThoseOfTheCredentials()
    {
        var (_, token) = await _server.AddUserAsync("ada");
        var key = await _server.CreateKeyAsync(token);

        (await CallAsync("who_am_i", "{}", token: token)).Data!["me"]!["username"]!.GetValue<string>().ShouldBe("ada");
        (await CallAsync("who_am_i", "{}", key: key)).Data!["me"]!["username"]!.GetValue<string>().ShouldBe("ada");
        (await CallAsync("who_am_i", "{}")).Data!["me"].ShouldBeNull();
    }

    [Fact]
    public async Task Credentials_ThatAreNotValid_AreRefusedForEveryMethodOfTheProtocol()
    {
        var (_, token) = await _server.AddUserAsync("ada");
        var key = await _server.CreateKeyAsync(token);

        foreach (var method in new[] { "initialize", "tools/list", "tools/call", "ping" })
        {
            using var bad = await SendAsync(method, new JsonObject(), token: token + "x");
            bad.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, method);
            bad.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer error=\"invalid_token\"");
            (await bad.Content.ReadAsStringAsync(Cancellation)).ShouldContain("AUTH_NOT_AUTHENTICATED");

            using var unknown = await SendAsync(method, new JsonObject(), key: key + "x");
            unknown.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, method);

            using var both = await SendAsync(method, new JsonObject(), key, token);
            both.StatusCode.ShouldBe(HttpStatusCode.BadRequest, method);
        }
    }

    [Fact]
    public async Task Tools_AreListedForAll_AndSayWhatIsMissingWhenTheyAreCalled()
    {
        (await ListAsync()).ShouldContain("create_playlist");

        var answer = await CallAsync("create_playlist", """{"name":"Mine"}""");

        answer.IsError.ShouldBeTrue();
        answer.Code.ShouldBe("AUTH_NOT_AUTHENTICATED");
    }

    [Fact]
    public async Task DailyLimit_OfAKey_CountsCalls()
    {
        var (_, token) = await _server.AddUserAsync("ada");
        var key = await _server.CreateKeyAsync(token);
        for (var call = 0; call < 20; call++)
        {
            (await CallAsync("who_am_i", "{}", key: key)).IsError.ShouldBeFalse();
        }

        var refused = await CallAsync("who_am_i", "{}", key: key);

        refused.IsError.ShouldBeTrue();
        refused.Code.ShouldBe("RATE_LIMITED");
        using var listed = await SendAsync("tools/list", new JsonObject(), key);
        listed.StatusCode.ShouldBe(HttpStatusCode.OK);
        listed.Headers.GetValues("X-RateLimit-Remaining").ShouldBe(["0"]);
    }

    [Fact]
    public async Task X3_CommentDeletedByAnAdmin_LeavesOneRecord()
    {
        var (_, ada) = await _server.AddUserAsync("ada");
        var (_, other) = await _server.AddUserAsync("bob");
        var (root, admin) = await _server.AddUserAsync("root", role: UserRole.Admin);
        var playlist = (await CallAsync("create_playlist", """{"name":"Mine"}""", token: ada)).Data!["createPlaylist"]!["playlist"]!["id"];
        var comment = (await CallAsync("add_comment", $$"""{"id":"{{playlist}}"}""", token: ada)).Data!["createComment"]!["comment"]!["id"];

        var refused = await CallAsync("delete_comment", $$"""{"id":"{{comment}}"}""", token: other);
        refused.Data!["deleteComment"]!["errors"]!.AsArray().Count.ShouldBe(1);
        await _server.ChangeAsync(async db => (await db.AuditEntries.AnyAsync(Cancellation)).ShouldBeFalse());

        var deleted = await CallAsync("delete_comment", $$"""{"id":"{{comment}}"}""", token: admin);
        deleted.Data!["deleteComment"]!["errors"].ShouldBeNull();
        await _server.ChangeAsync(async db =>
        {
            var entry = await db.AuditEntries.SingleAsync(Cancellation);
            (entry.AdminId, entry.Action).ShouldBe((root.Id, AuditAction.ContentDeleted));
        });
    }

    [Theory]
    [InlineData("http://evil.example.com", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost:5173", HttpStatusCode.OK)]
    [InlineData("vscode-file://vscode-app", HttpStatusCode.OK)]
    public async Task Origins_InDevelopment_AreThoseOfThisMachine(string origin, HttpStatusCode expected)
    {
        using var response = await SendAsync("ping", new JsonObject(), origin: origin);

        response.StatusCode.ShouldBe(expected);
    }

    [Theory]
    [InlineData("https://agents.example.com", "POST", true)]
    [InlineData("https://agents.example.com", "GET", true)]
    [InlineData("https://app.example.com", "POST", true)]
    [InlineData("https://evil.example.com", "POST", false)]
    public async Task Pages_OfAllowedOrigins_MayCallTheEndpoint(string origin, string method, bool isAllowed)
    {
        using var server = new LimitServer(
            ("GraphQL:Mcp:AllowedOrigins:0", "https://agents.example.com"),
            ("Cors:AllowedOrigins:0", "https://app.example.com")
        );
        using var request = new HttpRequestMessage(HttpMethod.Options, "/graphql/mcp");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", method);
        request.Headers.Add("Access-Control-Request-Headers", "authorization,mcp-protocol-version");

        using var response = await server.Client.SendAsync(request, Cancellation);

        response.Headers.TryGetValues("Access-Control-Allow-Origin", out var allowed);
        (allowed?.Single()).ShouldBe(isAllowed ? origin : null);
        response.Headers.TryGetValues("Access-Control-Allow-Headers", out var headers);
        (headers?.Single()).ShouldBe(isAllowed ? "authorization,mcp-protocol-version" : null);
    }

    [Fact]
    public async Task Endpoint_TurnedOff_DoesNotExist()
    {
        using var server = new LimitServer(("GraphQL:Mcp:Enabled", "false"));
        using var response = await server.Client.PostAsync(new Uri("/graphql/mcp", UriKind.Relative), new StringContent("{}"), Cancellation);

        ((int)response.StatusCode).ShouldBeInRange(404, 405);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_documents, $"{name}.graphql"), text);

    private async Task<IReadOnlyList<string>> ListAsync()
    {
        using var response = await SendAsync("tools/list", new JsonObject());
        return [.. (await MessageOfAsync(response))["result"]!["tools"]!.AsArray().Select(static tool => tool!["name"]!.GetValue<string>())];
    }

    private async Task<AgentAnswer> CallAsync(string tool, string arguments, string? key = null, string? token = null)
    {
        var parameters = new JsonObject { ["name"] = tool, ["arguments"] = JsonNode.Parse(arguments) };
        using var response = await SendAsync("tools/call", parameters, key, token);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return new AgentAnswer((await MessageOfAsync(response))["result"]!);
    }

    private async Task<HttpResponseMessage> SendAsync(string method, JsonObject parameters, string? key = null, string? token = null, string? origin = null)
    {
        var message = new JsonObject
        {
            ["jsonrpc"] = "2.0",
            ["id"] = 1,
            ["method"] = method,
            ["params"] = parameters,
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql/mcp")
        {
            Content = new StringContent(message.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("Accept", "application/json, text/event-stream");
        request.Headers.TryAddWithoutValidation("MCP-Protocol-Version", "2025-11-25");
        if (key is not null)
        {
            request.Headers.Add("X-API-Key", key);
        }
        if (token is not null)
        {
            request.Headers.Authorization = new("Bearer", token);
        }
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }
        return await _server.Client.SendAsync(request, Cancellation);
    }

    /// <summary>Returns the only message of the event stream.</summary>
    private static async Task<JsonNode> MessageOfAsync(HttpResponseMessage response)
    {
        var lines = (await response.Content.ReadAsStringAsync(Cancellation)).Split('\n');
        return JsonNode.Parse(lines.Single(static line => line.StartsWith("data: {", StringComparison.Ordinal))["data: ".Length..])!;
    }
}
