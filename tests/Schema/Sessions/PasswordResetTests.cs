using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Mail;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Sessions;

public sealed partial class PasswordResetTests : SchemaTests
{
    private const string NewPassword = "an entirely new one";

    private readonly CommandLog _commands = new();

    [Fact]
    public async Task RequestPasswordReset_KnownOrUnknownAddress_AnswersTheSame()
    {
        await Gateway.AddUserAsync("ada");

        var known = await RequestAsync("ada@example.com");
        var unknown = await RequestAsync("nobody@example.com");

        foreach (var answer in (Answer[])[known, unknown])
        {
            answer.WithoutErrors().DomainErrors("requestPasswordReset").ShouldBeEmpty();
            answer.At("requestPasswordReset.expiresAt").GetDateTime().ShouldBe(Gateway.Time.UtcMoment().AddMinutes(30), TimeSpan.FromMinutes(1));
        }
        await using var db = Gateway.Open();
        var mail = await db.OutgoingMails.SingleAsync(Cancellation);
        mail.To.ShouldBe("ada@example.com");
        mail.State.ShouldBe(MailState.Waiting);
        mail.ExpiresAt!.Value.ShouldBe(mail.CreatedAt.AddMinutes(30), TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task RequestPasswordReset_KnownOrUnknownAddress_RunsTheSameStatementsBeforeTheAnswer()
    {
        await Gateway.AddUserAsync("ada");
        await AskForCodeAsync("first@example.com");

        _commands.Texts.Clear();
        await AskForCodeAsync("ada@example.com");
        var known = _commands.Texts.ToList();
        _commands.Texts.Clear();
        await AskForCodeAsync("nobody@example.com");

        known.ShouldNotBeEmpty();
        _commands.Texts.ShouldBe(known);
    }

    [Fact]
    public async Task Issue_ByTwoNodesAtOnce_IssuesOneCodeForEachRequest()
    {
        await Gateway.AddUserAsync("ada");
        await AskForCodeAsync("ada@example.com");
        var issuer = Gateway.Services.GetRequiredService<PasswordResetIssuer>();

        await Task.WhenAll(issuer.IssueAsync(Cancellation), issuer.IssueAsync(Cancellation));

        await using var db = Gateway.Open();
        (await db.OutgoingMails.CountAsync(Cancellation)).ShouldBe(1);
        (await db.PasswordResetRequests.AnyAsync(Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task RequestPasswordReset_BannedOrDeletedUser_GetsNoMail()
    {
        await Gateway.AddUserAsync(
            "banned",
            change: user => (user.BannedAt, user.BannedUntil) = (Gateway.Time.UtcMoment(), Gateway.Time.UtcMoment().AddDays(1))
        );
        await Gateway.AddUserAsync("gone", change: user => user.DeletedAt = Gateway.Time.UtcMoment());

        (await RequestAsync("banned@example.com")).WithoutErrors().Text("requestPasswordReset.expiresAt").ShouldNotBeNull();
        (await RequestAsync("gone@example.com")).WithoutErrors().Text("requestPasswordReset.expiresAt").ShouldNotBeNull();

        await using var db = Gateway.Open();
        (await db.OutgoingMails.AnyAsync(Cancellation)).ShouldBeFalse();
        (await db.PasswordResets.AnyAsync(Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task ResetPassword_MailedCode_WorksOnceAndEndsAllSessions()
    {
        await Gateway.AddUserAsync("ada");
        var session = await LoginAsync(TestPassword.Text);
        await RequestAsync("ada@example.com");
        var code = await MailedCodeAsync();

        (await IsValidAsync(code)).ShouldBe("True");
        (await ResetAsync(code.ToLowerInvariant())).WithoutErrors().Text("resetPassword.user.email").ShouldBe("ada@example.com");

        (await ResetAsync(code)).WithoutErrors().Joined("resetPassword.errors.0.path").ShouldBe("input.code");
        (await IsValidAsync(code)).ShouldBe("False");
        (await LoginAsync(TestPassword.Text)).DomainErrors("login").ShouldBe(["InvalidCredentialsError"]);
        (await LoginAsync(NewPassword)).WithoutErrors().DomainErrors("login").ShouldBeEmpty();
        var refresh = await Gateway.AskAsync(
            "mutation ($token: String!) { refreshToken(input: { refreshToken: $token }) { errors { __typename } } }",
            variables: new { token = session.Text("login.signIn.refreshToken") }
        );
        refresh.DomainErrors("refreshToken").ShouldBe(["InvalidCredentialsError"]);
    }

    [Fact]
    public async Task ResetPassword_ExpiredCode_IsRefused()
    {
        await Gateway.AddUserAsync("ada");
        await RequestAsync("ada@example.com");

        Gateway.Time.Advance(TimeSpan.FromMinutes(31));

        (await ResetAsync(await MailedCodeAsync())).WithoutErrors().Joined("resetPassword.errors.0.path").ShouldBe("input.code");
    }

    [Fact]
    public async Task ResetPassword_NewCode_TakesThePlaceOfTheOneBefore()
    {
        await Gateway.AddUserAsync("ada");
        await RequestAsync("ada@example.com");
        var first = await MailedCodeAsync();
        await RequestAsync("ada@example.com");

        (await IsValidAsync(first)).ShouldBe("False");
        (await IsValidAsync(await MailedCodeAsync())).ShouldBe("True");
    }

    [Fact]
    public async Task ResetCode_AfterTheUserHasChangedThePassword_IsNotValid()
    {
        var ada = await Gateway.AddUserAsync("ada");
        await RequestAsync("ada@example.com");
        var code = await MailedCodeAsync();
        (await IsValidAsync(code)).ShouldBe("True");

        var answer = await Gateway.AskAsync(
            "mutation ($old: String!, $new: String!) { changePassword(input: { currentPassword: $old, password: $new, passwordRepeat: $new }) "
                + "{ errors { __typename } } }",
            ada,
            new { old = TestPassword.Text, @new = "another battery horse" }
        );

        answer.WithoutErrors().DomainErrors("changePassword").ShouldBeEmpty();
        (await IsValidAsync(code)).ShouldBe("False");
    }

    [Fact]
    public async Task CheckPasswordResetCode_GuessedInOneDocument_IsLimitedAndSpoilsTheCode()
    {
        await Gateway.AddUserAsync("ada");
        await RequestAsync("ada@example.com");

        var guesses = string.Join(
            ' ',
            Enumerable
                .Range(0, 8)
                .Select(i =>
                    $"a{i}: checkPasswordResetCode(input: {{ email: \"ada@example.com\", code: \"AAAAAAA{i}\" }}) {{ isValid errors {{ __typename }} }}"
                )
        );
        var answer = await Gateway.AskAsync($"mutation {{ {guesses} }}");

        answer.Text("a4.isValid").ShouldBe("False");
        answer.WithoutErrors().DomainErrors("a5").ShouldBe(["LimitExceededError"]);
        Gateway.Time.Advance(TimeSpan.FromMinutes(16));
        (await IsValidAsync(await MailedCodeAsync())).ShouldBe("False");
        await using var db = Gateway.Open();
        (await db.PasswordResets.SingleAsync(Cancellation)).FailedAttempts.ShouldBe(5);
    }

    [Fact]
    public async Task RequestPasswordReset_Often_IsLimitedForUnknownAddressesAsWell()
    {
        for (var i = 0; i < 3; i++)
        {
            (await RequestAsync("nobody@example.com")).WithoutErrors().DomainErrors("requestPasswordReset").ShouldBeEmpty();
        }

        (await RequestAsync("nobody@example.com")).WithoutErrors().DomainErrors("requestPasswordReset").ShouldBe(["LimitExceededError"]);
    }

    [Fact]
    public async Task ResetPassword_ShortOrDifferent_NamesTheFields()
    {
        var answer = (
            await Gateway.AskAsync(
                "mutation { resetPassword(input: { email: \"a@example.com\", code: \"x\", password: \"short\", passwordRepeat: "
                    + "\"other\" }) { user { email } errors { __typename ... on ValidationError { path } } } }"
            )
        ).WithoutErrors();

        answer
            .At("resetPassword.errors")
            .EnumerateArray()
            .Select(e => Answer.Joined(e.GetProperty("path")))
            .ShouldBe(["input.password", "input.passwordRepeat"]);
    }

    /// <summary>Returns the code in the one mail that waits: a new one takes the place of the one before.</summary>
    private async Task<string> MailedCodeAsync()
    {
        await using var db = Gateway.Open();
        return CodePattern().Match((await db.OutgoingMails.SingleAsync(Cancellation)).Body!).Groups["code"].Value;
    }

    private async Task<Answer> RequestAsync(string email)
    {
        var answer = await AskForCodeAsync(email);
        await Gateway.Services.GetRequiredService<PasswordResetIssuer>().IssueAsync(Cancellation);
        return answer;
    }

    protected override void Configure(IServiceCollection services) => _commands.AddTo(services);

    private Task<Answer> AskForCodeAsync(string email) =>
        Gateway.AskAsync(
            "mutation ($email: String!) { requestPasswordReset(input: { email: $email }) { expiresAt errors { __typename } } }",
            variables: new { email }
        );

    private Task<Answer> ResetAsync(string code) =>
        Gateway.AskAsync(
            "mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { user { email } errors { __typename ... on ValidationError { path } } } }",
            variables: new
            {
                input = new
                {
                    email = "ada@example.com",
                    code,
                    password = NewPassword,
                    passwordRepeat = NewPassword,
                },
            }
        );

    private async Task<string?> IsValidAsync(string code) =>
        (
            await Gateway.AskAsync(
                "mutation ($code: String!) { checkPasswordResetCode(input: { email: \"ada@example.com\", code: $code }) { isValid } }",
                variables: new { code }
            )
        )
            .WithoutErrors()
            .Text("checkPasswordResetCode.isValid");

    private Task<Answer> LoginAsync(string password) =>
        Gateway.AskAsync(
            "mutation ($input: LoginInput!) { login(input: $input) { signIn { refreshToken } errors { __typename } } }",
            variables: new
            {
                input = new
                {
                    email = "ada@example.com",
                    password,
                    device = "x",
                },
            }
        );

    [GeneratedRegex("The code is (?<code>[A-Z0-9]{8})\\.", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodePattern();
}
