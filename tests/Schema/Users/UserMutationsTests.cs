using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Notifications;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Users;

public sealed class UserMutationsTests : SchemaTests
{
    private const string Errors = "errors { __typename ... on Error { message } ... on ValidationError { path } }";

    private const string RelationErrors = "errors { __typename ... on Error { message } ... on NotFoundError { resourceId } }";

    private const string Register =
        "mutation ($input: RegisterInput!) { register(input: $input) { user { id username name role } errors { __typename "
        + "... on ValidationError { path message } } } }";

    [Fact]
    public async Task Register_FanAndAuthor_CreatesAccountsOnTheFreePlan()
    {
        var answer = (await RegisterAsync("Joe Shmoe", "Joe@Example.com", "FAN")).WithoutErrors();

        answer.Text("register.user.name").ShouldBe("Joe Shmoe");
        answer.Text("register.user.username").ShouldBe("joe-shmoe");
        answer.Text("register.user.role").ShouldBe("FAN");
        answer.Text("register.errors").ShouldBeNull();
        await using var db = Gateway.Open();
        var stored = await db.Users.SingleAsync(Cancellation);
        stored.Plan.ShouldBe(UserPlan.Free);
        stored.NormalizedEmail.ShouldBe("joe@example.com");
        var verified = TestPassword.Hasher.VerifyHashedPassword(stored, stored.PasswordHash!, "Ye4oKoEa3Ro9ll");
        verified.ShouldBe(PasswordVerificationResult.Success);
    }

    [Fact]
    public async Task Register_SameName_GetsAnotherUsername()
    {
        (await RegisterAsync("Joe", "joe1@example.com", "FAN")).Text("register.user.username").ShouldBe("joe");
        (await RegisterAsync("Joe", "joe2@example.com", "AUTHOR")).Text("register.user.username")!.ShouldStartWith("joe-");
    }

    [Theory]
    [InlineData("{ name: \"Joe\", email: \"joe@example.com\", role: ADMIN, password: \"Ye4oKoEa3Ro9ll\", passwordRepeat: \"Ye4oKoEa3Ro9ll\" }", "input.role")]
    [InlineData(
        "{ name: \"Joe\", email: \"joe@example.com\", role: FAN, password: \"Ye4oKoEa3Ro9ll\", passwordRepeat: \"Ye4oKoEa3Ro9lL\" }",
        "input.passwordRepeat"
    )]
    [InlineData("{ name: \"Joe\", email: \"joe@example.com\", role: FAN, password: \"123456789\", passwordRepeat: \"123456789\" }", "input.password")]
    [InlineData("{ name: \"Joe\", email: \"joe\", role: FAN, password: \"Ye4oKoEa3Ro9ll\", passwordRepeat: \"Ye4oKoEa3Ro9ll\" }", "input.email")]
    [InlineData("{ name: \"Joe\", email: \"taken@example.com\", role: FAN, password: \"Ye4oKoEa3Ro9ll\", passwordRepeat: \"Ye4oKoEa3Ro9ll\" }", "input.email")]
    [InlineData("{ name: \" \", email: \"joe@example.com\", role: FAN, password: \"Ye4oKoEa3Ro9ll\", passwordRepeat: \"Ye4oKoEa3Ro9ll\" }", "input.name")]
    [InlineData(
        "{ name: \"Joe\", email: \"joe@example.com\", role: FAN, username: \"taken\", password: \"Ye4oKoEa3Ro9ll\", passwordRepeat: \"Ye4oKoEa3Ro9ll\" }",
        "input.username"
    )]
    [InlineData(
        "{ name: \"Joe\", email: \"joe@example.com\", role: FAN, username: \"j!\", password: \"Ye4oKoEa3Ro9ll\", passwordRepeat: \"Ye4oKoEa3Ro9ll\" }",
        "input.username"
    )]
    public async Task Register_BadInput_NamesTheField(string input, string field)
    {
        await Gateway.AddUserAsync("taken");

        var answer = (await Gateway.AskAsync($"mutation {{ register(input: {input}) {{ user {{ id }} {Errors} }} }}")).WithoutErrors();

        answer.Text("register.user").ShouldBeNull();
        answer.DomainErrors("register").ShouldBe(["ValidationError"]);
        answer.Joined("register.errors.0.path").ShouldBe(field);
    }

