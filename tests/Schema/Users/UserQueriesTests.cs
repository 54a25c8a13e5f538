using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Users;

public sealed class UserQueriesTests : SchemaTests
{
    [Fact]
    public async Task Me_SignedIn_GivesPrivateFields()
    {
        var ada = await Gateway.AddUserAsync("ada", UserRole.Author, UserPlan.Premium, u => u.Birthdate = new DateOnly(1990, 12, 10));

        var answer = (await Gateway.AskAsync("{ me { id username name role email plan birthdate isBanned bannedUntil viewerCanEdit } }", ada)).WithoutErrors();

        answer.Text("me.id").ShouldBe(IdOf("User", ada.Id));
        answer.Text("me.username").ShouldBe("ada");
        answer.Text("me.role").ShouldBe("AUTHOR");
        answer.Text("me.email").ShouldBe("ada@example.com");
        answer.Text("me.plan").ShouldBe("PREMIUM");
        answer.Text("me.birthdate").ShouldBe("1990-12-10");
    }

    [Fact]
    public async Task Me_Anonymous_IsAnError()
    {
        var answer = await Gateway.AskAsync("{ me { id } }");

        answer.ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        answer.Text("me").ShouldBeNull();
    }

    [Theory]
    [InlineData(null, "AUTH_NOT_AUTHENTICATED")]
    [InlineData("other", "AUTH_NOT_AUTHORIZED")]
    [InlineData("admin", null)]
    [InlineData("owner", null)]
    public async Task PrivateFields_ByViewer_AreForTheUserAndAdmins(string? viewer, string? code)
    {
        var owner = await Gateway.AddUserAsync("owner");
        var asking = viewer switch
        {
            null => null,
            "owner" => owner,
            "admin" => await Gateway.AddUserAsync("admin", UserRole.Admin),
            _ => await Gateway.AddUserAsync(viewer),
        };

        var answer = await Gateway.AskAsync(
            "query ($id: ID!) { user(by: { id: $id }) { name email plan birthdate isBanned } }",
            asking,
            new { id = IdOf("User", owner.Id) }
        );

        answer.Text("user.name").ShouldBe("Owner");
        answer.Text("user.email").ShouldBe(code is null ? "owner@example.com" : null);
        answer.Text("user.plan").ShouldBe(code is null ? "FREE" : null);
        answer.ErrorCodes.ShouldBe(code is null ? [] : [code, code, code, code]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("other")]
    [InlineData("admin")]
    public async Task OwnListsOfOthers_ByViewer_AreRefused(string? viewer)
    {
        var owner = await Gateway.AddUserAsync("owner");
        var asking = viewer is null ? null : await Gateway.AddUserAsync(viewer, viewer == "admin" ? UserRole.Admin : UserRole.Fan);

        var answer = await Gateway.AskAsync(
            """
            query ($id: ID!) {
              user(by: { id: $id }) { name blockedUsers { nodes { id } } conversations { nodes { id } } notifications { nodes { id } }
                sessions { nodes { id } }
                unreadNotificationCount }
            }
            """,
            asking,
            new { id = IdOf("User", owner.Id) }
        );

        var code = viewer is null ? "AUTH_NOT_AUTHENTICATED" : "AUTH_NOT_AUTHORIZED";
        answer.ErrorCodes.ShouldBe([code, code, code, code, code]);
        answer.Text("user.name").ShouldBe("Owner");
        answer.Text("user.blockedUsers").ShouldBeNull();
        answer.Text("user.sessions").ShouldBeNull();
    }

    [Fact]
    public async Task DeletedUser_ById_IsNotFound()
    {
        var gone = await Gateway.AddUserAsync("gone", change: u => u.DeletedAt = u.CreatedAt);

        var answer = (
            await Gateway.AskAsync(
                "query ($id: ID!) { user(by: { id: $id }) { id } named: user(by: { username: \"gone\" }) { id } node(id: $id) { id } users { nodes { id } } }",
                variables: new { id = IdOf("User", gone.Id) }
            )
        ).WithoutErrors();

        answer.Text("user").ShouldBeNull();
        answer.Text("named").ShouldBeNull();
        answer.Text("node").ShouldBeNull();
        answer.At("users.nodes").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task User_ByUsernameInOtherCase_IsFoundWithCountsAndLinks()
    {
        var ada = await Gateway.AddUserAsync(
            "ada",
            change: u => (u.Website, u.PublicContact, u.FollowerCount) = ("https://ada.example/", "hello@ada.example", 7)
        );
        await Gateway.SaveAsync(
            new SocialLink
            {
                UserId = ada.Id,
                Position = 0,
                Network = "x",
                Url = "https://x.com/ada",
            }
        );

        var answer = (
            await Gateway.AskAsync(
                """
                { user(by: { username: "ADA" }) {
                  url website publicContact socialLinks { network url } avatar { id } cover { id }
                  publicationCount followerCount followingCount trackCount albumCount commentCount
                } }
                """
            )
        ).WithoutErrors();

        Snapshot.Match(answer.ToSnapshot());
    }

    [Fact]
    public async Task Users_FilteredAndSorted_PageByCursor()
    {
        foreach (var name in (string[])["ada", "bob", "cleo", "dan", "eve"])
        {
            await Gateway.AddUserAsync(name, name == "bob" ? UserRole.Author : UserRole.Fan);
        }
        const string Page =
            "query ($after: String) { users(first: 2, after: $after, where: { role: { eq: FAN } }, order: [{ name: DESC }]) "
            + "{ nodes { name } totalCount pageInfo { hasNextPage endCursor } } }";

        var first = (await Gateway.AskAsync(Page)).WithoutErrors();
        var second = (await Gateway.AskAsync(Page, variables: new { after = first.Text("users.pageInfo.endCursor") })).WithoutErrors();

        first.Text("users.nodes.0.name").ShouldBe("Eve");
        first.Text("users.totalCount").ShouldBe("4");
        first.Text("users.pageInfo.hasNextPage").ShouldBe("True");
        second.Text("users.nodes.0.name").ShouldBe("Cleo");
        second.Text("users.nodes.1.name").ShouldBe("Ada");
        second.Text("users.pageInfo.hasNextPage").ShouldBe("False");
    }

    [Theory]
    [InlineData("where: { email: { contains: \"example\" } }")]
    [InlineData("where: { birthdate: { gt: \"1990-01-01\" } }")]
    [InlineData("where: { passwordHash: { startsWith: \"A\" } }")]
    [InlineData("order: [{ email: ASC }]")]
    [InlineData("order: [{ plan: ASC }]")]
    [InlineData("where: { tracks: { some: { owner: { email: { contains: \"example\" } } } } }")]
    [InlineData("order: [{ normalizedEmail: ASC }]")]
    public async Task Users_FilteredOrSortedByPrivateField_IsRefused(string argument)
    {
        var answer = await Gateway.AskAsync($"{{ users({argument}) {{ nodes {{ id }} }} }}", await Gateway.AddUserAsync("ada"));

        answer.Errors.ShouldNotBeEmpty();
        answer.ToString().ShouldNotContain("\"data\"");
    }

    [Fact]
    public async Task Users_Blocks_HideBothFromEachOther()
    {
        var (ada, bob, cleo) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"), await Gateway.AddUserAsync("cleo"));
        await Gateway.SaveAsync(
            new Block
            {
                BlockerId = ada.Id,
                BlockedId = bob.Id,
                CreatedAt = ada.CreatedAt,
            }
        );

        async Task<string> NamesFor(User? viewer)
        {
            var answer = (await Gateway.AskAsync("{ users { nodes { name } } }", viewer)).WithoutErrors();
            return string.Join(' ', answer.At("users.nodes").EnumerateArray().Select(node => node.GetProperty("name").GetString()));
        }

        (await NamesFor(ada)).ShouldBe("Ada Cleo");
        (await NamesFor(bob)).ShouldBe("Bob Cleo");
        (await NamesFor(cleo)).ShouldBe("Ada Bob Cleo");
        (await NamesFor(null)).ShouldBe("Ada Bob Cleo");
    }

    [Fact]
    public async Task Users_Followed_AreThoseOfTheViewer()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        await Gateway.AddUserAsync("cleo");
        await Gateway.SaveAsync(
            new Follow
            {
                FollowerId = ada.Id,
                FolloweeId = bob.Id,
                CreatedAt = ada.CreatedAt,
            }
        );

        var answer = (
            await Gateway.AskAsync(
                "{ yes: users(where: { viewerIsFollowing: { eq: true } }) { nodes { name viewerIsFollowing } } "
                    + "no: users(where: { viewerIsFollowing: { eq: false } }) { nodes { name viewerIsFollowing } } "
                    + "neither: users(where: { viewerIsFollowing: { eq: true, neq: true } }) { nodes { name } } }",
                ada
            )
        ).WithoutErrors();

        answer.At("yes.nodes").ToString().ShouldBe("""[{"name":"Bob","viewerIsFollowing":true}]""");
        answer.At("no.nodes").GetArrayLength().ShouldBe(2);
        answer.At("neither.nodes").GetArrayLength().ShouldBe(0);
        (await Gateway.AskAsync("{ users(where: { or: [{ viewerIsFollowing: { eq: true } }] }) { nodes { name } } }")).ErrorCodes.ShouldBe([
            "AUTH_NOT_AUTHENTICATED",
        ]);
    }

    [Fact]
    public async Task Users_WithFollowers_RunOneStatementForEachLevel()
    {
        var users = new List<User>();
        for (var i = 0; i < 6; i++)
        {
            users.Add(await Gateway.AddUserAsync($"user{i}"));
        }
        await Gateway.SaveAsync([
            .. users
                .Skip(1)
                .Select(u => new Follow
                {
                    FollowerId = u.Id,
                    FolloweeId = users[0].Id,
                    CreatedAt = u.CreatedAt,
                }),
        ]);
        const string Query =
            "{ users { nodes { name followerCount commentCount viewerIsFollowing followers(first: 3) { edges { followedAt node { name "
            + "avatar { url } following(first: 2) { nodes { name } } } } } } } }";
        (await Gateway.AskAsync(Query, users[1])).WithoutErrors();
        Gateway.Statements.Take();

        (await Gateway.AskAsync(Query, users[1])).WithoutErrors();

        // Users, their counts of comments, whom the viewer follows, their followers, and whom those follow; nobody has an avatar.
        Gateway.Statements.Take().Count.ShouldBe(5);
    }

    [Fact]
    public async Task Followers_ByDefault_AreTheLatestFirstWithTheirTime()
    {
        var (ada, bob, cleo, dan) = (
            await Gateway.AddUserAsync("ada"),
            await Gateway.AddUserAsync("bob"),
            await Gateway.AddUserAsync("cleo"),
            await Gateway.AddUserAsync("dan")
        );
        await Gateway.SaveAsync(Follow(cleo, ada, 1), Follow(dan, ada, 3), Follow(bob, ada, 2), Follow(ada, bob, 1));
        const string Query =
            "query ($order: [FollowSortInput!], $where: UserFilterInput) { user(by: { username: \"ada\" }) { followers(order: $order, where: $where) "
            + "{ edges { followedAt node { name } } nodes { name } totalCount } following { nodes { name } } } }";

        async Task<string> FollowersAsync(object? order = null, object? where = null) =>
            string.Join(
                ' ',
                (await Gateway.AskAsync(Query, variables: new { order, where }))
                    .WithoutErrors()
                    .At("user.followers.nodes")
                    .EnumerateArray()
                    .Select(static node => node.GetProperty("name").GetString())
            );

        (await FollowersAsync()).ShouldBe("Dan Bob Cleo");
        (await FollowersAsync(new { followedAt = "ASC" })).ShouldBe("Cleo Bob Dan");
        (await FollowersAsync(new { user = new { name = "ASC" } })).ShouldBe("Bob Cleo Dan");
        (await FollowersAsync(where: new { name = new { neq = "Bob" } })).ShouldBe("Dan Cleo");
        var answer = (await Gateway.AskAsync(Query)).WithoutErrors();
        answer.Text("user.followers.edges.0.node.name").ShouldBe("Dan");
        answer.Text("user.followers.edges.0.followedAt")!.ShouldStartWith(ada.CreatedAt.AddMinutes(3).ToString("yyyy-MM-ddTHH:mm", null));
        answer.Text("user.followers.totalCount").ShouldBe("3");
        answer.At("user.following.nodes").ToString().ShouldBe("""[{"name":"Bob"}]""");
    }

    [Fact]
    public async Task BlockedUsers_ByDefault_AreTheLatestFirstWithTheirTime()
    {
        var (ada, bob, cleo) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"), await Gateway.AddUserAsync("cleo"));
        await Gateway.SaveAsync(Block(ada, bob, 1), Block(ada, cleo, 2), Block(bob, cleo, 3));

        var answer = (await Gateway.AskAsync("{ me { blockedUsers(first: 5) { edges { blockedAt node { name } } } } }", ada)).WithoutErrors();

        answer.At("me.blockedUsers.edges").GetArrayLength().ShouldBe(2);
        answer.Text("me.blockedUsers.edges.0.node.name").ShouldBe("Cleo");
        answer.Text("me.blockedUsers.edges.0.blockedAt")!.ShouldStartWith(ada.CreatedAt.AddMinutes(2).ToString("yyyy-MM-ddTHH:mm", null));
        answer.Text("me.blockedUsers.edges.1.node.name").ShouldBe("Bob");
    }

    [Fact]
    public async Task User_ViewerCan_DependsOnBlocksBothWays()
    {
        var (ada, bob, cleo, dan) = (
            await Gateway.AddUserAsync("ada"),
            await Gateway.AddUserAsync("bob"),
            await Gateway.AddUserAsync("cleo"),
            await Gateway.AddUserAsync("dan")
        );
        await Gateway.SaveAsync(Block(ada, bob, 1), Block(cleo, ada, 2));

        async Task<string> SeenAsync(User? viewer, User user)
        {
            const string Query = "query ($id: ID!) { user(by: { id: $id }) { viewerIsBlocking viewerCanFollow viewerCanMessage } }";
            var answer = (await Gateway.AskAsync(Query, viewer, new { id = IdOf("User", user.Id) })).WithoutErrors();
            return string.Join(' ', answer.At("user").EnumerateObject().Select(static field => field.Value.GetBoolean() ? 1 : 0));
        }

        (await SeenAsync(ada, bob)).ShouldBe("1 0 0");
        (await SeenAsync(ada, cleo)).ShouldBe("0 0 0");
        (await SeenAsync(ada, dan)).ShouldBe("0 1 1");
        (await SeenAsync(ada, ada)).ShouldBe("0 0 0");
        (await SeenAsync(null, dan)).ShouldBe("0 0 0");
    }

    [Fact]
    public async Task User_ByEmail_IsForAdmins()
    {
        var (admin, ada) = (await Gateway.AddUserAsync("root", UserRole.Admin), await Gateway.AddUserAsync("ada"));
        const string Query = "{ user(by: { email: \"ADA@example.com\" }) { name } }";

        (await Gateway.AskAsync(Query, admin)).WithoutErrors().Text("user.name").ShouldBe("Ada");
        (await Gateway.AskAsync(Query, ada)).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);
        (await Gateway.AskAsync(Query)).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
    }

