using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Comments;

public sealed class CommentSearchTests : CatalogueTests
{
    private const string Document =
        "query ($id: ID!, $search: String) { node(id: $id) { ... on Commentable { comments(search: $search) { totalCount nodes { content } } } } }";

    [Theory]
    [InlineData("great", "Great GAME", "Not so great")]
    [InlineData("POKÉMON", "Pokémon!")]
    [InlineData("100%", "100% fun")]
    [InlineData("_", "a_b")]
    [InlineData("secret")]
    [InlineData(" ", "a_b", "100% fun", "Pokémon!", "Great GAME", "", "Not so great")]
    public async Task Comments_OfARelease_AreSearchedByTextWithoutHiddenOnes(string search, params string[] contents)
    {
        await AddReferenceAsync();
        var (publisher, fan) = (await Gateway.AddUserAsync("publisher"), await Gateway.AddUserAsync("fan", plan: UserPlan.Premium));
        var release = await AddReleaseAsync(publisher, "Game");
        await AddCommentAsync(fan, release, "Not so great");
        await AddCommentAsync(fan, release, "A secret, great", comment => comment.HiddenAt = NextMoment());
        var thread = await AddCommentAsync(fan, release, "Great GAME");
        await AddCommentAsync(fan, thread, "A great reply");
        await AddCommentAsync(fan, release, "Pokémon!");
        await AddCommentAsync(fan, release, "100% fun");
        await AddCommentAsync(fan, release, "a_b");

        var answer = (await Gateway.AskAsync(Document, fan, new { id = IdOf("Release", release.Id), search })).WithoutErrors();

        Texts(answer, "node.comments.nodes", "content").Order().ShouldBe(contents.Order());
        answer.Text("node.comments.totalCount").ShouldBe($"{contents.Length}");
    }

    [Fact]
    public async Task Comments_OfAReleaseWithoutPremium_AreNotFoundBySearch()
    {
        await AddReferenceAsync();
        var (publisher, fan) = (await Gateway.AddUserAsync("publisher"), await Gateway.AddUserAsync("fan"));
        var release = await AddReleaseAsync(publisher, "Game");
        await AddCommentAsync(publisher, release, "Great");
        await AddCommentAsync(fan, release, "Great as well");

        var answer = (await Gateway.AskAsync(Document, fan, new { id = IdOf("Release", release.Id), search = "great" })).WithoutErrors();

        Texts(answer, "node.comments.nodes", "content").ShouldBe(["Great as well"]);
    }

    [Fact]
    public async Task RepliesAndCommentsOfUsers_Searched_AreThoseWithTheText()
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"));
        var track = await AddTrackAsync(ada, "Deep");
        var thread = await AddCommentAsync(fan, track, "Red or blue?");
        await AddCommentAsync(ada, thread, "Blue");
        await AddCommentAsync(fan, thread, "Red");

        var answer = (
            await Gateway.AskAsync(
                "query ($id: ID!) { comment(id: $id) { replies(search: \"red\") { nodes { content } } } "
                    + "user(by: { username: \"fan\" }) { comments(search: \"blue\") { nodes { content } } } }",
                ada,
                new { id = IdOf("Comment", thread.Id) }
            )
        ).WithoutErrors();

        Texts(answer, "comment.replies.nodes", "content").ShouldBe(["Red"]);
        Texts(answer, "user.comments.nodes", "content").ShouldBe(["Red or blue?"]);
    }

    [Fact]
    public async Task Comments_SearchOfTooManyCharacters_IsRefused()
    {
        var track = await AddTrackAsync(await Gateway.AddUserAsync("ada"), "Deep");

        (await Gateway.AskAsync(Document, null, new { id = IdOf("Track", track.Id), search = TextOf(256) })).ErrorCodes.ShouldBe(["INVALID_INPUT"]);
    }
}
