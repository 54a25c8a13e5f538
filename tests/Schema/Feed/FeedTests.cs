using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Feed;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Feed;

public sealed class FeedTests : CatalogueTests
{
    private const string Document =
        "query ($first: Int, $after: String, $last: Int, $before: String) { me { feed(first: $first, after: $after, last: $last, before: $before) { "
        + "edges { cursor publishedAt actor { username } node { __typename ... on Node { id } } } nodes { __typename } "
        + "pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }";

    [Fact]
    public async Task Feed_OfAFollower_HasWhatTheFollowedHavePublishedNewestFirst()
    {
        var (fan, ada, bob) = (await Gateway.AddUserAsync("fan"), await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        await FollowAsync(fan, ada);
        await AddReferenceAsync();
        var track = await AddTrackAsync(ada, "Deep");
        await AddAlbumAsync(ada, "Private", isPrivate: true);
        var album = await AddAlbumAsync(ada, "First");
        var release = await AddReleaseAsync(ada, "Soon");
        await AddPostAsync(bob, "Not followed");
        await AddPostAsync(fan, "Own");
        var post = await AddPostAsync(ada, "Hello");

        var answer = (
            await Gateway.AskAsync(
                "{ me { feed { edges { publishedAt actor { username } node { __typename ... on Post { content } ... on Track { title } ... on Album { name } "
                    + "... on Release { title } } } nodes { ... on Node { id } } } } }",
                fan
            )
        ).WithoutErrors();

        Texts(answer, "me.feed.nodes", "id").ShouldBe([IdOf(post), IdOf(release), IdOf(album), IdOf(track)]);
        answer.At("me.feed.edges.0.node").ToString().ShouldBe("""{"__typename":"Post","content":"Hello"}""");
        answer.At("me.feed.edges.1.node").ToString().ShouldBe("""{"__typename":"Release","title":"Soon"}""");
        answer.At("me.feed.edges.2.node").ToString().ShouldBe("""{"__typename":"Album","name":"First"}""");
        answer.At("me.feed.edges.3.node").ToString().ShouldBe("""{"__typename":"Track","title":"Deep"}""");
        answer.Text("me.feed.edges.3.actor.username").ShouldBe("ada");
        answer.Text("me.feed.edges.3.publishedAt").ShouldBe(track.CreatedAt.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Feed_PagedInBothDirections_IsTheWholeListAtEveryDepth()
    {
        var (fan, followed, expected) = await FillAsync(authors: 7, entries: 60);
        followed.Count.ShouldBe(7);

        foreach (var size in (int[])[1, 3, 7, 50])
        {
            (await ReadAsync(fan, size, isBackward: false)).ShouldBe(expected);
            (await ReadAsync(fan, size, isBackward: true)).ShouldBe(expected);
        }
    }

    [Fact]
    public async Task Feed_Cursors_SelectThePartBetweenThem()
    {
        var (fan, _, expected) = await FillAsync(authors: 3, entries: 20);
        var all = (await Gateway.AskAsync(Document, fan, new { first = 50 })).WithoutErrors();
        var cursors = Texts(all, "me.feed.edges", "cursor");

        var between = (
            await Gateway.AskAsync(
                Document,
                fan,
                new
                {
                    first = 50,
                    after = cursors[2],
                    before = cursors[8],
                }
            )
        ).WithoutErrors();
        var last = (await Gateway.AskAsync(Document, fan, new { first = 5, last = 2 })).WithoutErrors();
        var none = (await Gateway.AskAsync(Document, fan, new { first = 0 })).WithoutErrors();

        IdsOf(between).ShouldBe(expected[3..8]);
        IdsOf(last).ShouldBe(expected[3..5]);
        IdsOf(none).ShouldBeEmpty();
        none.Text("me.feed.pageInfo.hasNextPage").ShouldBe("True");
    }

    [Theory]
    [InlineData("x")]
    [InlineData("")]
    public async Task Feed_BadCursor_IsAnError(string cursor)
    {
        var fan = await Gateway.AddUserAsync("fan");

        (await Gateway.AskAsync(Document, fan, new { after = cursor })).ErrorCodes.ShouldBe(["HC0078"]);
        (await Gateway.AskAsync(Document, fan, new { last = 1, before = cursor })).ErrorCodes.ShouldBe(["HC0078"]);
    }

    [Fact]
    public async Task Feed_CursorOfAnotherList_IsAnError()
    {
        var fan = await Gateway.AddUserAsync("fan");
        await AddTrackAsync(fan, "Deep");
        var cursor = (await Gateway.AskAsync("{ tracks { pageInfo { endCursor } } }")).WithoutErrors().Text("tracks.pageInfo.endCursor");

        (await Gateway.AskAsync(Document, fan, new { after = cursor })).ErrorCodes.ShouldBe(["HC0078"]);
    }

    [Fact]
    public async Task Feed_TooLargePage_IsAnError() =>
        (await Gateway.AskAsync(Document, await Gateway.AddUserAsync("fan"), new { first = 51 })).ErrorCodes.ShouldBe(["HC0051"]);

    [Fact]
    public async Task Feed_UnfollowedBlockedDeletedAndPrivate_LeaveAtOnce()
    {
        var (fan, ada, bob, eve) = (
            await Gateway.AddUserAsync("fan"),
            await Gateway.AddUserAsync("ada"),
            await Gateway.AddUserAsync("bob"),
            await Gateway.AddUserAsync("eve")
        );
        foreach (var followed in (User[])[ada, bob, eve])
        {
            await FollowAsync(fan, followed);
        }
        var (track, album) = (await AddTrackAsync(ada, "Deep"), await AddAlbumAsync(ada, "First"));
        var post = await AddPostAsync(ada, "Hello");
        await AddPostAsync(bob, "Of bob");
        await AddPostAsync(eve, "Of eve");
        (await ReadAsync(fan, 50, isBackward: false)).Count.ShouldBe(5);

        await MutateAsync(fan, $"unfollowUser(input: {{ userId: \"{IdOf(bob)}\" }}) {{ errors {{ __typename }} }}");
        (await ReadAsync(fan, 50, isBackward: false)).Count.ShouldBe(4);

        await MutateAsync(eve, $"blockUser(input: {{ userId: \"{IdOf(fan)}\" }}) {{ errors {{ __typename }} }}");
        (await ReadAsync(fan, 50, isBackward: false)).ShouldBe([IdOf(post), IdOf(album), IdOf(track)]);

        await MutateAsync(ada, $"deletePost(input: {{ postId: \"{IdOf(post)}\" }}) {{ errors {{ __typename }} }}");
        (await ReadAsync(fan, 50, isBackward: false)).ShouldBe([IdOf(album), IdOf(track)]);

        await SetPrivateAsync(album.Id, isPrivate: true);
        (await ReadAsync(fan, 50, isBackward: false)).ShouldBe([IdOf(track)]);

        await SetPrivateAsync(album.Id, isPrivate: false);
        (await ReadAsync(fan, 50, isBackward: false)).ShouldBe([IdOf(album), IdOf(track)]);

        await MutateAsync(fan, $"followUser(input: {{ userId: \"{IdOf(bob)}\" }}) {{ errors {{ __typename }} }}");
        (await ReadAsync(fan, 50, isBackward: false)).Count.ShouldBe(3);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Feed_BlockBesideAFollow_LeavesOutTheAuthor(bool isByViewer)
    {
        var (fan, ada) = (await Gateway.AddUserAsync("fan"), await Gateway.AddUserAsync("ada"));
        await FollowAsync(fan, ada);
        await AddPostAsync(ada, "Hello");
        await (isByViewer ? BlockAsync(fan, ada) : BlockAsync(ada, fan));

        (await ReadAsync(fan, 50, isBackward: false)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Feed_EntriesWithoutTheirSubjects_AreSkippedAndThePageIsFull()
    {
        var (fan, ada) = (await Gateway.AddUserAsync("fan"), await Gateway.AddUserAsync("ada"));
        await FollowAsync(fan, ada);
        var posts = new List<Data.Posts.Post>();
        for (var i = 0; i < 12; i++)
        {
            posts.Add(await AddPostAsync(ada, $"{i}"));
        }
        await using (var db = Gateway.Open())
        {
            var hidden = posts[4..11].ConvertAll(post => post.Id);
            await db.Posts.Where(post => hidden.Contains(post.Id)).ExecuteDeleteAsync(Cancellation);
        }

        var answer = (await Gateway.AskAsync(Document, fan, new { first = 3 })).WithoutErrors();

        IdsOf(answer).ShouldBe([IdOf(posts[11]), IdOf(posts[3]), IdOf(posts[2])]);
        answer.Text("me.feed.pageInfo.hasNextPage").ShouldBe("True");
        (await ReadAsync(fan, 2, isBackward: true)).Count.ShouldBe(5);
    }

    [Fact]
    public async Task Feed_OfOthers_IsRefused()
    {
        var (ada, admin) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("admin", UserRole.Admin));
        const string Foreign = "{ user(by: { username: \"ada\" }) { username feed { nodes { __typename } } } }";

        foreach (var viewer in (User?[])[admin, null])
        {
            var answer = await Gateway.AskAsync(Foreign, viewer);
            answer.ErrorCodes.ShouldBe([viewer is null ? "AUTH_NOT_AUTHENTICATED" : "AUTH_NOT_AUTHORIZED"]);
            answer.At("user").ToString().ShouldBe("""{"username":"ada","feed":null}""");
        }
        (await Gateway.AskAsync(Foreign, ada)).WithoutErrors().At("user.feed.nodes").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Feed_WithMoreItems_TakesAsManyStatements()
    {
        var (fan, _, _) = await FillAsync(authors: 4, entries: 30);
        const string Feed =
            "query ($first: Int) { me { feed(first: $first) { edges { actor { username } node { ... on Post { content author { username } } "
            + "... on Track { title owner { username } } } } } } }";
        var counts = new List<int>();
        foreach (var first in (int[])[8, 8, 24])
        {
            Gateway.Statements.Take();
            (await Gateway.AskAsync(Feed, fan, new { first })).WithoutErrors();
            counts.Add(Gateway.Statements.Take().Count);
        }

        // The user, posts, tracks, and the users of both levels. The entries are read by a statement that is not observed.
        counts[1].ShouldBeLessThanOrEqualTo(5);
        counts[2].ShouldBe(counts[1]);
    }

    [Fact]
    public async Task ReadFeed_RandomFollowsAndEntries_IsTheMergedList()
    {
        var random = new Random(17);
        var viewer = await Gateway.AddUserAsync("viewer");
        var authors = new List<User>();
        for (var i = 0; i < 12; i++)
        {
            authors.Add(await Gateway.AddUserAsync($"author{i}"));
        }
        foreach (var followed in authors.Take(8))
        {
            await FollowAsync(viewer, followed);
        }
        await BlockAsync(authors[7], viewer);
        var start = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var entries = Enumerable
            .Range(0, 200)
            .Select(_ => new FeedEntry
            {
                SubjectId = NewKey(random),
                SubjectKind = "track",
                AuthorId = authors[random.Next(authors.Count)].Id,
                PublishedAt = start.AddSeconds(random.Next(30)),
            })
            .ToList();
        await Gateway.SaveAsync([.. entries]);
        var followees = authors.Take(7).Select(author => author.Id).ToHashSet();
        var whole = entries
            .Where(entry => followees.Contains(entry.AuthorId))
            .OrderByDescending(entry => entry.PublishedAt)
            .ThenByDescending(entry => entry.SubjectId.ToString("N"), StringComparer.Ordinal)
            .ToList();
        await using var db = Gateway.Open();

        for (var round = 0; round < 60; round++)
        {
            var (from, to) = (random.Next(-1, whole.Count), random.Next(whole.Count + 1));
            var range = new FeedRange(
                from < 0 ? null : FeedPosition.Of(whole[from]),
                to == whole.Count ? null : FeedPosition.Of(whole[to]),
                IsOldestFirst: random.Next(2) == 0
            );
            var limit = random.Next(1, 40);
            var part = whole.Skip(from + 1).Take(Math.Max(0, to - from - 1));
            var expected = range.IsOldestFirst ? part.Reverse() : part;

            var found = await db.ReadFeedAsync(viewer.Id, range, limit, Cancellation);

            found.Select(entry => entry.SubjectId).ShouldBe(expected.Take(limit).Select(entry => entry.SubjectId), $"round {round}");
        }
    }

    private static Guid NewKey(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }

    private async Task<(User Fan, List<User> Followed, List<string> Expected)> FillAsync(int authors, int entries)
    {
        var fan = await Gateway.AddUserAsync("fan");
        var followed = new List<User>();
        for (var i = 0; i < authors; i++)
        {
            followed.Add(await Gateway.AddUserAsync($"author{i}"));
            await FollowAsync(fan, followed[^1]);
        }
        var stranger = await Gateway.AddUserAsync("stranger");
        var expected = new List<string>();
        for (var i = 0; i < entries; i++)
        {
            var author = followed[i * i % authors];
            expected.Insert(0, i % 3 == 0 ? IdOf(await AddTrackAsync(author, $"Track {i}")) : IdOf(await AddPostAsync(author, $"Post {i}")));
            await AddPostAsync(stranger, "Not followed");
        }
        return (fan, followed, expected);
    }

    private async Task<List<string>> ReadAsync(User viewer, int size, bool isBackward)
    {
        var read = new List<string>();
        string? cursor = null;
        while (true)
        {
            var variables = isBackward ? (object)new { last = size, before = cursor } : new { first = size, after = cursor };
            var answer = (await Gateway.AskAsync(Document, viewer, variables)).WithoutErrors();
            var ids = IdsOf(answer);
            answer.At("me.feed.nodes").GetArrayLength().ShouldBe(ids.Length);
            read.InsertRange(isBackward ? 0 : read.Count, ids);
            if (answer.Text(isBackward ? "me.feed.pageInfo.hasPreviousPage" : "me.feed.pageInfo.hasNextPage") != "True")
            {
                return read;
            }
            cursor = answer.Text(isBackward ? "me.feed.pageInfo.startCursor" : "me.feed.pageInfo.endCursor");
        }
    }

    private static string[] IdsOf(Answer answer) =>
        [.. answer.At("me.feed.edges").EnumerateArray().Select(edge => edge.GetProperty("node").GetProperty("id").GetString()!)];

    private async Task MutateAsync(User viewer, string mutation) => (await Gateway.AskAsync($"mutation {{ {mutation} }}", viewer)).WithoutErrors();

    private async Task SetPrivateAsync(Guid albumId, bool isPrivate)
    {
        await using var db = Gateway.Open();
        (await db.Albums.FindAsync([albumId], Cancellation))!.IsPrivate = isPrivate;
        await db.SaveChangesAsync(Cancellation);
    }
}
