using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Posts;

public sealed class PostQueriesTests : CatalogueTests
{
    [Fact]
    public async Task Post_ById_HasEverythingThatEveryoneMaySee()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var (open, closed) = (await AddFileAsync(ada, MediaKind.Image), await AddFileAsync(ada, MediaKind.Image, isPublic: false));
        var post = await AddPostAsync(ada, "Hello", change: p => p.ImageId = open.Id);
        var secret = await AddPostAsync(ada, "Secret", change: p => p.ImageId = closed.Id);
        const string Document =
            "query ($a: ID!, $b: ID!, $c: ID!) { a: post(id: $a) { content author { username } image { id } imageUrl viewCount "
            + "likeCount commentCount shareCount "
            + "reactionKinds viewerReactions viewerCanComment viewerCanReact viewerCanEdit viewerCanDelete comments { totalCount } subject { id } } "
            + "b: post(id: $b) { image { id } imageUrl } c: post(id: $c) { id } }";

        var answer = (
            await Gateway.AskAsync(
                Document,
                null,
                new
                {
                    a = IdOf(post),
                    b = IdOf(secret),
                    c = IdOf("Post", Guid.NewGuid()),
                }
            )
        ).WithoutErrors();

        answer.Text("a.content").ShouldBe("Hello");
        answer.Text("a.author.username").ShouldBe("ada");
        answer.Text("a.image.id").ShouldBe(IdOf(open));
        answer.Text("a.imageUrl")!.ShouldEndWith($"media-assets/{open.Id}.bin");
        answer.At("a.reactionKinds").ToString().ShouldBe("""["LIKE"]""");
        answer.Text("a.viewerCanComment").ShouldBe("False");
        answer.Text("a.viewerCanDelete").ShouldBe("False");
        answer.Text("b.image.id").ShouldBe(IdOf(closed));
        answer.Text("c").ShouldBeNull();
    }

    [Fact]
    public async Task Posts_Filtered_AreThoseOfAuthorsFollowedAuthorsAndSharedThings()
    {
        var (ada, bob, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"), await Gateway.AddUserAsync("fan"));
        await FollowAsync(fan, ada);
        var (track, album) = (await AddTrackAsync(ada, "Deep"), await AddAlbumAsync(ada, "First"));
        await AddPostAsync(ada, "Plain");
        await AddPostAsync(bob, "Track", track);
        await AddPostAsync(ada, "Album", album);
        const string Document = """
            query ($ada: ID!, $track: ID!) {
              newest: posts { totalCount nodes { content } }
              author: posts(where: { author: { id: { eq: $ada } } }) { nodes { content } }
              followed: posts(where: { author: { viewerIsFollowing: { eq: true } } }) { nodes { content } }
              kind: posts(where: { subject: { kind: { in: [ALBUM, TRACK] } } }, order: { createdAt: ASC }) { nodes { content } }
              notAlbum: posts(where: { subject: { kind: { neq: ALBUM } } }) { nodes { content } }
              thing: posts(where: { subject: { id: { eq: $track } } }) { nodes { content } }
              none: posts(where: { subject: { id: { nin: [$track] } } }) { nodes { content } }
              own: user(by: { username: "bob" }) { postCount posts { nodes { content } } }
            }
            """;

        var answer = (await Gateway.AskAsync(Document, fan, new { ada = IdOf(ada), track = IdOf(track) })).WithoutErrors();

        answer.Text("newest.totalCount").ShouldBe("3");
        Texts(answer, "newest.nodes", "content").ShouldBe(["Album", "Track", "Plain"]);
        Texts(answer, "author.nodes", "content").ShouldBe(["Album", "Plain"]);
        Texts(answer, "followed.nodes", "content").ShouldBe(["Album", "Plain"]);
        Texts(answer, "kind.nodes", "content").ShouldBe(["Track", "Album"]);
        Texts(answer, "notAlbum.nodes", "content").ShouldBe(["Track", "Plain"]);
        Texts(answer, "thing.nodes", "content").ShouldBe(["Track"]);
        Texts(answer, "none.nodes", "content").ShouldBe(["Album", "Plain"]);
        Texts(answer, "own.posts.nodes", "content").ShouldBe(["Track"]);
    }

    [Theory]
    [InlineData("LOOK", new[] { "Look here", "Overlooked" })]
    [InlineData("look here", new[] { "Look here" })]
    [InlineData("%", new string[0])]
    [InlineData(" ", new[] { "Look here", "Overlooked", "Else" })]
    public async Task Posts_Searched_ContainTheText(string search, string[] expected)
    {
        var ada = await Gateway.AddUserAsync("ada");
        foreach (var content in (string[])["Else", "Overlooked", "Look here"])
        {
            await AddPostAsync(ada, content);
        }
        await AddPostAsync(ada, null, await AddTrackAsync(ada, "Look"), post => post.CreatedAt = DateTime.UnixEpoch);

        var answer = (
            await Gateway.AskAsync(
                "query ($search: String) { posts(search: $search) { totalCount nodes { content } } me { posts(search: $search) { totalCount } } }",
                ada,
                new { search }
            )
        ).WithoutErrors();

        var found = Texts(answer, "posts.nodes", "content");
        found.Take(expected.Length).ShouldBe(expected);
        answer.Text("posts.totalCount").ShouldBe($"{found.Length}");
        answer.Text("me.posts.totalCount").ShouldBe($"{found.Length}");
        found.Length.ShouldBe(string.IsNullOrWhiteSpace(search) ? 4 : expected.Length);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task F1_ShareOfABlockedUser_IsWithoutItsSubjectInBothDirections(bool isByViewer)
    {
        var (viewer, sharer, owner) = (await Gateway.AddUserAsync("viewer"), await Gateway.AddUserAsync("sharer"), await Gateway.AddUserAsync("owner"));
        await FollowAsync(viewer, sharer);
        var post = await AddPostAsync(owner, "Original");
        var share = await AddPostAsync(sharer, "Look", post);
        const string Document = """
            query ($id: ID!) {
              posts { nodes { content subject { id ... on Post { content } } } }
              post(id: $id) { subject { id } }
              node(id: $id) { ... on Post { subject { id } } }
              me { feed { nodes { ... on Post { content subject { id } } } } }
            }
            """;
        var before = (await Gateway.AskAsync(Document, viewer, new { id = IdOf(share) })).WithoutErrors();
        before.Text("node.subject.id").ShouldBe(IdOf(post));
        before.Text("me.feed.nodes.0.subject.id").ShouldBe(IdOf(post));
        await (isByViewer ? BlockAsync(viewer, owner) : BlockAsync(owner, viewer));

        var answer = (await Gateway.AskAsync(Document, viewer, new { id = IdOf(share) })).WithoutErrors();

        answer.At("posts.nodes").ToString().ShouldBe("""[{"content":"Look","subject":null}]""");
        answer.Text("post.subject").ShouldBeNull();
        answer.Text("node.subject").ShouldBeNull();
        answer.At("me.feed.nodes").ToString().ShouldBe("""[{"content":"Look","subject":null}]""");
    }

    [Fact]
    public async Task F2_ViewerWhoBlocks_LosesExactlyTheRowsOfTheBlocked()
    {
        var (viewer, ada) = (await Gateway.AddUserAsync("viewer"), await Gateway.AddUserAsync("ada"));
        var blocked = await Gateway.AddUserAsync("blocked");
        var gone = await Gateway.AddUserAsync("gone", change: user => user.DeletedAt = NextMoment());
        foreach (var author in (User[])[ada, blocked, gone, viewer])
        {
            var post = await AddPostAsync(author, $"Of {author.Username}");
            await AddPostAsync(ada, $"Shared from {author.Username}", post);
        }
        const string Document = "{ posts(first: 50) { totalCount nodes { content author { username } } } }";
        var before = Texts((await Gateway.AskAsync(Document, viewer)).WithoutErrors(), "posts.nodes", "content");
        await BlockAsync(viewer, blocked);

        var after = (await Gateway.AskAsync(Document, viewer)).WithoutErrors();

        before.Length.ShouldBe(8);
        Texts(after, "posts.nodes", "content").ShouldBe(before.Except(["Of blocked"]));
        after.Text("posts.totalCount").ShouldBe("7");
    }

    [Fact]
    public async Task F3_SharesOfDeletedAndPrivateThings_KeepThePageWhole()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        await FollowAsync(bob, ada);
        var (track, album) = (await AddTrackAsync(ada, "Deep"), await AddAlbumAsync(ada, "First"));
        await AddPostAsync(ada, "Track", track);
        await AddPostAsync(ada, "Album", album);
        await Gateway.AskAsync("mutation ($id: ID!) { deleteTrack(input: { trackId: $id }) { errors { __typename } } }", ada, new { id = IdOf(track) });
        await using (var db = Gateway.Open())
        {
            (await db.Albums.FindAsync([album.Id], Cancellation))!.IsPrivate = true;
            await db.SaveChangesAsync(Cancellation);
        }
        const string Document =
            "query ($id: ID!) { node(id: $id) { id } posts { nodes { content subject { __typename } } } "
            + "me { feed { nodes { __typename ... on Post { content subject { __typename } } } } } }";

        var answer = (await Gateway.AskAsync(Document, bob, new { id = IdOf(track) })).WithoutErrors();
        var own = (await Gateway.AskAsync("{ posts { nodes { content subject { __typename } } } }", ada)).WithoutErrors();

        const string Empty = """{"content":"Album","subject":null},{"content":"Track","subject":null}""";
        answer.Text("node").ShouldBeNull();
        answer.At("posts.nodes").ToString().ShouldBe($"[{Empty}]");
        answer.At("me.feed.nodes").ToString().ShouldBe($"[{Empty.Replace("{\"content", "{\"__typename\":\"Post\",\"content", StringComparison.Ordinal)}]");
        own.At("posts.nodes.0").ToString().ShouldBe("""{"content":"Album","subject":{"__typename":"Album"}}""");
    }

    [Fact]
    public async Task F4_BlockedUsers_AreLeftOutOfEveryListAboutAPost()
    {
        var (viewer, ada, blocked) = (await Gateway.AddUserAsync("viewer"), await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("blocked"));
        var post = await AddPostAsync(ada, "Hello");
        await AddCommentAsync(blocked, post, "From blocked");
        await AddCommentAsync(ada, post, "From ada");
        await AddPostAsync(blocked, "Share", post);
        await BlockAsync(blocked, viewer);

        var answer = (
            await Gateway.AskAsync(
                """
                query ($id: ID!) {
                  post(id: $id) { comments { totalCount nodes { content } } }
                  comments(where: { subject: { kind: { eq: POST } } }) { totalCount }
                  shares: posts(where: { subject: { id: { eq: $id } } }) { totalCount nodes { id } }
                  user(by: { username: "blocked" }) { posts { totalCount nodes { id } } viewerCanFollow }
                }
                """,
                viewer,
                new { id = IdOf(post) }
            )
        ).WithoutErrors();

        answer.At("post.comments").ToString().ShouldBe("""{"totalCount":1,"nodes":[{"content":"From ada"}]}""");
        answer.Text("comments.totalCount").ShouldBe("1");
        answer.At("shares").ToString().ShouldBe("""{"totalCount":0,"nodes":[]}""");
        answer.At("user.posts").ToString().ShouldBe("""{"totalCount":0,"nodes":[]}""");
    }

    [Fact]
    public async Task Posts_ThatShareManyKinds_TakeTwoStatementsForEachKind()
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"));
        for (var i = 0; i < 5; i++)
        {
            await AddPostAsync(ada, "Track", await AddTrackAsync(ada, $"Track {i}"));
            await AddPostAsync(ada, "Album", await AddAlbumAsync(ada, $"Album {i}"));
        }
        const string Document =
            "{ posts { nodes { content author { username } subject { shareCount ... on Track { title } ... on Album { name } } viewerReactions } } }";
        (await Gateway.AskAsync(Document, fan)).WithoutErrors();
        Gateway.Statements.Take();

        (await Gateway.AskAsync(Document, fan)).WithoutErrors();

        var ran = Gateway.Statements.Take();
        ran.Count.ShouldBe(1 + 1 + 4, string.Join("\n\n", ran));
    }

    [Fact]
    public async Task Legacy_IdOfAPost_FindsIt()
    {
        var post = await AddPostAsync(await Gateway.AddUserAsync("ada"), "Hello");
        var imported = await AddPostAsync(await Gateway.AddUserAsync("bob"), "Old", change: p => p.Id = Data.Import.ImportKeys.Post(17));

        var answer = (
            await Gateway.AskAsync($"{{ a: legacy(kind: POST, id: \"{post.Id}\") {{ id }} b: legacy(kind: POST, id: \"17\") {{ id }} }}")
        ).WithoutErrors();

        (answer.Text("a.id"), answer.Text("b.id")).ShouldBe((IdOf(post), IdOf(imported)));
    }
}