    [Fact]
    public async Task Register_SeveralMistakes_NamesThemAll()
    {
        var answer = (
            await Gateway.AskAsync(
                $"mutation {{ register(input: {{ name: \"\", email: \"x\", role: ADMIN, password: \"a\", passwordRepeat: \"b\" }}"
                    + $") {{ user {{ id }} {Errors} }} }}"
            )
        ).WithoutErrors();

        answer
            .At("register.errors")
            .EnumerateArray()
            .Select(e => Answer.Joined(e.GetProperty("path")))
            .ShouldBe(["input.name", "input.email", "input.role", "input.password", "input.passwordRepeat"]);
    }

    [Fact]
    public async Task Register_SameAddressAtOnce_SucceedsOnce()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => RegisterAsync($"Joe {i}", "joe@example.com", "FAN")));

        answers.Count(answer => answer.Text("register.user") is not null).ShouldBe(1);
        answers.Where(answer => answer.Text("register.user") is null).ShouldAllBe(answer => answer.Joined("register.errors.0.path") == "input.email");
    }

    [Fact]
    public async Task UpdateMyProfile_Partial_ChangesOnlyWhatIsGiven()
    {
        var ada = await Gateway.AddUserAsync("ada", change: u => (u.About, u.Nickname, u.Gender) = ("Hello", "Countess", Gender.Female));

        var answer = (
            await Gateway.AskAsync(
                $$"""
                mutation {
                  updateMyProfile(input: {
                    name: "Ada L.", nickname: null, website: "https://ada.example/", birthdate: "1990-12-10"
                    publicContact: "hello@ada.example"
                  }) {
                    user { name nickname about gender website birthdate publicContact }
                    {{Errors}}
                  }
                }
                """,
                ada
            )
        ).WithoutErrors();

        answer
            .At("updateMyProfile.user")
            .ToString()
            .ShouldBe(
                """{"name":"Ada L.","nickname":null,"about":"Hello","gender":"FEMALE","website":"https://ada.example/","""
                    + "\"birthdate\":\"1990-12-10\",\"publicContact\":\"hello@ada.example\"}"
            );
    }

    [Theory]
    [InlineData("name: null", "input.name")]
    [InlineData("name: \"  \"", "input.name")]
    [InlineData("website: \"ftp://ada.example\"", "input.website")]
    [InlineData("birthdate: \"2999-01-01\"", "input.birthdate")]
    [InlineData("username: \"bob\"", "input.username")]
    public async Task UpdateMyProfile_BadInput_NamesTheFieldAndChangesNothing(string input, string field)
    {
        await Gateway.AddUserAsync("bob");
        var ada = await Gateway.AddUserAsync("ada", change: u => u.About = "Hello");

        var answer = (
            await Gateway.AskAsync($"mutation {{ updateMyProfile(input: {{ about: \"New\", {input} }}) {{ user {{ id }} {Errors} }} }}", ada)
        ).WithoutErrors();

        answer.Joined("updateMyProfile.errors.0.path").ShouldBe(field);
        await using var db = Gateway.Open();
        (await db.Users.SingleAsync(u => u.Id == ada.Id, Cancellation)).About.ShouldBe("Hello");
    }

    [Fact]
    public async Task UpdateMyProfile_AvatarOfSomeoneElse_IsRefused()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var (own, others) = (Image(ada), Image(bob));
        await Gateway.SaveAsync(own, others);
        const string Change =
            "mutation ($id: ID) { updateMyProfile(input: { avatarId: $id }) { user { avatar { url } } errors { ... on ValidationError { path } } } }";

        var refused = (await Gateway.AskAsync(Change, ada, new { id = IdOf("MediaAsset", others.Id) })).WithoutErrors();
        var accepted = (await Gateway.AskAsync(Change, ada, new { id = IdOf("MediaAsset", own.Id) })).WithoutErrors();
        var cleared = (await Gateway.AskAsync(Change, ada, new { id = (string?)null })).WithoutErrors();

        refused.Joined("updateMyProfile.errors.0.path").ShouldBe("input.avatarId");
        accepted.Text("updateMyProfile.user.avatar.url").ShouldBe($"http://localhost:5000/media-assets/{own.Id}.png");
        cleared.Text("updateMyProfile.user.avatar").ShouldBeNull();
    }

    [Theory]
    [InlineData("mutation { updateMyProfile(input: { name: \"X\" }) { user { id } } }")]
    [InlineData("mutation { followUser(input: { userId: \"VXNlcjox\" }) { user { id } } }")]
    [InlineData("mutation { blockUser(input: { userId: \"VXNlcjox\" }) { user { id } } }")]
    [InlineData("mutation { markAllNotificationsRead(input: {}) { user { id } } }")]
    [InlineData("mutation { logout { session { id } } }")]
    public async Task Mutation_Anonymous_IsRefused(string mutation)
    {
        var id = IdOf("User", Guid.NewGuid());

        var answer = await Gateway.AskAsync(mutation.Replace("VXNlcjox", id));

        answer.ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
    }

    [Fact]
    public async Task FollowUser_Twice_CountsOnceAndNotifiesOnce()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));

        var first = (await ChangeAsync("followUser", ada, bob)).WithoutErrors();
        var second = (await ChangeAsync("followUser", ada, bob)).WithoutErrors();

        first.Text("followUser.user.viewerIsFollowing").ShouldBe("True");
        second.Text("followUser.user.followerCount").ShouldBe("1");
        await using var db = Gateway.Open();
        (await db.Users.SingleAsync(u => u.Id == ada.Id, Cancellation)).FollowingCount.ShouldBe(1);
        var notification = await db.Notifications.SingleAsync(Cancellation);
        (notification.UserId, notification.ActorId, notification.Kind).ShouldBe((bob.Id, ada.Id, NotificationKind.Followed));
    }

    [Fact]
    public async Task UnfollowUser_Twice_CountsBackOnce()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        await ChangeAsync("followUser", ada, bob);

        (await ChangeAsync("unfollowUser", ada, bob)).WithoutErrors().Text("unfollowUser.user.followerCount").ShouldBe("0");
        (await ChangeAsync("unfollowUser", ada, bob)).WithoutErrors().Text("unfollowUser.user.followerCount").ShouldBe("0");
    }

    [Fact]
    public async Task FollowUser_ManyAtOnce_CountsExactly()
    {
        var bob = await Gateway.AddUserAsync("bob");
        var fans = new List<User>();
        for (var i = 0; i < 5; i++)
        {
            fans.Add(await Gateway.AddUserAsync($"fan{i}"));
        }

        await Task.WhenAll(fans.SelectMany(fan => (Task[])[ChangeAsync("followUser", fan, bob), ChangeAsync("followUser", fan, bob)]));

        await using var db = Gateway.Open();
        (await db.Users.SingleAsync(u => u.Id == bob.Id, Cancellation)).FollowerCount.ShouldBe(5);
        (await db.Follows.CountAsync(Cancellation)).ShouldBe(5);
        (await db.Notifications.CountAsync(Cancellation)).ShouldBe(5);
    }

    [Fact]
    public async Task FollowUser_OneselfOrNobody_IsATypedError()
    {
        var ada = await Gateway.AddUserAsync("ada");

        (await ChangeAsync("followUser", ada, ada)).WithoutErrors().DomainErrors("followUser").ShouldBe(["ValidationError"]);
        var missing = (await ChangeAsync("followUser", ada, new User { Id = Guid.NewGuid() })).WithoutErrors();
        missing.DomainErrors("followUser").ShouldBe(["NotFoundError"]);
        missing.Text("followUser.errors.0.resourceId").ShouldNotBeNull();
    }

    [Fact]
    public async Task BlockUser_Following_EndsFollowsAndForbidsNewOnes()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        await ChangeAsync("followUser", ada, bob);
        await ChangeAsync("followUser", bob, ada);

        (await ChangeAsync("blockUser", ada, bob)).WithoutErrors().Text("blockUser.user.viewerIsBlocking").ShouldBe("True");
        (await ChangeAsync("blockUser", ada, bob)).WithoutErrors().Text("blockUser.user.followerCount").ShouldBe("0");

        (await ChangeAsync("followUser", bob, ada)).WithoutErrors().DomainErrors("followUser").ShouldBe(["BlockedError"]);
        (await ChangeAsync("followUser", ada, bob)).WithoutErrors().DomainErrors("followUser").ShouldBe(["BlockedError"]);
        var blocked = (await Gateway.AskAsync("{ me { blockedUsers { nodes { name } } followerCount followingCount } }", ada)).WithoutErrors();
        blocked.At("me").ToString().ShouldBe("""{"blockedUsers":{"nodes":[{"name":"Bob"}]},"followerCount":0,"followingCount":0}""");

        (await ChangeAsync("unblockUser", ada, bob)).WithoutErrors();
        (await ChangeAsync("followUser", bob, ada)).WithoutErrors().Text("followUser.errors").ShouldBeNull();
    }

    [Fact]
    public async Task UpdateSocialLinks_List_ReplacesAllInItsOrder()
    {
        var ada = await Gateway.AddUserAsync("ada");
        const string Change =
            "mutation ($links: [SocialLinkInput!]!) { updateSocialLinks(input: { socialLinks: $links }) "
            + "{ user { socialLinks { network url } } errors { ... on ValidationError { path code } } } }";

        async Task<Answer> ChangeAsync(params object[] links) => (await Gateway.AskAsync(Change, ada, new { links })).WithoutErrors();

        await ChangeAsync(new { network = "x", url = "https://x.com/ada" }, new { network = "soundcloud", url = "https://soundcloud.com/ada" });
        var answer = await ChangeAsync(new { network = "soundcloud", url = "https://soundcloud.com/ada" }, new { network = "x", url = "https://x.com/a" });
        answer
            .At("updateSocialLinks.user.socialLinks")
            .ToString()
            .ShouldBe("""[{"network":"soundcloud","url":"https://soundcloud.com/ada"},{"network":"x","url":"https://x.com/a"}]""");

        var refused = await ChangeAsync(new { network = "x", url = "https://x.com/a" }, new { network = " ", url = "ftp://x.com" });
        refused
            .At("updateSocialLinks.errors")
            .EnumerateArray()
            .Select(static error => Answer.Joined(error.GetProperty("path")))
            .ShouldBe(["input.socialLinks.1.network", "input.socialLinks.1.url"]);
        (await ChangeAsync()).At("updateSocialLinks.user.socialLinks").GetArrayLength().ShouldBe(0);
    }

    private MediaAsset Image(User owner) =>
        new()
        {
            Id = Guid.CreateVersion7(Gateway.Time.GetUtcNow()),
            OwnerId = owner.Id,
            Kind = MediaKind.Image,
            FileName = "me.png",
            Extension = "png",
            IsPublic = true,
            CreatedAt = owner.CreatedAt,
        };

    private Task<Answer> RegisterAsync(string name, string email, string role) =>
        Gateway.AskAsync(
            Register,
            variables: new
            {
                input = new
                {
                    name,
                    email,
                    role,
                    password = "Ye4oKoEa3Ro9ll",
                    passwordRepeat = "Ye4oKoEa3Ro9ll",
                },
            }
        );

    private Task<Answer> ChangeAsync(string mutation, User viewer, User user) =>
        Gateway.AskAsync(
            $"mutation ($id: ID!) {{ {mutation}(input: {{ userId: $id }}) {{ user {{ name viewerIsFollowing viewerIsBlocking "
                + $"followerCount }} {RelationErrors} }} }}",
            viewer,
            new { id = IdOf("User", user.Id) }
        );
}
