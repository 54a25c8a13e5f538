using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Outbox;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Users;

public sealed class ModerationMutationsTests : SchemaTests
{
    private const string Ban =
        "mutation ($input: BanUserInput!) { banUser(input: $input) { user { username } errors { __typename ... on ValidationError { path } } } }";

    private const string Login =
        "mutation { login(input: { email: \"ada@example.com\", password: \"correct horse battery\", device: \"test\" }) "
        + "{ signIn { accessToken } errors { __typename ... on AccountBannedError { until } } } }";

    [Fact]
    public async Task BanUser_ByAdmin_EndsSessionsAndRefusesSignIn()
    {
        var admin = await Gateway.AddUserAsync("root", UserRole.Admin);
        var ada = await Gateway.AddUserAsync("ada");
        (await Gateway.AskAsync(Login)).WithoutErrors().Text("login.signIn.accessToken").ShouldNotBeNull();

        (await Gateway.AskAsync(Ban, admin, new { input = new { userId = IdOf("User", ada.Id) } }))
            .WithoutErrors()
            .Text("banUser.user.username")
            .ShouldBe("ada");

        (await Gateway.AskAsync(Login)).WithoutErrors().DomainErrors("login").ShouldBe(["AccountBannedError"]);
        await using var db = Gateway.Open();
        (await db.Sessions.AnyAsync(session => session.UserId == ada.Id && session.RevokedAt == null, Cancellation)).ShouldBeFalse();
        (
            await db.Outbox.AnyAsync(entry => entry.Kind == OutboxKind.SessionsRevoked && entry.Subject == OutboxSubject.User(ada.Id), Cancellation)
        ).ShouldBeTrue();
    }

    [Fact]
    public async Task BanUser_UntilAMoment_EndsByItself()
    {
        var admin = await Gateway.AddUserAsync("root", UserRole.Admin);
        var ada = await Gateway.AddUserAsync("ada");
        var until = Gateway.Time.GetUtcNow().AddHours(1);
        (await Gateway.AskAsync(Ban, admin, new { input = new { userId = IdOf("User", ada.Id), until } }))
            .WithoutErrors()
            .Text("banUser.errors")
            .ShouldBeNull();
        (await Gateway.AskAsync(Login)).WithoutErrors().DomainErrors("login").ShouldBe(["AccountBannedError"]);

        Gateway.Time.Advance(TimeSpan.FromHours(2));

        (await Gateway.AskAsync(Login)).WithoutErrors().Text("login.signIn.accessToken").ShouldNotBeNull();
    }

    [Fact]
    public async Task UnbanUser_ByAdmin_LetsSignInAgain()
    {
        var admin = await Gateway.AddUserAsync("root", UserRole.Admin);
        var ada = await Gateway.AddUserAsync("ada", change: user => user.BannedAt = Gateway.Time.GetUtcNow().UtcDateTime);

        var answer = await Gateway.AskAsync(
            "mutation ($input: UnbanUserInput!) { unbanUser(input: $input) { errors { __typename } } }",
            admin,
            new { input = new { userId = IdOf("User", ada.Id) } }
        );

        answer.WithoutErrors().Text("unbanUser.errors").ShouldBeNull();
        (await Gateway.AskAsync(Login)).WithoutErrors().Text("login.signIn.accessToken").ShouldNotBeNull();
    }

    [Fact]
    public async Task BanUser_BadInput_NamesTheField()
    {
        var admin = await Gateway.AddUserAsync("root", UserRole.Admin);
        var past = Gateway.Time.GetUtcNow().AddMinutes(-1);

        var answer = (await Gateway.AskAsync(Ban, admin, new { input = new { userId = IdOf("User", admin.Id), until = past } })).WithoutErrors();

        answer.DomainErrors("banUser").ShouldBe(["ValidationError", "ValidationError"]);
        answer.Joined("banUser.errors.0.path").ShouldBe("input.userId");
        answer.Joined("banUser.errors.1.path").ShouldBe("input.until");
        (await Gateway.AskAsync(Ban, admin, new { input = new { userId = IdOf("User", Guid.NewGuid()) } }))
            .WithoutErrors()
            .DomainErrors("banUser")
            .ShouldBe(["NotFoundError"]);
    }

    [Theory]
    [InlineData(null, "AUTH_NOT_AUTHENTICATED")]
    [InlineData(UserRole.Fan, "AUTH_NOT_AUTHORIZED")]
    [InlineData(UserRole.Author, "AUTH_NOT_AUTHORIZED")]
    public async Task BanUser_ByOthers_IsRefused(UserRole? role, string code)
    {
        var ada = await Gateway.AddUserAsync("ada");
        var viewer = role is { } known ? await Gateway.AddUserAsync("bob", known) : null;

        (await Gateway.AskAsync(Ban, viewer, new { input = new { userId = IdOf("User", ada.Id) } })).ErrorCodes.ShouldBe([code]);
    }
}
