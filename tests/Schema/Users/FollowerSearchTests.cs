using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Users;

public sealed class FollowerSearchTests : CatalogueTests
{
    [Theory]
    [InlineData("bo", "bob", "rob")]
    [InlineData("ZOE", "zoe")]
    [InlineData("Étienne", "zoe")]
    [InlineData("ÉTIENNE", "zoe")]
    [InlineData("nobody")]
    [InlineData(null, "bob", "rob", "zoe")]
    public async Task FollowersAndFollowing_Searched_AreThoseWithTheNameOrUsername(string? search, params string[] usernames)
    {
        var ada = await Gateway.AddUserAsync("ada");
        foreach (var name in (string[])["zoe", "rob", "bob"])
        {
            var user = await Gateway.AddUserAsync(
                name,
                change: user =>
                    user.Name = name switch
                    {
                        "zoe" => "Zoé Étienne",
                        "rob" => "Bo",
                        _ => "Robert",
                    }
            );
            await FollowAsync(user, ada);
            await FollowAsync(ada, user);
        }
        const string Document =
            "query ($search: String) { user(by: { username: \"ada\" }) { followers(search: $search) { totalCount nodes { username } } "
            + "following(search: $search, where: { role: { eq: FAN } }) { totalCount nodes { username } } } }";

        var answer = (await Gateway.AskAsync(Document, ada, new { search })).WithoutErrors();

        foreach (var list in (string[])["followers", "following"])
        {
            Texts(answer, $"user.{list}.nodes", "username").Order().ShouldBe(usernames);
            answer.Text($"user.{list}.totalCount").ShouldBe($"{usernames.Length}");
        }
    }

    [Fact]
    public async Task BlockedUsers_Searched_AreThoseWithTheNameOrUsername()
    {
        var ada = await Gateway.AddUserAsync("ada");
        foreach (var name in (string[])["bob", "bodo", "cleo"])
        {
            await BlockAsync(ada, await Gateway.AddUserAsync(name, change: user => user.DeletedAt = name == "bodo" ? user.CreatedAt : null));
        }

        var answer = await Gateway.AskAsync("{ me { blockedUsers(search: \"BO\") { totalCount nodes { username } } } }", ada);

        Texts(answer.WithoutErrors(), "me.blockedUsers.nodes", "username").ShouldBe(["bob"]);
        answer.Text("me.blockedUsers.totalCount").ShouldBe("1");
    }
}
