using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Mail;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Accounts;

public sealed partial class EmailChangeTests : SchemaTests
{
    private const string Password = "correct horse battery";
    private const string Request =
        "mutation ($email: String!, $password: String!) { requestEmailChange(input: { email: $email, password: $password }) "
        + "{ userSettings { contact { pendingEmail } } errors { __typename ... on Error { code path } } } }";
    private const string Confirm =
        "mutation ($code: String!) { confirmEmailChange(input: { code: $code }) { user { email } errors { __typename ... on Error { code path } } } }";
    private const string Undo =
        "mutation ($email: String!, $code: String!) { undoEmailChange(input: { email: $email, code: $code }) { user { email } "
        + "errors { __typename ... on Error { code path } } } }";
    private const string Login =
        "mutation ($email: String!, $password: String!) { login(input: { email: $email, password: $password, device: \"test\" }) "
        + "{ signIn { accessToken } errors { __typename } } }";

    [Fact]
    public async Task A1_UntilConfirmed_TheOldAddressIsValidAndTold()
    {
        var ada = await Gateway.AddUserAsync("ada");

        (await RequestAsync(ada, "new@example.com")).Text("requestEmailChange.userSettings.contact.pendingEmail").ShouldBe("new@example.com");

        (await LoginAsync("ada@example.com")).DomainErrors("login").ShouldBeEmpty();
        (await LoginAsync("new@example.com")).DomainErrors("login").ShouldBe(["InvalidCredentialsError"]);
        (await MailsAsync("ada@example.com")).Single().Subject.ShouldBe("Your e-mail address is about to change");
        (await Gateway.AskAsync(Confirm, ada, new { code = await CodeAsync("new@example.com") }))
            .WithoutErrors()
            .Text("confirmEmailChange.user.email")
            .ShouldBe("new@example.com");
        (await LoginAsync("ada@example.com")).DomainErrors("login").ShouldBe(["InvalidCredentialsError"]);
        (await LoginAsync("new@example.com")).DomainErrors("login").ShouldBeEmpty();
        (await MailsAsync("ada@example.com")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A1_WithAStolenSession_ThePasswordIsMissing()
    {
        var ada = await Gateway.AddUserAsync("ada");

        var answer = (await Gateway.AskAsync(Request, ada, new { email = "thief@example.com", password = "a guess of mine" })).WithoutErrors();

        answer.DomainErrors("requestEmailChange").ShouldBe(["InvalidCredentialsError"]);
        answer.Joined("requestEmailChange.errors.0.path").ShouldBe("input.password");
        (await MailsAsync("thief@example.com")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A1_NewPassword_DiscardsTheChange()
    {
        var ada = await Gateway.AddUserAsync("ada");
        await RequestAsync(ada, "new@example.com");
        var code = await CodeAsync("new@example.com");
        (
            await Gateway.AskAsync(
                "mutation { changePassword(input: { currentPassword: \"correct horse battery\", password: \"another good one\", passwordRepeat: "
                    + "\"another good one\" }) { errors { __typename } } }",
                ada
            )
        )
            .WithoutErrors()
            .DomainErrors("changePassword")
            .ShouldBeEmpty();

        (await Gateway.AskAsync(Confirm, ada, new { code })).WithoutErrors().Text("confirmEmailChange.errors.0.code").ShouldBe("RESET_CODE_INVALID");
    }

    [Fact]
    public async Task A1_HolderOfTheOldAddress_UndoesTheChange()
    {
        var ada = await Gateway.AddUserAsync("ada");
        await RequestAsync(ada, "thief@example.com");
        (await Gateway.AskAsync(Confirm, ada, new { code = await CodeAsync("thief@example.com") })).WithoutErrors();
        var code = await CodeAsync("ada@example.com");

        (await Gateway.AskAsync(Undo, null, new { email = "ada@example.com", code = "WRONG234" }))
            .WithoutErrors()
            .Text("undoEmailChange.errors.0.code")
            .ShouldBe("RESET_CODE_INVALID");
        (await Gateway.AskAsync(Undo, null, new { email = "ADA@example.com", code }))
            .WithoutErrors()
            .Text("undoEmailChange.user.email")
            .ShouldBe("ada@example.com");

        (await LoginAsync("ada@example.com")).DomainErrors("login").ShouldBe(["InvalidCredentialsError"]);
        (await Gateway.AskAsync(Undo, null, new { email = "ada@example.com", code }))
            .WithoutErrors()
            .Text("undoEmailChange.errors.0.code")
            .ShouldBe("RESET_CODE_INVALID");
        await using var db = Gateway.Open();
        var stored = await db.Users.SingleAsync(u => u.Id == ada.Id, Cancellation);
        (stored.NormalizedEmail, stored.PasswordHash).ShouldBe(("ada@example.com", null));
        (await db.Sessions.AnyAsync(s => s.UserId == ada.Id && s.RevokedAt == null, Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task A2_NewerRequest_VoidsTheOlderCode()
    {
        var ada = await Gateway.AddUserAsync("ada");
        await RequestAsync(ada, "mine@example.com");
        var first = await CodeAsync("mine@example.com");
        await RequestAsync(ada, "victim@example.com");

        (await Gateway.AskAsync(Confirm, ada, new { code = first })).WithoutErrors().Text("confirmEmailChange.errors.0.code").ShouldBe("RESET_CODE_INVALID");

        await using var db = Gateway.Open();
        (await db.Users.SingleAsync(u => u.Id == ada.Id, Cancellation)).Email.ShouldBe("ada@example.com");
    }

    [Fact]
    public async Task A2_SameAddressOfTwoUsers_IsGivenToTheFirstWhoConfirms()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        await RequestAsync(ada, "shared@example.com");
        var adas = await CodeAsync("shared@example.com");
        await RequestAsync(bob, "Shared@Example.com");
        var bobs = await CodeAsync("Shared@Example.com");

        var answers = await Task.WhenAll(Gateway.AskAsync(Confirm, ada, new { code = adas }), Gateway.AskAsync(Confirm, bob, new { code = bobs }));

        answers.Count(static answer => answer.DomainErrors("confirmEmailChange").Count == 0).ShouldBe(1);
        answers.Single(static answer => answer.DomainErrors("confirmEmailChange").Count > 0).Text("confirmEmailChange.errors.0.code").ShouldBe("EMAIL_TAKEN");
    }

    [Theory]
    [InlineData("BOB@Example.com", "EMAIL_TAKEN")]
    [InlineData("nonsense", "EMAIL_INVALID")]
    public async Task A2_AddressThatIsTakenInAnotherCaseOrInvalid_IsRefused(string email, string code)
    {
        var ada = await Gateway.AddUserAsync("ada");
        await Gateway.AddUserAsync("bob");

        var answer = await RequestAsync(ada, email);

        answer.DomainErrors("requestEmailChange").ShouldBe(["ValidationError"]);
        answer.Text("requestEmailChange.errors.0.code").ShouldBe(code);
        answer.Joined("requestEmailChange.errors.0.path").ShouldBe("input.email");
    }

    [Fact]
    public async Task ConfirmEmailChange_ExpiredOrGuessed_IsRefused()
    {
        var ada = await Gateway.AddUserAsync("ada");
        await RequestAsync(ada, "new@example.com");
        var code = await CodeAsync("new@example.com");
        for (var i = 0; i < 5; i++)
        {
            (await Gateway.AskAsync(Confirm, ada, new { code = "WRONG234" })).WithoutErrors().DomainErrors("confirmEmailChange").ShouldBe(["ValidationError"]);
        }
        (await Gateway.AskAsync(Confirm, ada, new { code })).WithoutErrors().DomainErrors("confirmEmailChange").ShouldBe(["LimitExceededError"]);

        Gateway.Time.Advance(TimeSpan.FromHours(1));

        (await Gateway.AskAsync(Confirm, ada, new { code })).WithoutErrors().Text("confirmEmailChange.errors.0.code").ShouldBe("RESET_CODE_INVALID");
        (await Gateway.AskAsync("{ me { settings { contact { pendingEmail } } } }", ada))
            .WithoutErrors()
            .Text("me.settings.contact.pendingEmail")
            .ShouldBeNull();
    }

    [Fact]
    public async Task EmailChange_Anonymous_IsNotAuthenticated()
    {
        (await Gateway.AskAsync(Request, null, new { email = "x@example.com", password = Password })).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        (await Gateway.AskAsync(Confirm, null, new { code = "x" })).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
    }

    private async Task<Answer> RequestAsync(User user, string email) =>
        (await Gateway.AskAsync(Request, user, new { email, password = Password })).WithoutErrors();

    private async Task<Answer> LoginAsync(string email) => (await Gateway.AskAsync(Login, null, new { email, password = Password })).WithoutErrors();

    private async Task<List<OutgoingMail>> MailsAsync(string address)
    {
        await using var db = Gateway.Open();
        return await db.OutgoingMails.Where(m => m.To == address).OrderBy(m => m.CreatedAt).ThenBy(m => m.Id).ToListAsync(Cancellation);
    }

    private async Task<string> CodeAsync(string address) =>
        Codes().Match((await MailsAsync(address)).Last(static mail => Codes().IsMatch(mail.Body!)).Body!).Groups["code"].Value;

    [GeneratedRegex("code (is )?(?<code>[A-Z0-9]{8})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Codes();
}
