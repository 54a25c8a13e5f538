using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Tracks;

public sealed class TrackQueriesTests : CatalogueTests
{
    [Fact]
    public async Task Track_EveryField_IsThere()
    {
        var ada = await Gateway.AddUserAsync("ada", UserRole.Author);
        var audio = await AddFileAsync(ada, MediaKind.Audio);
        var cover = await AddFileAsync(ada, MediaKind.Image, isPublic: false);
        var track = await AddTrackAsync(
            ada,
            "Deep",
            t =>
            {
                (t.MediaAssetId, t.CoverId, t.PlaybackCount, t.LikeCount) = (audio.Id, cover.Id, 7, 3);
                (t.LyricsIsOwn, t.LyricsAuthor, t.LyricsContent, t.MusicIsOwn) = (false, "Bob", "La la", true);
            }
        );
        await AddGenreAsync("Soul", isPublic: true, track);
        await AddGenreAsync("Secret", isPublic: false, track);
        await AddAlbumAsync(ada, "Open", isPrivate: false, track);
        await AddAlbumAsync(ada, "Closed", isPrivate: true, track);
        const string Document = """
            query ($id: ID!) {
              track(id: $id) {
                id title playbackCount likeCount commentCount createdAt updatedAt reactionKinds viewerReactions viewerCanEdit
                owner { username } audio { id mediaKind url } cover { id } albums { nodes { id name } } genres { name }
                lyrics { isOwn author content } music { isOwn author }
              }
            }
            """;
        var id = IdOf("Track", track.Id);

        Snapshot.Match((await Gateway.AskAsync(Document, null, new { id })).ToSnapshot(), SnapshotNameExtension.Create("Anonymous"));
        Snapshot.Match((await Gateway.AskAsync(Document, ada, new { id })).ToSnapshot(), SnapshotNameExtension.Create("Owner"));
    }

    [Fact]
    public async Task Track_UnknownAndWrongIds_AreNullOrNameTheExpectedType()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var track = await AddTrackAsync(ada, "Deep");

