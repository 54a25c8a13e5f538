using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Comments;

public sealed class CommentRightsTests : CommentTests
{
    private const string Rights = "query ($id: ID!) { comment(id: $id) { viewerCanReply viewerCanPin viewerCanEdit viewerCanDelete } }";

    // The deletion comes last.
    private const string Attempts = """
        mutation ($id: ID!) {
          replyToComment(input: { commentId: $id, content: "Yes" }) { errors { __typename } }
          pinComment(input: { commentId: $id }) { errors { __typename } }
          updateComment(input: { commentId: $id, content: "Changed" }) { errors { __typename } }
          deleteComment(input: { commentId: $id }) { errors { __typename } }
        }
        """;

    [Theory]
    [InlineData("author", false, "reply edit delete")]
    [InlineData("owner", false, "reply pin")]
    [InlineData("other", false, "reply")]
    [InlineData("admin", false, "reply pin delete")]
    [InlineData("blocked by the author", false, "")]
    [InlineData("blocked by the owner", false, "")]
    [InlineData("who blocks the author", false, "")]
    [InlineData("author", true, "reply edit delete")]
    [InlineData("owner", true, "reply pin")]
    [InlineData("other", true, "reply")]
    [InlineData("author of the thread", true, "reply")]
    [InlineData("blocked by the author of the thread", true, "")]
    public async Task Rights_OnAComment_AreWhatTheMutationsAllow(string role, bool isReply, string expected)
    {
        var (owner, author, starter) = (await Gateway.AddUserAsync("owner"), await Gateway.AddUserAsync("author"), await Gateway.AddUserAsync("starter"));
        var track = await AddTrackAsync(owner, "Deep");
        var comment = isReply
            ? await AddCommentAsync(author, await AddCommentAsync(starter, track, "First"), "Reply")
            : await AddCommentAsync(author, track, "Nice");
        var caller = role switch
        {
            "author" => author,
            "owner" => owner,
            "author of the thread" => starter,
            "admin" => await Gateway.AddUserAsync("root", UserRole.Admin),
            _ => await Gateway.AddUserAsync("other"),
        };
        await (
            role switch
            {
                "blocked by the author" => BlockAsync(author, caller),
                "blocked by the owner" => BlockAsync(owner, caller),
                "blocked by the author of the thread" => BlockAsync(starter, caller),
                "who blocks the author" => BlockAsync(caller, author),
                _ => Task.CompletedTask,
            }
        );

        var rights = (await Gateway.AskAsync(Rights, caller, new { id = IdOf(comment) })).WithoutErrors();
        var attempts = (await Gateway.AskAsync(Attempts, caller, new { id = IdOf(comment) })).WithoutErrors();

        string[] names = ["reply", "pin", "edit", "delete"];
        string[] mutations = ["replyToComment", "pinComment", "updateComment", "deleteComment"];
        Given("viewerCanReply", "viewerCanPin", "viewerCanEdit", "viewerCanDelete").ShouldBe(expected);
        string.Join(' ', names.Where((_, index) => attempts.Text($"{mutations[index]}.errors") is null)).ShouldBe(expected);

        string Given(params string[] fields) => string.Join(' ', names.Where((_, index) => rights.At($"comment.{fields[index]}").GetBoolean()));
    }

    [Theory]
    [InlineData(UserPlan.Verified, false)]
    [InlineData(UserPlan.Premium, true)]
    public async Task ViewerCanReply_OnARelease_NeedsThePlan(UserPlan plan, bool expected)
    {
        await AddReferenceAsync();
        var caller = await Gateway.AddUserAsync("caller", plan: plan);
        var comment = await AddCommentAsync(caller, await AddReleaseAsync(await Gateway.AddUserAsync("ada"), "Soon"), "When?");

        var answer = (await Gateway.AskAsync(Rights, caller, new { id = IdOf(comment) })).WithoutErrors();

        answer.At("comment.viewerCanReply").GetBoolean().ShouldBe(expected);
        answer.At("comment.viewerCanDelete").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Rights_WithoutASignInOrOnAHiddenComment_AreNone()
    {
        var root = await Gateway.AddUserAsync("root", UserRole.Admin);
        var track = await AddTrackAsync(root, "Deep");
        var comment = await AddCommentAsync(root, track, "Nice");
        var hidden = await AddCommentAsync(root, track, "Gone", c => c.HiddenAt = NextMoment());
        await AddCommentAsync(root, hidden, "Still here");

        (await Gateway.AskAsync(Rights, null, new { id = IdOf(comment) })).WithoutErrors().At("comment").ToString().ShouldNotContain("true");
        (await Gateway.AskAsync(Rights, root, new { id = IdOf(hidden) })).WithoutErrors().At("comment").ToString().ShouldNotContain("true");
    }

    [Fact]
    public async Task Rights_OfManyComments_RunOneStatementForEachKindAndForTheBlocks()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var (track, album) = (await AddTrackAsync(ada, "Deep"), await AddAlbumAsync(ada, "Open"));
        foreach (var about in (object[])[track, album])
        {
            for (var i = 0; i < 5; i++)
            {
                await AddCommentAsync(i % 2 == 0 ? ada : bob, about, $"Comment {i}");
            }
        }
        Gateway.Statements.Take();

        var answer = (await Gateway.AskAsync("{ comments { nodes { viewerCanReply viewerCanPin viewerCanDelete } } }", bob)).WithoutErrors();

        answer.At("comments.nodes").GetArrayLength().ShouldBe(10);
        // The comments, the owners of tracks and of albums, and the blocks.
        Gateway.Statements.Take().Count.ShouldBe(4);
    }
}
