using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.ApiKeys;

/// <summary>What callers with an API key may do: all that concerns content, as their users, but nothing that concerns accounts.</summary>
public sealed class ApiKeyRightsTests : SchemaTests
{
    /// <summary>The mutations that are not available with an API key, with their arguments.</summary>
    private static readonly Dictionary<string, string> s_refused = new(StringComparer.Ordinal)
    {
        ["changePassword"] = "{ currentPassword: \"x\", password: \"x\", passwordRepeat: \"x\" }",
        ["checkPasswordResetCode"] = "{ email: \"x\", code: \"x\" }",
        ["confirmEmailChange"] = "{ code: \"x\" }",
        ["createApiKey"] = "{ name: \"x\" }",
        ["createCalendarFeed"] = "{ kind: CALENDAR, name: \"x\" }",
        ["deleteMyAccount"] = "{ password: \"x\" }",
        ["endSession"] = "{ sessionId: \"U2Vzc2lvbjowMTk5ZjAwMC0wMDAwLTcwMDAtODAwMC0wMDAwMDAwMDAwMDA=\" }",
        ["login"] = "{ email: \"x\", password: \"x\", device: \"x\" }",
        ["regenerateCalendarFeed"] = "{ calendarFeedId: \"Q2FsZW5kYXJGZWVkOjAxOTlmMDAwLTAwMDAtNzAwMC04MDAwLTAwMDAwMDAwMDAwMA==\" }",
        ["refreshToken"] = "{ refreshToken: \"x\" }",
        ["register"] = "{ name: \"x\", email: \"x\", role: FAN, password: \"x\", passwordRepeat: \"x\" }",
        ["requestEmailChange"] = "{ email: \"x\", password: \"x\" }",
        ["requestExport"] = "{ password: \"x\" }",
        ["requestPasswordReset"] = "{ email: \"x\" }",
        ["resetPassword"] = "{ email: \"x\", code: \"x\", password: \"x\", passwordRepeat: \"x\" }",
        ["undoEmailChange"] = "{ email: \"x\", code: \"x\" }",
        ["updateContactSettings"] = "{}",
    };

    /// <summary>Mutations of accounts that a key may use, or that are refused in another way, with the reason.</summary>
    private static readonly Dictionary<string, string> s_allowed = new(StringComparer.Ordinal)
    {
        ["regenerateApiKey"] = "of itself only",
        ["revokeApiKey"] = "of itself only",
        ["revokeCalendarFeed"] = "it ends an address",
        ["logout"] = "a conflict: a key belongs to no session",
        ["setUserPlan"] = "of admins, whose role no key has",
        ["updateUser"] = "of admins, whose role no key has",
        ["deleteUser"] = "of admins, whose role no key has",
        ["restoreUser"] = "of admins, whose role no key has",
        ["updateMyProfile"] = "content that others see",
        ["updateSocialLinks"] = "content that others see",
        ["updateSystemSettings"] = "no contact data",
        ["updateNotificationSettings"] = "no contact data",
    };

    [Fact]
    public async Task Mutation_OfAccounts_IsRefusedWithAKey()
    {
        var ada = await Gateway.AddUserAsync("ada");
        foreach (var (field, input) in s_refused)
        {
            var answer = await Gateway.AskWithKeyAsync($"mutation {{ {field}(input: {input}) {{ __typename }} }}", ada, Guid.NewGuid());

            answer.ErrorCodes.ShouldBe(["AUTH_NOT_AUTHORIZED"], field);
            answer.Text(field).ShouldBeNull();
        }
    }

    [Fact]
    public async Task Field_OfSessionsAndExports_IsRefusedWithAKey()
    {
        var ada = await Gateway.AddUserAsync("ada");

        var answer = await Gateway.AskWithKeyAsync("{ me { username sessions { nodes { id } } export { createdAt } } }", ada, Guid.NewGuid());

        answer.ErrorCodes.ShouldBe(["AUTH_NOT_AUTHORIZED", "AUTH_NOT_AUTHORIZED"]);
        answer.Text("me.username").ShouldBe("ada");
    }

    [Fact]
    public async Task PrivateData_OfTheUser_IsReadWithAKey()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var bob = await Gateway.AddUserAsync("bob");

        var own = await Gateway.AskWithKeyAsync("{ me { email plan planEndsAt } }", ada, Guid.NewGuid());
        var other = await Gateway.AskWithKeyAsync(
            "query ($id: ID!) { user(by: { id: $id }) { email } }",
            ada,
            Guid.NewGuid(),
            new { id = IdOf("User", bob.Id) }
        );

        own.WithoutErrors().Text("me.email").ShouldBe("ada@example.com");
        other.ErrorCodes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);
    }

    [Fact]
    public async Task Session_OfTheUser_IsNotFoundWithAKey()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var signIn = await Gateway.AskAsync(
            "mutation { login(input: { email: \"ada@example.com\", password: \"correct horse battery\", device: \"x\" }) { signIn { session { id } } } }"
        );
        const string Query = "query ($id: ID!) { node(id: $id) { id } }";
        var id = signIn.Text("login.signIn.session.id");

        (await Gateway.AskAsync(Query, ada, new { id })).Text("node.id").ShouldBe(id);
        (await Gateway.AskWithKeyAsync(Query, ada, Guid.NewGuid(), new { id })).WithoutErrors().Text("node").ShouldBeNull();
    }

    [Fact]
    public async Task Logout_WithAKey_IsAConflict()
    {
        var ada = await Gateway.AddUserAsync("ada");

        var answer = (await Gateway.AskWithKeyAsync("mutation { logout { session { id } errors { __typename } } }", ada, Guid.NewGuid())).WithoutErrors();

        answer.DomainErrors("logout").ShouldBe(["ConflictError"]);
    }

    [Fact]
    public async Task Content_WithAKey_IsThatOfTheUser()
    {
        var ada = await Gateway.AddUserAsync("ada");

        var answer = (
            await Gateway.AskWithKeyAsync("mutation { createPost(input: { content: \"Hello\" }) { post { author { username } } } }", ada, Guid.NewGuid())
        ).WithoutErrors();

        answer.Text("createPost.post.author.username").ShouldBe("ada");
    }

    /// <summary>A new mutation whose name sounds like one of accounts must be in one of the lists.</summary>
    [Fact]
    public void Mutations_OfAccounts_AreAllDecided()
    {
        string[] words =
        [
            "Password",
            "Email",
            "Session",
            "Account",
            "ApiKey",
            "Export",
            "User",
            "Settings",
            "Profile",
            "SocialLinks",
            "Token",
            "login",
            "logout",
            "register",
            "Feed",
        ];
        var known = s_refused.Keys.Concat(s_allowed.Keys).ToHashSet(StringComparer.Ordinal);
        string[] relations = ["followUser", "unfollowUser", "blockUser", "unblockUser", "banUser", "unbanUser", "updateConversationSettings"];

        Gateway
            .Schema.MutationType!.Fields.Select(field => field.Name)
            .Where(name => Array.Exists(words, word => name.Contains(word, StringComparison.OrdinalIgnoreCase)))
            .Except(relations)
            .Except(known)
            .ShouldBeEmpty();
        known.Where(name => Gateway.Schema.MutationType!.Fields.All(field => field.Name != name)).ShouldBeEmpty();
    }
}
