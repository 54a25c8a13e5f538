using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Sessions;

/// <summary>A sign-in and what ends the sessions of the user happen one after the other.</summary>
public sealed class LoginConcurrencyTests : SchemaTests
{
    private const string Login =
        "mutation ($password: String!) { login(input: { email: \"ada@example.com\", password: $password, device: \"Phone\" }) { " + "errors { __typename } } }";

    [Theory]
    [InlineData("password", "InvalidCredentialsError")]
    [InlineData("ban", "AccountBannedError")]
    [InlineData("deletion", "AccountDeletedError")]
    public async Task Login_WhileTheSessionsEnd_OpensNone(string cause, string error)
    {
        var ada = await Gateway.AddUserAsync("ada");
        var hash = await Gateway.Services.GetRequiredService<PasswordChecker>().HashAsync("another long password", Cancellation);
        var now = Gateway.Time.UtcMoment();
        Task<Answer> signingIn;
        await using (var db = Gateway.Open())
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);
            await db.LockUserAsync(ada.Id, Cancellation);
            signingIn = Gateway.AskAsync(Login, null, new { password = TestPassword.Text });

            // A sign-in that did not wait would open its session in this time.
            await Task.WhenAny(signingIn, Task.Delay(TimeSpan.FromMilliseconds(500), Cancellation));
            var user = await db.Users.SingleAsync(u => u.Id == ada.Id, Cancellation);
            user.PasswordHash = cause == "password" ? hash : user.PasswordHash;
            user.BannedAt = cause == "ban" ? now : null;
            user.DeletedAt = cause == "deletion" ? now : null;
            await db.Sessions.Where(s => s.UserId == ada.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.RevokedAt, now), Cancellation);
            await db.SaveChangesAsync(Cancellation);
            await transaction.CommitAsync(Cancellation);
        }

        (await signingIn).WithoutErrors().DomainErrors("login").ShouldBe([error]);
        await using var later = Gateway.Open();
        (await later.Sessions.CountAsync(s => s.RevokedAt == null, Cancellation)).ShouldBe(0);
    }
}
