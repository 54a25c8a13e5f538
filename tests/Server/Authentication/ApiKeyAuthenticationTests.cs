using System.Net;
using System.Net.WebSockets;
using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Server.Limits;

namespace Qplet.GraphQL.Server.Authentication;

/// <summary>Requests with an API key, on all transports.</summary>
[Trait("Database", "Any")]
public sealed class ApiKeyAuthenticationTests : IDisposable
{
    private const string Me = "{ me { username } }";

    private readonly LimitServer _server = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _server.Dispose();

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    [InlineData("text/event-stream")]
    public async Task Request_WithAWrongKey_Is401(string accept)
    {
        var (_, token) = await _server.AddUserAsync("ada");
        var key = await _server.CreateKeyAsync(token);

        foreach (var wrong in new[] { key + "0", key[..^1], key[..^1] + (key[^1] == 'a' ? 'b' : 'a'), "nonsense", "-" })
        {
            var answer = await _server.SendAsync("{ __typename }", wrong, accept: accept);
            (answer.Status, answer.Code, answer.Limit).ShouldBe((HttpStatusCode.Unauthorized, "AUTH_NOT_AUTHENTICATED", null));
            answer.Body!.AsObject().ContainsKey("data").ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData("GET", "/graphql?query={__typename}")]
    [InlineData("GET", "/media-assets/0199f000-0000-7000-8000-000000000000.png")]
    [InlineData("POST", "/uploads")]
    [InlineData("GET", "/")]
    public async Task OtherEndpoint_WithAWrongKey_Is401(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Add("X-API-Key", "wrong");

        using var response = await _server.Client.SendAsync(request, Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Request_WithAKeyAndAToken_Is400()
    {
        var (_, token) = await _server.AddUserAsync("ada");
        var key = await _server.CreateKeyAsync(token);

        var answer = await _server.SendAsync(Me, key, token);

        (answer.Status, answer.Code).ShouldBe((HttpStatusCode.BadRequest, "AUTH_AMBIGUOUS"));
    }

    [Fact]
    public async Task Request_WithAKey_ActsAsTheUserButNeverAsAnAdmin()
    {
        var (_, token) = await _server.AddUserAsync("root", role: UserRole.Admin);
        var key = await _server.CreateKeyAsync(token);
        const string Admin = "{ me { username } auditEntries { nodes { id } } }";

        (await _server.SendAsync(Admin, token: token)).Code.ShouldBeNull();
        var answer = await _server.SendAsync(Admin, key);

        ((string?)answer.Data!["me"]!["username"]).ShouldBe("root");
        answer.Code.ShouldBe("AUTH_NOT_AUTHORIZED");
    }

    [Fact]
    public async Task Upload_WithAKey_BelongsToTheUser()
    {
        var (_, token) = await _server.AddUserAsync("ada");
        var key = await _server.CreateKeyAsync(token);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/uploads");
        request.Headers.Add("X-API-Key", key);
        request.Headers.Add("Tus-Resumable", "1.0.0");
        request.Headers.Add("Upload-Length", "5");

        using var response = await _server.Client.SendAsync(request, Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await LimitAnswer.OfAsync(response, Cancellation)).Remaining.ShouldBe(19, "The upload counts once, as its mutation does.");
    }

    [Fact]
    public async Task K4_RevokedKey_IsRefusedAtOnceOnAllNodes()
    {
        using var other = _server.StartNode();
        var (_, token) = await _server.AddUserAsync("ada");
        var key = await _server.CreateKeyAsync(token);
        (await _server.SendAsync(Me, key)).Status.ShouldBe(HttpStatusCode.OK);
        (await other.SendAsync(Me, key)).Status.ShouldBe(HttpStatusCode.OK);
        using var here = await ConnectAsync(_server, key, inPayload: true);
        using var there = await ConnectAsync(other, key, inPayload: false);

        var revoked = await _server.SendAsync("mutation { revokeApiKey(input: {}) { deletedId errors { __typename } } }", key);

        revoked.Data!["revokeApiKey"]!["deletedId"].ShouldNotBeNull();
        (await other.SendAsync(Me, key)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await _server.SendAsync(Me, key)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await ServerSocket.CloseCodeAsync(here)).ShouldBe(4403);
        (await ServerSocket.CloseCodeAsync(there)).ShouldBe(4403);
        using var restarted = _server.StartNode();
        (await restarted.SendAsync(Me, key)).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task RegeneratedKey_ReplacesTheFormerOne()
    {
        var (_, token) = await _server.AddUserAsync("ada");
        var key = await _server.CreateKeyAsync(token);
        using var socket = await ConnectAsync(_server, key, inPayload: true);

        var answer = await _server.SendAsync("mutation { regenerateApiKey(input: {}) { key apiKey { updatedAt } errors { __typename } } }", key);

        var next = (string)answer.Data!["regenerateApiKey"]!["key"]!;
        answer.Data["regenerateApiKey"]!["apiKey"]!["updatedAt"].ShouldNotBeNull();
        (await _server.SendAsync(Me, key)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await _server.SendAsync(Me, next)).Remaining.ShouldBe(18);
        (await ServerSocket.CloseCodeAsync(socket)).ShouldBe(4403);
    }

    [Fact]
    public async Task KeyOfABannedOrDeletedUser_Is401()
    {
        var (user, token) = await _server.AddUserAsync("ada");
        var key = await _server.CreateKeyAsync(token);

        await _server.ChangeAsync(db => db.Users.Where(u => u.Id == user.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.BannedAt, u => u.CreatedAt)));
        (await _server.SendAsync(Me, key)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        await _server.ChangeAsync(db =>
            db.Users.Where(u => u.Id == user.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(u => u.BannedAt, (DateTime?)null).SetProperty(u => u.DeletedAt, u => u.CreatedAt))
        );
        (await _server.SendAsync(Me, key)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        await _server.ChangeAsync(db => db.Users.Where(u => u.Id == user.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.DeletedAt, (DateTime?)null)));
        (await _server.SendAsync(Me, key)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task LastUse_OfAKey_IsWrittenOnceAMinute()
    {
        var (_, token) = await _server.AddUserAsync("ada");
        var key = await _server.CreateKeyAsync(token);
        (await LastUseAsync()).ShouldBeNull();

        await _server.SendAsync(Me, key);
        var first = await LastUseAsync();
        first.ShouldBe(_server.Clock.GetUtcNow().UtcDateTime);
        _server.Clock.Advance(TimeSpan.FromSeconds(59));
        await _server.SendAsync(Me, key);
        (await LastUseAsync()).ShouldBe(first);
        _server.Clock.Advance(TimeSpan.FromSeconds(1));
        await _server.SendAsync(Me, key);
        (await LastUseAsync()).ShouldBe(_server.Clock.GetUtcNow().UtcDateTime);

        async Task<DateTime?> LastUseAsync()
        {
            DateTime? found = null;
            await _server.ChangeAsync(async db => found = (await db.ApiKeys.AsNoTracking().SingleAsync(Cancellation)).LastUsedAt);
            return found;
        }
    }

    [Fact]
    public async Task Socket_WithAKeyAndAToken_IsClosedWith4400()
    {
        var (_, token) = await _server.AddUserAsync("ada");
        var key = await _server.CreateKeyAsync(token);
        using var socket = await ServerSocket.OpenAsync(_server, null);

        await ServerSocket.SendAsync(socket, $$"""{"type":"connection_init","payload":{"authorization":"Bearer {{token}}","apiKey":"{{key}}"} }""");

        (await ServerSocket.CloseCodeAsync(socket)).ShouldBe(4400);
    }

    [Fact]
    public async Task Socket_WithAWrongKey_IsClosedWith4403()
    {
        using var socket = await ServerSocket.OpenAsync(_server, null);

        await ServerSocket.SendAsync(socket, """{"type":"connection_init","payload":{"headers":{"X-API-Key":"wrong"}}}""");

        (await ServerSocket.CloseCodeAsync(socket)).ShouldBe(4403);
        socket.CloseStatusDescription.ShouldBe("The API key is not valid. It may have been revoked or replaced.");
    }

    [Theory]
    [InlineData("qplet_0000000000000000000000000000000000000000", "This is an API key, not an access token. Send it as `X-API-Key`, without `Bearer`.")]
    [InlineData("nonsense", "The access token is not valid or has expired. Get a new one by `refreshToken` or `login`.")]
    public async Task Socket_WithAWrongToken_IsClosedWithTheRemedy(string token, string reason)
    {
        using var socket = await ServerSocket.OpenAsync(_server, null);

        await ServerSocket.SendAsync(socket, $$"""{"type":"connection_init","payload":{"authorization":"Bearer {{token}}"} }""");

        (await ServerSocket.CloseCodeAsync(socket)).ShouldBe(4403);
        socket.CloseStatusDescription.ShouldBe(reason);
    }

    [Fact]
    public async Task Operations_OnASocketWithAKey_CountEach()
    {
        var (_, token) = await _server.AddUserAsync("ada");
        var key = await _server.CreateKeyAsync(token);
        using var socket = await ConnectAsync(_server, key, inPayload: true);
        for (var number = 0; number < 21; number++)
        {
            await ServerSocket.SendAsync(socket, $$$"""{"id":"{{{number}}}","type":"subscribe","payload":{"query":"{ me { username } }"}}""");
            var message = await ServerSocket.ReceiveAsync(socket);
            message.GetProperty("type").GetString().ShouldBe(number < 20 ? "next" : "error");
            if (number < 20)
            {
                (await ServerSocket.ReceiveAsync(socket)).GetProperty("type").GetString().ShouldBe("complete");
                continue;
            }
            message.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe("RATE_LIMITED");
        }

        (await _server.SendAsync(Me, key)).Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task K5_NewPlan_AppliesToTheNextRequestOfATokenAndEndsItsSockets()
    {
        var (_, admin) = await _server.AddUserAsync("root", role: UserRole.Admin);
        var (user, token) = await _server.AddUserAsync("ada");
        const string Gated = "{ actions { code } }";
        (await _server.SendAsync(Gated, token: token)).Code.ShouldBe("PLAN_REQUIRED");
        using var socket = await ServerSocket.OpenAsync(_server, null);
        await ServerSocket.SendAsync(socket, $$"""{"type":"connection_init","payload":{"authorization":"Bearer {{token}}"} }""");
        (await ServerSocket.ReceiveAsync(socket)).GetProperty("type").GetString().ShouldBe("connection_ack");

        var id = CodeFirst.GlobalId.Encode("User", user.Id);
        var end = _server.Clock.GetUtcNow().AddMinutes(5);
        await _server.SendAsync(
            $$"""mutation { setUserPlan(input: { userId: "{{id}}", plan: VERIFIED, endsAt: "{{end:O}}" }) { errors { __typename } } }""",
            token: admin
        );

        (await _server.SendAsync(Gated, token: token)).Code.ShouldBeNull();
        (await ServerSocket.CloseCodeAsync(socket)).ShouldBe(4403);
        _server.Clock.Advance(TimeSpan.FromMinutes(5));
        (await _server.SendAsync(Gated, token: token)).Code.ShouldBe("PLAN_REQUIRED");
    }

    private static async Task<WebSocket> ConnectAsync(LimitServer server, string key, bool inPayload)
    {
        var socket = await ServerSocket.OpenAsync(server, inPayload ? null : key);
        await ServerSocket.SendAsync(
            socket,
            inPayload ? $$"""{"type":"connection_init","payload":{"X-API-Key":"{{key}}"} }""" : """{"type":"connection_init"}"""
        );
        (await ServerSocket.ReceiveAsync(socket)).GetProperty("type").GetString().ShouldBe("connection_ack");
        return socket;
    }
}
