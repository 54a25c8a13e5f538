using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Comments;

public sealed class CommentQueriesTests : CatalogueTests
{
    [Theory]
    [InlineData("anonymous", false)]
    [InlineData("author of the comment", false)]
    [InlineData("owner", true)]
    [InlineData("admin", true)]
    public async Task CommentOnPrivateAlbum_ByRole_IsThereForTheAlbumsOwnerAndAdminsOnly(string role, bool isVisible)
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var album = await AddAlbumAsync(ada, "Closed", isPrivate: true);
        var comment = await AddCommentAsync(bob, album, "I know");
        var caller = role switch
        {
            "owner" => ada,
            "admin" => await Gateway.AddUserAsync("root", UserRole.Admin),
            "author of the comment" => bob,
            _ => null,
        };

        var answer = (
            await Gateway.AskAsync(
                """
                query ($id: ID!, $author: ID!) {
                  comment(id: $id) { content }
                  node(id: $id) { id }
                  comments { totalCount nodes { subject { __typename } } }
                  user(by: { id: $author }) { comments { totalCount } }
                }
                """,
                caller,
                new { id = IdOf("Comment", comment.Id), author = IdOf("User", bob.Id) }
            )
        ).WithoutErrors();

        (answer.Text("comment") is not null).ShouldBe(isVisible);
        (answer.Text("node") is not null).ShouldBe(isVisible);
        answer.At("comments.totalCount").GetInt32().ShouldBe(isVisible ? 1 : 0);
        answer.At("user.comments.totalCount").GetInt32().ShouldBe(isVisible ? 1 : 0);
        if (isVisible)
        {
            answer.Text("comments.nodes.0.subject.__typename").ShouldBe("Album");
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task CommentsOfBlockedUsers_EitherWay_AreHiddenFromListsAndCounts(bool isViewerTheBlocker)
    {
        var (viewer, troll, ada) = (await Gateway.AddUserAsync("viewer"), await Gateway.AddUserAsync("troll"), await Gateway.AddUserAsync("ada"));
        await BlockAsync(isViewerTheBlocker ? viewer : troll, isViewerTheBlocker ? troll : viewer);
        await AddReferenceAsync();
        var track = await AddTrackAsync(ada, "Deep");
        var album = await AddAlbumAsync(ada, "Open");
        var release = await AddReleaseAsync(ada, "Soon");
        var thread = await AddCommentAsync(ada, track, "first");
        await AddCommentAsync(troll, thread, "reply of troll");
        await AddCommentAsync(ada, thread, "reply of ada");
        foreach (var about in (object[])[track, album, release])
        {
            await AddCommentAsync(troll, about, "troll");
            await AddCommentAsync(viewer, about, "viewer");
        }

        const string Document = """
            query ($track: ID!, $album: ID!, $release: ID!, $thread: ID!, $troll: ID!) {
              track(id: $track) { comments { totalCount nodes { content } } }
              album(id: $album) { comments { totalCount nodes { content } } }
              release(id: $release) { comments { totalCount nodes { content } } }
              comment(id: $thread) { replies { totalCount nodes { content } } }
              comments { totalCount }
              user(by: { id: $troll }) { comments { totalCount } }
            }
            """;
        var variables = new
        {
            track = IdOf("Track", track.Id),
            album = IdOf("Album", album.Id),
            release = IdOf("Release", release.Id),
            thread = IdOf("Comment", thread.Id),
            troll = IdOf("User", troll.Id),
        };

        var seen = (await Gateway.AskAsync(Document, viewer, variables)).WithoutErrors();
        var anonymous = (await Gateway.AskAsync(Document, null, variables)).WithoutErrors();

        Texts(seen, "track.comments.nodes", "content").ShouldBe(["viewer", "first"]);
        Texts(seen, "album.comments.nodes", "content").ShouldBe(["viewer"]);
        Texts(seen, "release.comments.nodes", "content").ShouldBe(["viewer"]);
        Texts(seen, "comment.replies.nodes", "content").ShouldBe(["reply of ada"]);
        seen.At("track.comments.totalCount").GetInt32().ShouldBe(2);
        seen.At("comment.replies.totalCount").GetInt32().ShouldBe(1);
        seen.At("comments.totalCount").GetInt32().ShouldBe(5);
        seen.At("user.comments.totalCount").GetInt32().ShouldBe(0);
        Texts(anonymous, "track.comments.nodes", "content").ShouldBe(["viewer", "troll", "first"]);
        Texts(anonymous, "comment.replies.nodes", "content").ShouldBe(["reply of ada", "reply of troll"]);
        Texts(anonymous, "release.comments.nodes", "content").ShouldBeEmpty();
        anonymous.At("comments.totalCount").GetInt32().ShouldBe(7);
        anonymous.At("user.comments.totalCount").GetInt32().ShouldBe(3);
    }

    [Fact]
    public async Task HiddenComment_InItsPlace_HasNoTextAndNoFiles()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var file = await AddFileAsync(ada, MediaKind.Image);
        var track = await AddTrackAsync(ada, "Deep");
        var hidden = await AddCommentAsync(ada, track, "gone", c => c.HiddenAt = NextMoment());
        await Gateway.SaveAsync(new CommentAttachment { CommentId = hidden.Id, MediaAssetId = file.Id });
        await AddCommentAsync(ada, hidden, "still here");

        var answer = (
            await Gateway.AskAsync(
                "query ($id: ID!) { track(id: $id) { comments { nodes { isHidden content viewerCanEdit attachments { id } replies "
                    + "{ nodes { content parent { content } } } } } } me { comments { nodes { content } } } }",
                ada,
                new { id = IdOf("Track", track.Id) }
            )
        ).WithoutErrors();

        answer
            .At("track.comments.nodes.0")
            .ToString()
            .ShouldBe(
                """{"isHidden":true,"content":null,"viewerCanEdit":false,"attachments":[],"replies":{"nodes":[{"content":"still """
                    + """here","parent":{"content":null}}]}}"""
            );
        Texts(answer, "me.comments.nodes", "content").ShouldBe(["still here"]);
    }

