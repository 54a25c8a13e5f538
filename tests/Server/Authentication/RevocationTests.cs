using System.Net.WebSockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.AspNetCore;
using Qplet.GraphQL.Data.Outbox;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.ApiKeys;
using Qplet.GraphQL.Server.Limits;

namespace Qplet.GraphQL.Server.Authentication;

/// <summary>Connections of sessions and API keys that end on another node, whose events arrive late.</summary>
[Trait("Database", "Any")]
public sealed class RevocationTests : IDisposable
{
    private readonly LimitServer _server = new();
    private readonly LimitServer _node;

    public RevocationTests() => _node = _server.StartNode();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _node.Dispose();
        _server.Dispose();
    }

    [Fact]
    public async Task User_WhoSignsInAgain_KeepsTheNewConnectionsWhenTheEventArrives()
    {
        var (user, token) = await _server.AddUserAsync("ada");
        using var former = await ConnectAsync(_node, token);
        await _server.ChangeAsync(async db =>
        {
            await db.Sessions.ExecuteUpdateAsync(set => set.SetProperty(session => session.RevokedAt, user.CreatedAt), Cancellation);
            db.Outbox.Record(new SessionsRevoked(user.Id, SessionId: null), user.CreatedAt);
        });
        var again = await ServerFactory.SignInAsync(_server.Services, user);
        using var socket = await ConnectAsync(_node, again);

        (await ServerSocket.CloseCodeAsync(former)).ShouldBe(4403);

        await AnswersAsync(socket);
        (await _node.SendAsync("{ me { username } }", token: token)).Code.ShouldBe("AUTH_NOT_AUTHENTICATED");
    }

    [Fact]
    public async Task Key_ThatIsReplaced_KeepsTheConnectionsOfItsNewSecretWhenTheEventArrives()
    {
        var (user, token) = await _server.AddUserAsync("ada");
        var key = await _server.CreateKeyAsync(token);
        using var former = await ServerSocket.ConnectAsync(_node, $$"""{"apiKey":"{{key}}"}""");
        var secret = ApiKeySecret.Create();
        await _server.ChangeAsync(async db =>
        {
            var replaced = await db.ApiKeys.SingleAsync(Cancellation);
            (replaced.Prefix, replaced.SecretHash) = (ApiKeySecret.PrefixOf(secret), ApiKeySecret.HashOf(secret));
            db.Outbox.Record(new SessionsRevoked(user.Id, replaced.Id), user.CreatedAt);
        });
        using var socket = await ServerSocket.ConnectAsync(_node, $$"""{"apiKey":"{{secret}}"}""");

        (await ServerSocket.CloseCodeAsync(former)).ShouldBe(4403);

        await AnswersAsync(socket);
    }

    [Fact]
    public async Task Authorization_OfASession_IsCurrentUntilItEndsOrThePlanChanges()
    {
        var (user, token) = await _server.AddUserAsync("ada");
        var sessionId = Guid.Empty;
        await _server.ChangeAsync(async db => sessionId = (await db.Sessions.SingleAsync(Cancellation)).Id);
        var authorizer = _server.Services.GetRequiredService<IConnectionAuthorizer>();
        var principal = ViewerClaims.PrincipalOf(ViewerClaims.Of(user.Id, user.Role, user.Plan, sessionId), "test");
        var now = _server.Clock.GetUtcNow();
        (await IsCurrentAsync(now.AddMinutes(15))).ShouldBeTrue();

        await SetPlanAsync(UserPlan.Premium, null);
        (await IsCurrentAsync(now.AddMinutes(15))).ShouldBeFalse();
        await SetPlanAsync(UserPlan.Free, null);
        (await IsCurrentAsync(now.AddMinutes(15))).ShouldBeTrue();
        await SetPlanAsync(UserPlan.Free, now.AddMinutes(10).UtcDateTime);
        (await IsCurrentAsync(now.AddMinutes(15))).ShouldBeFalse();
        (await IsCurrentAsync(null)).ShouldBeFalse();
        (await IsCurrentAsync(now.AddMinutes(10))).ShouldBeTrue();

        await _server.SendAsync("mutation { logout { session { id } } }", token: token);
        (await IsCurrentAsync(now.AddMinutes(10))).ShouldBeFalse();

        Task<bool> IsCurrentAsync(DateTimeOffset? expiresAt) => authorizer.IsCurrentAsync(principal, expiresAt, Cancellation).AsTask();

        Task SetPlanAsync(UserPlan plan, DateTime? endsAt) =>
            _server.ChangeAsync(async db =>
            {
                await db.Users.ExecuteUpdateAsync(set => set.SetProperty(u => u.Plan, plan).SetProperty(u => u.PlanEndsAt, endsAt), Cancellation);
                db.Outbox.Record(new SessionsRevoked(user.Id, SessionId: null), user.CreatedAt);
            });
    }

    private static Task<WebSocket> ConnectAsync(LimitServer server, string token) =>
        ServerSocket.ConnectAsync(server, $$"""{"authorization":"Bearer {{token}}"}""");

    private static async Task AnswersAsync(WebSocket socket)
    {
        await ServerSocket.SendAsync(socket, """{"id":"1","type":"subscribe","payload":{"query":"{ me { username } }"}}""");
        (await ServerSocket.ReceiveAsync(socket)).GetProperty("type").GetString().ShouldBe("next");
    }
}
