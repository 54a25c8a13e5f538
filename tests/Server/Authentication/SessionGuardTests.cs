using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Outbox;

namespace Qplet.GraphQL.Server.Authentication;

public sealed class SessionGuardTests : IDisposable
{
    private readonly ServerFactory _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task Token_OfAnOpenSession_SignsIn()
    {
        var (user, _, token) = await _server.AddUserAsync();

        (await NameAsync(token)).ShouldBe(user.Name);
        (await NameAsync(token)).ShouldBe(user.Name);
    }

    [Fact]
    public async Task Token_OfARevokedSession_StopsWithTheNextRequest()
    {
        var (user, session, token) = await _server.AddUserAsync();
        (await NameAsync(token)).ShouldBe(user.Name);

        await ChangeAsync(db =>
        {
            db.Sessions.Single(s => s.Id == session.Id).RevokedAt = session.CreatedAt;
            db.Outbox.Record(new SessionsRevoked(user.Id, session.Id), session.CreatedAt);
        });

        (await NameAsync(token)).ShouldBeNull();
    }

    [Fact]
    public async Task Token_OfABannedUser_StopsWithTheNextRequest()
    {
        var (user, session, token) = await _server.AddUserAsync();
        var (other, _, otherToken) = await _server.AddUserAsync("bob");
        (await NameAsync(token)).ShouldBe(user.Name);

        await ChangeAsync(db =>
        {
            db.Users.Single(u => u.Id == user.Id).BannedAt = session.CreatedAt;
            db.Outbox.Record(new SessionsRevoked(user.Id, SessionId: null), session.CreatedAt);
        });

        (await NameAsync(token)).ShouldBeNull();
        (await NameAsync(otherToken)).ShouldBe(other.Name);
    }

    [Fact]
    public async Task Token_OfADeletedUserOrAnUnknownSession_IsAnonymous()
    {
        var (user, session, token) = await _server.AddUserAsync();
        await ChangeAsync(db => db.Users.Single(u => u.Id == user.Id).DeletedAt = session.CreatedAt);
        (await NameAsync(token)).ShouldBeNull();

        var (_, unknown, unknownToken) = await _server.AddUserAsync("bob");
        await ChangeAsync(db => db.Sessions.Where(s => s.Id == unknown.Id).ExecuteDelete());
        (await NameAsync(unknownToken)).ShouldBeNull();
    }

    [Fact]
    public async Task Text_ThatIsNoToken_IsAnonymous() => (await NameAsync("nonsense")).ShouldBeNull();

    private async Task<string?> NameAsync(string token) => (string?)(await _server.SendAsync("{ me { name } }", token))["data"]?["me"]?["name"];

    private async Task ChangeAsync(Action<QpletDbContext> change)
    {
        using var scope = _server.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<QpletDbContext>();
        change(db);
        await db.SaveChangesAsync();
    }
}