    [Fact]
    public async Task Attachments_PrivateFiles_AreThereForThoseWhoSeeTheComment()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var (open, closed) = (await AddFileAsync(ada, MediaKind.Image), await AddFileAsync(ada, MediaKind.Image, isPublic: false));
        var comment = await AddCommentAsync(ada, await AddTrackAsync(ada, "Deep"), "Look");
        await Gateway.SaveAsync(
            new CommentAttachment
            {
                CommentId = comment.Id,
                MediaAssetId = closed.Id,
                Position = 0,
            },
            new CommentAttachment
            {
                CommentId = comment.Id,
                MediaAssetId = open.Id,
                Position = 1,
            }
        );
        const string Document = "query ($id: ID!) { comment(id: $id) { attachments { id } } }";
        var variables = new { id = IdOf("Comment", comment.Id) };

        foreach (var viewer in (User?[])[ada, bob, null])
        {
            Texts((await Gateway.AskAsync(Document, viewer, variables)).WithoutErrors(), "comment.attachments", "id")
                .ShouldBe([IdOf("MediaAsset", closed.Id), IdOf("MediaAsset", open.Id)]);
        }
    }

    [Theory]
    [InlineData("where: { isPinned: { eq: true } }", "c1")]
    [InlineData("where: { author: { username: { eq: \"bob\" } } }", "c2")]
    [InlineData("where: { subject: { id: { eq: $track } }, parent: { isPinned: { eq: true } } }", "c2")]
    [InlineData("where: { subject: { id: { in: [$release] } } }", "c3")]
    [InlineData("where: { subject: { id: { nin: [$release] }, kind: { neq: ALBUM } } }", "c2 c1")]
    [InlineData("where: { subject: { kind: { eq: TRACK } } }", "c2 c1")]
    [InlineData("where: { subject: { kind: { in: [RELEASE, ALBUM] } } }", "c3")]
    [InlineData("where: { or: [{ subject: { kind: { eq: RELEASE } } }, { isPinned: { eq: true } }] }", "c3 c1")]
    [InlineData("where: { subject: {} }", "c3 c2 c1")]
    [InlineData("where: { parent: { exists: false } }", "c3 c1")]
    [InlineData("where: { parent: { exists: true }, subject: { kind: { eq: TRACK } } }", "c2")]
    [InlineData("order: [{ likeCount: DESC }, { createdAt: ASC }]", "c2 c1 c3")]
    [InlineData("order: [{ isPinned: DESC }, { createdAt: DESC }]", "c1 c3 c2")]
    public async Task Comments_WhereAndOrder_CoverWhatCommentsAreAbout(string arguments, string contents)
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        await AddReferenceAsync();
        var track = await AddTrackAsync(ada, "Deep");
        var first = await AddCommentAsync(ada, track, "c1", c => c.IsPinned = true);
        await AddCommentAsync(bob, first, "c2", c => c.LikeCount = 4);
        var release = await AddReleaseAsync(ada, "Soon");
        await AddCommentAsync(ada, release, "c3");

        var document =
            $"query ($track: ID!, $release: ID!) {{ comments({arguments}) {{ nodes {{ content }} }} "
            + "track(id: $track) { id } release(id: $release) { id } }";
        var answer = (await Gateway.AskAsync(document, ada, new { track = IdOf(track), release = IdOf(release) })).WithoutErrors();

        Texts(answer, "comments.nodes", "content").ShouldBe(contents.Split(' '));
    }

    [Theory]
    [InlineData("{ id: { eq: \"nonsense\" } }", "ID_WRONG_TYPE")]
    [InlineData("{ id: { in: [\"U2Vzc2lvbjox\"] } }", "ID_WRONG_TYPE")]
    [InlineData("{ id: null }", "HC0026")]
    [InlineData("null", "HC0026")]
    public async Task Comments_WhereSubjectIsWrong_IsRefused(string subject, string code) =>
        (await Gateway.AskAsync($"{{ comments(where: {{ subject: {subject} }}) {{ totalCount }} }}")).ErrorCodes.ShouldBe([code]);

    [Fact]
    public async Task Comment_WrongTypeOfId_NamesTheExpectedType()
    {
        var answer = await Gateway.AskAsync("query ($id: ID!) { comment(id: $id) { id } }", null, new { id = IdOf("Track", Guid.NewGuid()) });

        answer.Errors.Single().GetProperty("message").GetString()!.ShouldContain("Comment");
    }
}
