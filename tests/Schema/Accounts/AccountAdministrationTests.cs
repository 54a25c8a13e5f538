using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Accounts;

public sealed class AccountAdministrationTests : CatalogueTests
{
    private const string Update =
        "mutation ($input: UpdateUserInput!) { updateUser(input: $input) { user { name username role email about } errors { __typename ... "
        + "on Error { code path } } } }";
    private const string SetPlan =
        "mutation ($id: ID!, $plan: UserPlan!) { setUserPlan(input: { userId: $id, plan: $plan }) { user { plan } errors { __typename } } }";
    private const string Login =
        "mutation ($email: String!, $password: String!) { login(input: { email: $email, password: $password, device: \"x\" }) { errors { __typename } } }";

    [Fact]
    public async Task UpdateUser_ByAdmin_ChangesWhatIsPresent()
    {
        var (ada, admin) = (await Gateway.AddUserAsync("ada", change: user => user.About = "Countess"), await Gateway.AddUserAsync("root", UserRole.Admin));
        (await Gateway.AskAsync(Login, null, new { email = "ada@example.com", password = "correct horse battery" })).WithoutErrors();

        var input = new
        {
            userId = IdOf(ada),
            name = "Lady",
            username = "lady",
            role = "AUTHOR",
            email = "lady@example.com",
            password = "a password of the admin",
            passwordRepeat = "a password of the admin",
        };
        var answer = (await Gateway.AskAsync(Update, admin, new { input })).WithoutErrors();

        answer.Text("updateUser.user.name").ShouldBe("Lady");
        answer.Text("updateUser.user.username").ShouldBe("lady");
        answer.Text("updateUser.user.role").ShouldBe("AUTHOR");
        answer.Text("updateUser.user.email").ShouldBe("lady@example.com");
        answer.Text("updateUser.user.about").ShouldBe("Countess");
        (await Gateway.AskAsync(Login, null, new { email = "lady@example.com", password = "a password of the admin" }))
            .WithoutErrors()
            .DomainErrors("login")
            .ShouldBeEmpty();
        await using var db = Gateway.Open();
        (await db.Sessions.CountAsync(s => s.UserId == ada.Id && s.RevokedAt == null, Cancellation)).ShouldBe(1);
        (await db.EmailReversals.SingleAsync(Cancellation)).NormalizedEmail.ShouldBe("ada@example.com");
    }

    [Fact]
    public async Task UpdateUser_BadValues_AreRefusedAndNothingIsStored()
    {
        var (ada, admin) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("root", UserRole.Admin));

        var input = new
        {
            userId = IdOf(ada),
            name = " ",
            username = "x",
            email = "nonsense",
            role = (string?)null,
            password = "short",
            passwordRepeat = "other",
        };
        Fields(await Gateway.AskAsync(Update, admin, new { input }), "updateUser")
            .ShouldBe(["input.name", "input.username", "input.email", "input.role", "input.password", "input.passwordRepeat"], ignoreOrder: true);
        Fields(
                await Gateway.AskAsync(
                    Update,
                    admin,
                    new
                    {
                        input = new
                        {
                            userId = IdOf(ada),
                            name = "Eve",
                            email = "ROOT@example.com",
                        },
                    }
                ),
                "updateUser"
            )
            .ShouldBe(["input.email"]);
        (await Gateway.AskAsync(Update, admin, new { input = new { userId = IdOf("User", Guid.NewGuid()), name = "Eve" } }))
            .WithoutErrors()
            .DomainErrors("updateUser")
            .ShouldBe(["NotFoundError"]);

        await using var db = Gateway.Open();
        (await db.Users.SingleAsync(u => u.Id == ada.Id, Cancellation)).Name.ShouldBe("Ada");
    }

    [Fact]
    public async Task UpdateUser_RoleOfTheOnlyAdmin_IsAConflict()
    {
        var admin = await Gateway.AddUserAsync("root", UserRole.Admin);
        var input = new { userId = IdOf(admin), role = "FAN" };

        (await Gateway.AskAsync(Update, admin, new { input })).WithoutErrors().DomainErrors("updateUser").ShouldBe(["ConflictError"]);
        await Gateway.AddUserAsync("other", UserRole.Admin);
        (await Gateway.AskAsync(Update, admin, new { input })).WithoutErrors().Text("updateUser.user.role").ShouldBe("FAN");
    }

    [Fact]
    public async Task SetUserPlan_ByRole_IsForAdminsOnly()
    {
        var (ada, admin) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("root", UserRole.Admin));

        (await Gateway.AskAsync(SetPlan, ada, new { id = IdOf(ada), plan = "PREMIUM" })).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);
        (await Gateway.AskAsync(Update, ada, new { input = new { userId = IdOf(ada), role = "ADMIN" } })).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);
        (await Gateway.AskAsync(SetPlan, null, new { id = IdOf(ada), plan = "PREMIUM" })).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        (await Gateway.AskAsync(SetPlan, admin, new { id = IdOf(ada), plan = "PREMIUM" })).WithoutErrors().Text("setUserPlan.user.plan").ShouldBe("PREMIUM");
        (await Gateway.AskAsync(SetPlan, admin, new { id = IdOf("User", Guid.NewGuid()), plan = "FREE" }))
            .WithoutErrors()
            .DomainErrors("setUserPlan")
            .ShouldBe(["NotFoundError"]);
    }

    [Theory]
    [InlineData("{ users(where: { plan: { eq: FREE } }) { totalCount } }")]
    [InlineData("{ users(where: { isBanned: { eq: true } }) { totalCount } }")]
    [InlineData("{ tracks(where: { owner: { plan: { eq: FREE } } }) { totalCount } }")]
    [InlineData("{ tracks(where: { owner: { isBanned: { eq: false } } }) { totalCount } }")]
    public async Task Filter_ByPlanOrBan_IsForAdminsOnly(string document)
    {
        var (ada, admin) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("root", UserRole.Admin));

        (await Gateway.AskAsync(document, ada)).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);
        (await Gateway.AskAsync(document, admin)).WithoutErrors();
    }
}
