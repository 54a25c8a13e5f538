using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Outbox;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Sessions;

public sealed class SessionMutationsTests : SchemaTests
{
    private const string Errors =
        "errors { __typename ... on Error { message } ... on LimitExceededError { limit currentCount } ... on ValidationError "
        + "{ path } ... on AccountBannedError { until } }";

    [Fact]
    public async Task Login_RightPassword_GivesTokensOfTheUser()
    {
        var ada = await Gateway.AddUserAsync("ada", UserRole.Author, UserPlan.Premium);

        var answer = await LoginAsync("ADA@example.com ", TestPassword.Text);

        answer.WithoutErrors().Text("login.errors").ShouldBeNull();
        var me = (
            await Gateway.AskWithTokenAsync("{ me { username sessions { nodes { id device isCurrent } } } }", answer.Text("login.signIn.accessToken")!)
        ).WithoutErrors();
        me.Text("me.username").ShouldBe("ada");
        me.Text("me.sessions.nodes.0.device").ShouldBe("iPhone 14");
        me.Text("me.sessions.nodes.0.isCurrent").ShouldBe("True");
        await using var db = Gateway.Open();
        var session = await db.Sessions.SingleAsync(Cancellation);
        session.UserId.ShouldBe(ada.Id);
        answer.Text("login.signIn.refreshToken")!.ShouldNotContain(session.RefreshTokenHash);
    }

    [Fact]
    public async Task Login_OldHash_IsReplacedByOneOfTodaysCost()
    {
        await Gateway.AddUserAsync("ada", change: user => user.PasswordHash = AccountPasswordHasherTests.OldHash);

        (await LoginAsync("ada@example.com", TestPassword.Text)).WithoutErrors().DomainErrors("login").ShouldBeEmpty();

        await using var db = Gateway.Open();
        var user = await db.Users.SingleAsync(Cancellation);
        TestPassword
            .Hasher.VerifyHashedPassword(user, user.PasswordHash!, TestPassword.Text)
            .ShouldBe(Microsoft.AspNetCore.Identity.PasswordVerificationResult.Success);
    }

    [Theory]
    [InlineData("cafe\u0301 noir 12")]
    [InlineData("caf\u00E9 noir 12")]
    public async Task Login_HashOfAPasswordWithDecomposedAccents_IsReplacedByThatOfTheComposedOne(string sent)
    {
        await Gateway.AddUserAsync("ada", change: user => user.PasswordHash = TestPassword.Hasher.HashPassword(user, "cafe\u0301 noir 12"));

        (await LoginAsync("ada@example.com", "cafe noir 12")).WithoutErrors().DomainErrors("login").ShouldBe(["InvalidCredentialsError"]);
        (await LoginAsync("ada@example.com", sent)).WithoutErrors().DomainErrors("login").ShouldBeEmpty();

        await using var db = Gateway.Open();
        var user = await db.Users.SingleAsync(Cancellation);
        TestPassword
            .Hasher.VerifyHashedPassword(user, user.PasswordHash!, "caf\u00E9 noir 12")
            .ShouldBe(Microsoft.AspNetCore.Identity.PasswordVerificationResult.Success);
        (await LoginAsync("ada@example.com", sent)).WithoutErrors().DomainErrors("login").ShouldBeEmpty();
    }

    [Fact]
    public async Task Login_UserField_ShowsPrivateFieldsToTheirUser()
    {
        await Gateway.AddUserAsync("ada", plan: UserPlan.Premium);

        var answer = (
            await Gateway.AskAsync(
                $"mutation {{ login(input: {{ email: \"ada@example.com\", password: \"{TestPassword.Text}\", device: \"x\" }}) {{ "
                    + $"signIn {{ user {{ email plan }} }} }} }}"
            )
        ).WithoutErrors();

        answer.At("login.signIn.user").ToString().ShouldBe("""{"email":"ada@example.com","plan":"PREMIUM"}""");
    }

    [Theory]
    [InlineData("ada@example.com", "wrong password")]
    [InlineData("nobody@example.com", TestPassword.Text)]
    [InlineData("imported@example.com", TestPassword.Text)]
    [InlineData("not an address", TestPassword.Text)]
    public async Task Login_WrongAddressOrPassword_AnswersTheSame(string email, string password)
    {
        await Gateway.AddUserAsync("ada");
        await Gateway.AddUserAsync("imported", change: u => u.PasswordHash = null);

        var answer = (await LoginAsync(email, password)).WithoutErrors();

        answer
            .At("login")
            .ToString()
            .ShouldBe("""{"signIn":null,"errors":[{"__typename":"InvalidCredentialsError","message":"The e-mail address or the password is wrong."}]}""");
    }