        (await Gateway.AskAsync("query ($id: ID!) { track(id: $id) { id } }", null, new { id = IdOf("Track", Guid.NewGuid()) }))
            .WithoutErrors()
            .Text("track")
            .ShouldBeNull();
        var wrong = await Gateway.AskAsync("query ($id: ID!) { track(id: $id) { id } }", null, new { id = IdOf("User", ada.Id) });
        wrong.Errors.Count.ShouldBe(1);
        wrong.Errors[0].GetProperty("message").GetString()!.ShouldContain("Track");
        var nodes = (
            await Gateway.AskAsync(
                "query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }",
                null,
                new { ids = new[] { IdOf("Track", track.Id), IdOf("User", ada.Id), IdOf("Track", Guid.NewGuid()) } }
            )
        ).WithoutErrors();
        nodes.Text("nodes.0.__typename").ShouldBe("Track");
        nodes.Text("nodes.1.__typename").ShouldBe("User");
        nodes.Text("nodes.2").ShouldBeNull();
    }

    [Fact]
    public async Task Tracks_ByTitle_IgnoreCaseAndAccentsAlsoAcrossPages()
    {
        var ada = await Gateway.AddUserAsync("ada");
        foreach (var title in (string[])["zebra", "Éclair", "Ångström", "angular", "Eclipse", "_x", "Ωmega", "10"])
        {
            await AddTrackAsync(ada, title);
        }

        var titles = new List<string?>();
        string? cursor = null;
        do
        {
            var answer = (
                await Gateway.AskAsync(
                    """
                    query ($after: String) {
                      tracks(first: 3, after: $after, order: [{ title: ASC }]) { nodes { title } pageInfo { endCursor hasNextPage } }
                    }
                    """,
                    null,
                    new { after = cursor }
                )
            ).WithoutErrors();
            titles.AddRange(Texts(answer, "tracks.nodes", "title"));
            cursor = answer.At("tracks.pageInfo.hasNextPage").GetBoolean() ? answer.Text("tracks.pageInfo.endCursor") : null;
        } while (cursor is not null);

        titles.ShouldBe(["10", "_x", "Ångström", "angular", "Éclair", "Eclipse", "zebra", "Ωmega"]);
    }

    [Theory]
    [InlineData("""{ title: { contains: "rain" } }""", "Rainbow Train")]
    [InlineData("""{ owner: { name: { contains: "AD" } } }""", "Rainbow Alpha")]
    [InlineData("""{ genres: { some: { name: { eq: "Jazz" } } } }""", "Rainbow Beta")]
    [InlineData("""{ genres: { none: { name: { eq: "Jazz" } } } }""", "Train Alpha")]
    [InlineData("""{ genres: { some: { name: { eq: "Jazz" } } }, owner: { username: { eq: "bob" } } }""", "Beta")]
    [InlineData("""{ playbackCount: { gte: 5 } }""", "Train Beta")]
    [InlineData("""{ or: [{ title: { eq: "Beta" } }, { likeCount: { gt: 0 } }] }""", "Rainbow Beta")]
    [InlineData("""{ createdAt: { lt: "2026-01-01T00:00:02Z" } }""", "Beta Alpha")]
    public async Task Tracks_Where_FiltersThroughRelations(string where, string titles)
    {
        var ada = await Gateway.AddUserAsync("ada");
        var bob = await Gateway.AddUserAsync("bob");
        await AddTrackAsync(ada, "Alpha");
        var beta = await AddTrackAsync(bob, "Beta", t => t.PlaybackCount = 5);
        await AddTrackAsync(bob, "Train", t => t.PlaybackCount = 9);
        var rainbow = await AddTrackAsync(ada, "Rainbow", t => t.LikeCount = 2);
        await AddGenreAsync("Jazz", isPublic: true, beta, rainbow);

        var answer = (await Gateway.AskAsync($"{{ tracks(where: {where}) {{ totalCount nodes {{ title }} }} }}")).WithoutErrors();

        Texts(answer, "tracks.nodes", "title").ShouldBe(titles.Split(' '));
        answer.At("tracks.totalCount").GetInt32().ShouldBe(titles.Split(' ').Length);
    }

    [Fact]
    public async Task Tracks_OwnerAndGenreIds_AreGlobal()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var track = await AddTrackAsync(ada, "Alpha");
        await AddTrackAsync(await Gateway.AddUserAsync("bob"), "Beta");
        var genre = await AddGenreAsync("Jazz", isPublic: true, track);

        var answer = (
            await Gateway.AskAsync(
                "query ($owner: ID!, $genre: ID!) { tracks(where: { owner: { id: { eq: $owner } }, genres: { some: { id: { in: "
                    + "[$genre] } } } }) { nodes { title } } }",
                null,
                new { owner = IdOf("User", ada.Id), genre = IdOf("Genre", genre.Id) }
            )
        ).WithoutErrors();

        Texts(answer, "tracks.nodes", "title").ShouldBe(["Alpha"]);
    }

    [Fact]
    public async Task Tracks_Followed_AreThoseOfUsersWhomTheCallerFollows()
    {
        var fan = await Gateway.AddUserAsync("fan");
        var ada = await Gateway.AddUserAsync("ada");
        await FollowAsync(fan, ada);
        await AddTrackAsync(ada, "Alpha");
        await AddTrackAsync(await Gateway.AddUserAsync("bob"), "Beta");

        Texts((await Gateway.AskAsync("{ tracks(followed: true) { nodes { title } } }", fan)).WithoutErrors(), "tracks.nodes", "title").ShouldBe(["Alpha"]);
        (await Gateway.AskAsync("{ tracks(followed: true) { nodes { title } } }")).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
    }

    [Theory]
    [InlineData("[{ playbackCount: DESC }]")]
    [InlineData("[{ playbackCount: ASC }, { title: DESC }]")]
    [InlineData("[{ owner: { name: ASC } }]")]
    public async Task Tracks_TiesInTheOrder_PageForwardsAndBackwardsWithoutGapsOrRepeats(string order)
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        for (var i = 0; i < 11; i++)
        {
            await AddTrackAsync(i % 3 == 0 ? ada : bob, $"T{i}", t => t.PlaybackCount = i % 2);
        }
        var all = Texts((await Gateway.AskAsync($"{{ tracks(first: 50, order: {order}) {{ nodes {{ title }} }} }}")).WithoutErrors(), "tracks.nodes", "title");
        all.Length.ShouldBe(11);

        var (forwards, after) = (new List<string>(), (string?)null);
        do
        {
            var page = (
                await Gateway.AskAsync(
                    $"query ($after: String) {{ tracks(first: 4, after: $after, order: {order}) {{ totalCount nodes {{ title }} pageInfo "
                        + $"{{ hasNextPage endCursor }} }} }}",
                    null,
                    new { after }
                )
            ).WithoutErrors();
            page.At("tracks.totalCount").GetInt32().ShouldBe(11);
            forwards.AddRange(Texts(page, "tracks.nodes", "title"));
            after = page.At("tracks.pageInfo.hasNextPage").GetBoolean() ? page.Text("tracks.pageInfo.endCursor") : null;
        } while (after is not null);

        var (backwards, before) = (new List<string>(), (string?)null);
        do
        {
            var page = (
                await Gateway.AskAsync(
                    $"query ($before: String) {{ tracks(last: 4, before: $before, order: {order}) "
                        + $"{{ nodes {{ title }} pageInfo {{ hasPreviousPage startCursor }} }} }}",
                    null,
                    new { before }
                )
            ).WithoutErrors();
            backwards.InsertRange(0, Texts(page, "tracks.nodes", "title"));
            before = page.At("tracks.pageInfo.hasPreviousPage").GetBoolean() ? page.Text("tracks.pageInfo.startCursor") : null;
        } while (before is not null);

        forwards.ShouldBe(all);
        backwards.ShouldBe(all);
    }

    [Theory]
    [InlineData("first: 51")]
    [InlineData("first: -1")]
    [InlineData("after: \"nonsense\"")]
    public async Task Tracks_BadPaging_IsAFieldError(string paging)
    {
        var answer = await Gateway.AskAsync($"{{ tracks({paging}) {{ nodes {{ id }} }} }}");

        answer.Errors.Count.ShouldBe(1);
        answer.Text("tracks").ShouldBeNull();
    }

    [Fact]
    public async Task Tracks_OfDeletedOwner_ShowADeletedAccount()
    {
        var ada = await Gateway.AddUserAsync("ada", change: user => user.DeletedAt = NextMoment());
        await AddTrackAsync(ada, "Alpha");

        var answer = (await Gateway.AskAsync("{ tracks { nodes { owner { name isDeleted } } } }")).WithoutErrors();

        answer.At("tracks.nodes.0.owner").ToString().ShouldBe("""{"name":"Deleted account","isDeleted":true}""");
    }
}
