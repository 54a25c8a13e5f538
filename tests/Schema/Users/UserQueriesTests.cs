using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Users;

public sealed class UserQueriesTests : SchemaTests
{
    [Fact]
    public async Task Me_SignedIn_GivesPrivateFields()
    {
        var ada = await Gateway.AddUserAsync("ada", UserRole.Author, UserPlan.Premium, u => u.Birthdate = new DateOnly(1990, 12, 10));

        var answer = (await Gateway.AskAsync("{ me { id username name type email plan birthdate viewerCanEdit } }", ada)).WithoutErrors();

        answer.Text("me.id").ShouldBe(IdOf("User", ada.Id));
        answer.Text("me.username").ShouldBe("ada");
        answer.Text("me.type").ShouldBe("AUTHOR");
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

        var answer = await Gateway.AskAsync("query ($id: ID!) { user(id: $id) { name email plan birthdate } }", asking, new { id = IdOf("User", owner.Id) });

        answer.Text("user.name").ShouldBe("Owner");
        answer.Text("user.email").ShouldBe(code is null ? "owner@example.com" : null);
        answer.Text("user.plan").ShouldBe(code is null ? "FREE" : null);
        answer.ErrorCodes.ShouldBe(code is null ? [] : [code, code, code]);
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
              user(id: $id) { name blockedUsers { nodes { id } } conversations { nodes { id } } notifications { nodes { id } } sessions { id }
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
                "query ($id: ID!) { user(id: $id) { id } userByUsername(username: \"gone\") { id } node(id: $id) { id } users { nodes { id } } }",
                variables: new { id = IdOf("User", gone.Id) }
            )
        ).WithoutErrors();

        answer.Text("user").ShouldBeNull();
        answer.Text("userByUsername").ShouldBeNull();
        answer.Text("node").ShouldBeNull();
        answer.At("users.nodes").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task UserByUsername_OtherCase_IsFoundWithStatisticsAndLinks()
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
                { userByUsername(username: "ADA") {
                  url links { website contact socials { network url } }
                  statistics { publications followers followings tracks albums comments }
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
            "query ($after: String) { users(first: 2, after: $after, where: { type: { eq: FAN } }, order: [{ name: DESC }]) "
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
    [InlineData("where: { plan: { eq: PREMIUM } }")]
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
                "{ yes: users(followed: true) { nodes { name viewerIsFollowing } } no: users(followed: false) { nodes { name viewerIsFollowing } } }",
                ada
            )
        ).WithoutErrors();

        answer.At("yes.nodes").ToString().ShouldBe("""[{"name":"Bob","viewerIsFollowing":true}]""");
        answer.At("no.nodes").GetArrayLength().ShouldBe(2);
        (await Gateway.AskAsync("{ users(followed: true) { nodes { name } } }")).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
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
            "{ users { nodes { name statistics { followers comments } viewerIsFollowing followers(first: 3) { nodes { name "
            + "avatarUrl following(first: 2) { nodes { name } } } } } } }";
        (await Gateway.AskAsync(Query, users[1])).WithoutErrors();
        Gateway.Statements.Take();

        (await Gateway.AskAsync(Query, users[1])).WithoutErrors();

        // Users, their counts of comments, whom the viewer follows, their followers, and whom those follow; nobody has an avatar.
        Gateway.Statements.Take().Count.ShouldBe(5);
    }

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
