using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Sessions;

public sealed class ChangePasswordTests : SchemaTests
{
    private const string NewPassword = "another battery horse";

    [Fact]
    public async Task ChangePassword_RightCurrentPassword_KeepsThisSessionOnly()
    {
        await Gateway.AddUserAsync("ada");
        var phone = await LoginAsync(TestPassword.Text);
        await LoginAsync(TestPassword.Text);

        var answer = (await ChangeAsync(phone, TestPassword.Text, NewPassword)).WithoutErrors();

        answer.Text("changePassword.user.username").ShouldBe("ada");
        await using var db = Gateway.Open();
        (await db.Sessions.CountAsync(session => session.RevokedAt == null, Cancellation)).ShouldBe(1);
        (await LoginAsync(NewPassword)).Text("login.signIn.accessToken").ShouldNotBeNull();
        (await LoginAsync(TestPassword.Text)).DomainErrors("login").ShouldBe(["InvalidCredentialsError"]);
    }

    [Fact]
    public async Task ChangePassword_WrongCurrentPassword_ChangesNothingAndIsLimited()
    {
        await Gateway.AddUserAsync("ada");
        var phone = await LoginAsync(TestPassword.Text);

        var answer = (await ChangeAsync(phone, "wrong", NewPassword)).WithoutErrors();
        answer.DomainErrors("changePassword").ShouldBe(["InvalidCredentialsError"]);
        answer.Text("changePassword.errors.0.code").ShouldBe("PASSWORD_WRONG");
        answer.Joined("changePassword.errors.0.path").ShouldBe("input.currentPassword");
        for (var i = 1; i < 10; i++)
        {
            await ChangeAsync(phone, "wrong", NewPassword);
        }

        (await ChangeAsync(phone, TestPassword.Text, NewPassword)).DomainErrors("changePassword").ShouldBe(["LimitExceededError"]);
        (await LoginAsync(TestPassword.Text)).Text("login.signIn.accessToken").ShouldNotBeNull();
    }

    [Fact]
    public async Task ChangePassword_ShortOrDifferent_NamesTheFields()
    {
        await Gateway.AddUserAsync("ada");
        var phone = await LoginAsync(TestPassword.Text);

        var answer = (await ChangeAsync(phone, TestPassword.Text, "short", "other")).WithoutErrors();

        answer
            .At("changePassword.errors")
            .EnumerateArray()
            .Select(static error => Answer.Joined(error.GetProperty("path")))
            .ShouldBe(["input.password", "input.passwordRepeat"]);
    }

    private Task<Answer> LoginAsync(string password) =>
        Gateway.AskAsync(
            "mutation ($password: String!) { login(input: { email: \"ada@example.com\", password: $password, device: \"x\" }) "
                + "{ signIn { accessToken session { id device } } errors { __typename } } }",
            variables: new { password }
        );

    private Task<Answer> ChangeAsync(Answer signIn, string currentPassword, string password, string? repeat = null) =>
        Gateway.AskWithTokenAsync(
            $$"""
            mutation { changePassword(input: { currentPassword: "{{currentPassword}}", password: "{{password}}", passwordRepeat: "{{repeat ?? password}}" }) {
              user { username } errors { __typename ... on Error { code path } }
            } }
            """,
            signIn.Text("login.signIn.accessToken")!
        );
}