    [Theory]
    [InlineData("where: { isBanned: { eq: true } }", "Banned Forever")]
    [InlineData("where: { isBanned: { eq: false }, role: { eq: FAN } }", "Ada Pardoned")]
    [InlineData("where: { plan: { eq: PREMIUM } }", "Ada")]
    [InlineData("where: { tracks: { none: { owner: { isBanned: { eq: true } } } }, plan: { eq: PREMIUM } }", "Ada")]
    public async Task Users_FilteredByPlanOrBan_AreForAdmins(string argument, string names)
    {
        var admin = await Gateway.AddUserAsync("root", UserRole.Admin);
        var ada = await Gateway.AddUserAsync("ada", plan: UserPlan.Premium);
        await Gateway.AddUserAsync("banned", change: user => (user.BannedAt, user.BannedUntil) = (user.CreatedAt, user.CreatedAt.AddYears(100)));
        await Gateway.AddUserAsync("forever", change: user => user.BannedAt = user.CreatedAt);
        await Gateway.AddUserAsync("pardoned", change: user => (user.BannedAt, user.BannedUntil) = (user.CreatedAt, user.CreatedAt));

        var answer = (await Gateway.AskAsync($"{{ users({argument}) {{ nodes {{ name isBanned bannedUntil }} }} }}", admin)).WithoutErrors();
        string.Join(' ', answer.At("users.nodes").EnumerateArray().Select(static node => node.GetProperty("name").GetString())).ShouldBe(names);

        (await Gateway.AskAsync($"{{ users({argument}) {{ nodes {{ name }} }} }}", ada)).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);
        (await Gateway.AskAsync($"{{ users({argument}) {{ nodes {{ name }} }} }}")).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
    }

    private static Follow Follow(User follower, User followee, int minutes) =>
        new()
        {
            FollowerId = follower.Id,
            FolloweeId = followee.Id,
            CreatedAt = followee.CreatedAt.AddMinutes(minutes),
        };

    private static Block Block(User blocker, User blocked, int minutes) =>
        new()
        {
            BlockerId = blocker.Id,
            BlockedId = blocked.Id,
            CreatedAt = blocker.CreatedAt.AddMinutes(minutes),
        };

    [Fact]
    public async Task IsEmailAvailable_Address_TellsWhetherItIsInUse()
    {
        await Gateway.AddUserAsync("ada");

        var answer = (
            await Gateway.AskAsync("{ taken: isEmailAvailable(email: \"ADA@example.com\") free: isEmailAvailable(email: \"bob@example.com\") }")
        ).WithoutErrors();

        answer.Text("taken").ShouldBe("False");
        answer.Text("free").ShouldBe("True");
        (await Gateway.AskAsync("{ isEmailAvailable(email: \"ada\") }")).ErrorCodes.ShouldBe(["INVALID_INPUT"]);
    }
}
