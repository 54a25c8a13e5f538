using System.Data.Common;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Outbox;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Schema.Access;

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
    public async Task Session_RevokedWhileItIsRead_IsReadAnew()
    {
        var (user, session, _) = await _server.AddUserAsync();
        SessionGuard guard = null!;
        var options = new DbContextOptionsBuilder<SqliteDbContext>()
            .UseSqlite($"Data Source={Path.Combine(_server.Folder, "test.db")}")
            .AddInterceptors(
                new AfterTheFirstRead(
                    "FROM \"Sessions\"",
                    async () =>
                    {
                        await ChangeAsync(db => db.Sessions.Single(s => s.Id == session.Id).RevokedAt = session.CreatedAt);
                        guard.Forget(new SessionsRevoked(user.Id, session.Id));
                    }
                )
            )
            .Options;
        var signal = new OutboxSignal();
        using (guard = new SessionGuard(new Contexts(options), signal, TimeProvider.System))
        {
            var principal = new ClaimsPrincipal(new ClaimsIdentity(ViewerClaims.Of(user.Id, user.Role, user.Plan, session.Id), "test"));

            (await guard.FindAsync(principal, TestContext.Current.CancellationToken)).ShouldNotBeNull();
            (await guard.FindAsync(principal, TestContext.Current.CancellationToken)).ShouldBeNull();
        }
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

    private sealed class Contexts(DbContextOptions<SqliteDbContext> options) : IDbContextFactory<QpletDbContext>
    {
        public QpletDbContext CreateDbContext() => new SqliteDbContext(options);
    }

    /// <summary>Does something as soon as a table was read for the first time, before the reader learns what was there.</summary>
    private sealed class AfterTheFirstRead(string sql, Func<Task> act) : DbCommandInterceptor
    {
        private bool _done;

        public override async ValueTask<InterceptionResult> DataReaderClosingAsync(
            DbCommand command,
            DataReaderClosingEventData eventData,
            InterceptionResult result
        )
        {
            if (!_done && command.CommandText.Contains(sql, StringComparison.Ordinal))
            {
                _done = true;
                await act();
            }

            return result;
        }
    }
}