    [Fact]
    public async Task Login_BannedOrDeleted_IsATypedErrorForTheRightPasswordOnly()
    {
        var until = new DateTime(2999, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        await Gateway.AddUserAsync("banned", change: u => (u.BannedAt, u.BannedUntil) = (u.CreatedAt, until));
        await Gateway.AddUserAsync("pardoned", change: u => (u.BannedAt, u.BannedUntil) = (u.CreatedAt, u.CreatedAt));
        await Gateway.AddUserAsync("gone", change: u => u.DeletedAt = u.CreatedAt);

        var banned = (await LoginAsync("banned@example.com", TestPassword.Text)).WithoutErrors();
        banned.DomainErrors("login").ShouldBe(["AccountBannedError"]);
        banned.Text("login.errors.0.until")!.ShouldStartWith("2999-01-01T00:00:00");
        (await LoginAsync("gone@example.com", TestPassword.Text)).WithoutErrors().DomainErrors("login").ShouldBe(["AccountDeletedError"]);
        (await LoginAsync("pardoned@example.com", TestPassword.Text)).WithoutErrors().DomainErrors("login").ShouldBeEmpty();
        (await LoginAsync("banned@example.com", "wrong password")).WithoutErrors().DomainErrors("login").ShouldBe(["InvalidCredentialsError"]);
        (await LoginAsync("gone@example.com", "wrong password")).WithoutErrors().DomainErrors("login").ShouldBe(["InvalidCredentialsError"]);
    }

    [Fact]
    public async Task Login_ManyFailures_AreLimitedForEveryAddressAndForgottenLater()
    {
        await Gateway.AddUserAsync("ada");
        var login = $"login(input: {{ email: \"ada@example.com\", password: \"wrong\", device: \"x\" }}) {{ {Errors} }}";

        var document = $"mutation {{ {string.Join(' ', Enumerable.Range(0, 12).Select(i => $"a{i}: {login}"))} }}";
        var answer = (await Gateway.AskAsync(document)).WithoutErrors();

        answer.DomainErrors("a9").ShouldBe(["InvalidCredentialsError"]);
        answer.DomainErrors("a10").ShouldBe(["LimitExceededError"]);
        answer.Text("a11.errors.0.limit").ShouldBe("10");
        (await LoginAsync("ada@example.com", TestPassword.Text)).DomainErrors("login").ShouldBe(["LimitExceededError"]);
        Gateway.Time.Advance(TimeSpan.FromMinutes(16));
        (await LoginAsync("ada@example.com", TestPassword.Text)).WithoutErrors().DomainErrors("login").ShouldBeEmpty();
    }

    [Fact]
    public async Task Login_WithoutDevice_NamesTheField() =>
        (await Gateway.AskAsync($"mutation {{ login(input: {{ email: \"a@example.com\", password: \"x\", device: \" \" }}) {{ {Errors} }} }}"))
            .WithoutErrors()
            .Joined("login.errors.0.path")
            .ShouldBe("input.device");

    [Fact]
    public async Task RefreshToken_Valid_RotatesAndKeepsTheSession()
    {
        await Gateway.AddUserAsync("ada");
        var first = (await LoginAsync("ada@example.com", TestPassword.Text)).Text("login.signIn.refreshToken")!;

        var second = await RefreshAsync(first);
        var third = await RefreshAsync(second.Text("refreshToken.signIn.refreshToken")!);

        third.WithoutErrors().DomainErrors("refreshToken").ShouldBeEmpty();
        third.Text("refreshToken.signIn.refreshToken").ShouldNotBe(first);
        await using var db = Gateway.Open();
        (await db.Sessions.CountAsync(Cancellation)).ShouldBe(1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task RefreshToken_UsedBefore_EndsTheSession(int usesSince)
    {
        await Gateway.AddUserAsync("ada");
        var stolen = (await LoginAsync("ada@example.com", TestPassword.Text)).Text("login.signIn.refreshToken")!;
        var current = stolen;
        for (var i = 0; i < usesSince; i++)
        {
            current = (await RefreshAsync(current)).Text("refreshToken.signIn.refreshToken")!;
        }

        Gateway.Time.Advance(TimeSpan.FromSeconds(11));

        (await RefreshAsync(stolen)).WithoutErrors().DomainErrors("refreshToken").ShouldBe(["InvalidCredentialsError"]);

        (await RefreshAsync(current)).WithoutErrors().DomainErrors("refreshToken").ShouldBe(["InvalidCredentialsError"]);
        await using var db = Gateway.Open();
        (await db.Sessions.SingleAsync(Cancellation)).RevokedAt.ShouldNotBeNull();
        (await db.Outbox.CountAsync(e => e.Kind == OutboxKind.SessionsRevoked, Cancellation)).ShouldBe(1);
    }

    [Fact]
    public async Task RefreshToken_UsedAgainWithinTheLeeway_GetsTheSameAnswer()
    {
        await Gateway.AddUserAsync("ada");
        var token = (await LoginAsync("ada@example.com", TestPassword.Text)).Text("login.signIn.refreshToken")!;

        var first = await RefreshAsync(token);
        Gateway.Time.Advance(TimeSpan.FromSeconds(9));
        var second = await RefreshAsync(token);

        second.WithoutErrors().Text("refreshToken.signIn.refreshToken").ShouldBe(first.Text("refreshToken.signIn.refreshToken"));
        var me = await Gateway.AskWithTokenAsync("{ me { username } }", second.Text("refreshToken.signIn.accessToken")!);
        me.WithoutErrors().Text("me.username").ShouldBe("ada");
        (await RefreshAsync(first.Text("refreshToken.signIn.refreshToken")!)).WithoutErrors().DomainErrors("refreshToken").ShouldBeEmpty();
    }

    [Fact]
    public async Task RefreshToken_OlderThanThePreviousOne_EndsTheSessionAlsoWithinTheLeeway()
    {
        await Gateway.AddUserAsync("ada");
        var token = (await LoginAsync("ada@example.com", TestPassword.Text)).Text("login.signIn.refreshToken")!;
        var second = (await RefreshAsync(token)).Text("refreshToken.signIn.refreshToken")!;
        var third = (await RefreshAsync(second)).Text("refreshToken.signIn.refreshToken")!;

        (await RefreshAsync(token)).WithoutErrors().DomainErrors("refreshToken").ShouldBe(["InvalidCredentialsError"]);
        (await RefreshAsync(third)).WithoutErrors().DomainErrors("refreshToken").ShouldBe(["InvalidCredentialsError"]);
    }

    [Fact]
    public async Task RefreshToken_UsedManyTimesAtOnce_GivesAllTheSameToken()
    {
        await Gateway.AddUserAsync("ada");
        var token = (await LoginAsync("ada@example.com", TestPassword.Text)).Text("login.signIn.refreshToken")!;

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RefreshAsync(token)));

        answers.Select(answer => answer.WithoutErrors().Text("refreshToken.signIn.refreshToken")).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task RefreshToken_ForgedForAKnownSession_LeavesTheSessionAlone()
    {
        await Gateway.AddUserAsync("ada");
        var token = (await LoginAsync("ada@example.com", TestPassword.Text)).Text("login.signIn.refreshToken")!;
        Guid sessionId;
        await using (var db = Gateway.Open())
        {
            sessionId = await db.Sessions.Select(s => s.Id).SingleAsync(Cancellation);
        }

        (await RefreshAsync(RefreshToken.Create(sessionId).ToString())).DomainErrors("refreshToken").ShouldBe(["InvalidCredentialsError"]);
        (await RefreshAsync("nonsense")).DomainErrors("refreshToken").ShouldBe(["InvalidCredentialsError"]);

        (await RefreshAsync(token)).WithoutErrors().DomainErrors("refreshToken").ShouldBeEmpty();
    }

    [Fact]
    public async Task RefreshToken_Expired_IsRefused()
    {
        await Gateway.AddUserAsync("ada");
        var token = (await LoginAsync("ada@example.com", TestPassword.Text)).Text("login.signIn.refreshToken")!;

        Gateway.Time.Advance(TimeSpan.FromDays(31));

        (await RefreshAsync(token)).WithoutErrors().DomainErrors("refreshToken").ShouldBe(["InvalidCredentialsError"]);
    }

    [Fact]
    public async Task Logout_SignedIn_EndsThisSessionOnly()
    {
        await Gateway.AddUserAsync("ada");
        var phone = await LoginAsync("ada@example.com", TestPassword.Text);
        var laptop = await LoginAsync("ada@example.com", TestPassword.Text);

        (await Gateway.AskWithTokenAsync("mutation { logout { session { endedAt isCurrent } } }", phone.Text("login.signIn.accessToken")!)).WithoutErrors();

        (await RefreshAsync(phone.Text("login.signIn.refreshToken")!)).DomainErrors("refreshToken").ShouldBe(["InvalidCredentialsError"]);
        (await RefreshAsync(laptop.Text("login.signIn.refreshToken")!)).DomainErrors("refreshToken").ShouldBeEmpty();
    }

    [Fact]
    public async Task EndSession_OfSomeoneElse_IsNotFound()
    {
        await Gateway.AddUserAsync("ada");
        var bob = await Gateway.AddUserAsync("bob");
        await LoginAsync("ada@example.com", TestPassword.Text);
        await using var db = Gateway.Open();
        var id = IdOf("Session", await db.Sessions.Select(s => s.Id).SingleAsync(Cancellation));

        var answer = (
            await Gateway.AskAsync("mutation ($id: ID!) { endSession(input: { sessionId: $id }) { session { id } errors { __typename } } }", bob, new { id })
        ).WithoutErrors();

        answer.DomainErrors("endSession").ShouldBe(["NotFoundError"]);
        (await Gateway.AskAsync("query ($id: ID!) { node(id: $id) { id } }", bob, new { id })).WithoutErrors().Text("node").ShouldBeNull();
    }

    private Task<Answer> LoginAsync(string email, string password) =>
        Gateway.AskAsync(
            $"mutation ($input: LoginInput!) {{ login(input: $input) {{ signIn {{ accessToken refreshToken }} {Errors} }} }}",
            variables: new
            {
                input = new
                {
                    email,
                    password,
                    device = "iPhone 14",
                },
            }
        );

    private Task<Answer> RefreshAsync(string refreshToken) =>
        Gateway.AskAsync(
            "mutation ($token: String!) { refreshToken(input: { refreshToken: $token }) { signIn { accessToken refreshToken } errors { __typename } } }",
            variables: new { token = refreshToken }
        );
}
