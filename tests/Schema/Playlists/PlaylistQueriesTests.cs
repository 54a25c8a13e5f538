using System.Text.Json;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;
using Qplet.GraphQL.Schema.TrackLists;

namespace Qplet.GraphQL.Schema.Playlists;

public sealed class PlaylistQueriesTests : TrackListTests
{
    [Theory]
    [InlineData("anonymous", false)]
    [InlineData("other", false)]
    [InlineData("owner", true)]
    [InlineData("admin", true)]
    public async Task PrivatePlaylist_ByRole_IsThereForItsOwnerAndAdminsOnly(string role, bool isVisible)
    {
        var ada = await Gateway.AddUserAsync("ada");
        var track = await AddTrackAsync(ada, "A");
        var playlist = await AddPlaylistAsync(ada, "Closed", isPrivate: true, track);
        await AddPlaylistAsync(ada, "Open", isPrivate: false, track);
        var caller = role switch
        {
            "owner" => ada,
            "admin" => await Gateway.AddUserAsync("root", UserRole.Admin),
            "other" => await Gateway.AddUserAsync("bob"),
            _ => null,
        };

        var answer = (
            await Gateway.AskAsync(
                """
                query ($id: ID!, $owner: ID!, $track: ID!, $key: String!) {
                  playlist(id: $id) { name }
                  node(id: $id) { ... on Playlist { name } }
                  legacy(kind: PLAYLIST, id: $key) { ... on Playlist { name } }
                  playlists { totalCount nodes { name } }
                  found: playlists(search: "closed", where: { isPrivate: { eq: true } }) { totalCount }
                  user(by: { id: $owner }) { playlistCount playlists { totalCount nodes { name } } }
                  track(id: $track) { playlists { totalCount nodes { name } } }
                }
                """,
                caller,
                new
                {
                    id = IdOf(playlist),
                    owner = IdOf(ada),
                    track = IdOf(track),
                    key = playlist.Id.ToString(),
                }
            )
        ).WithoutErrors();

        var name = isVisible ? "Closed" : null;
        answer.At("playlist").ValueKind.ShouldBe(isVisible ? JsonValueKind.Object : JsonValueKind.Null);
        (isVisible ? answer.Text("node.name") : answer.Text("node")).ShouldBe(name);
        (isVisible ? answer.Text("legacy.name") : answer.Text("legacy")).ShouldBe(name);
        string[] names = isVisible ? ["Open", "Closed"] : ["Open"];
        foreach (var list in (string[])["playlists", "user.playlists", "track.playlists"])
        {
            Texts(answer, $"{list}.nodes", "name").ShouldBe(names, list);
            answer.At($"{list}.totalCount").GetInt32().ShouldBe(names.Length, list);
        }
        answer.At("found.totalCount").GetInt32().ShouldBe(isVisible ? 1 : 0);
        answer.Text("user.playlistCount").ShouldBe("1");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Playlists_BetweenBlockedUsers_AreNotListedButFoundById(bool isBlocker)
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var playlist = await AddPlaylistAsync(ada, "Mix");
        await BlockAsync(isBlocker ? bob : ada, isBlocker ? ada : bob);

        var answer = (
            await Gateway.AskAsync(
                "query ($id: ID!) { playlists { totalCount } playlist(id: $id) { name viewerCanReact viewerCanComment viewerCanEdit viewerCanDelete } }",
                bob,
                new { id = IdOf(playlist) }
            )
        ).WithoutErrors();

        answer.Text("playlists.totalCount").ShouldBe("0");
        answer
            .At("playlist")
            .ToString()
            .ShouldBe("""{"name":"Mix","viewerCanReact":false,"viewerCanComment":false,"viewerCanEdit":false,"viewerCanDelete":false}""");
    }

    [Theory]
    [InlineData("anonymous", false, false)]
    [InlineData("owner", true, true)]
    [InlineData("admin", false, true)]
    public async Task ViewerCan_ByRole_IsWhatTheMutationsAllow(string role, bool canEdit, bool canDelete)
    {
        var ada = await Gateway.AddUserAsync("ada");
        var (playlist, album) = (await AddPlaylistAsync(ada, "Mix"), await AddAlbumAsync(ada, "First"));
        var caller = role switch
        {
            "owner" => ada,
            "admin" => await Gateway.AddUserAsync("root", UserRole.Admin),
            _ => null,
        };

        var answer = (
            await Gateway.AskAsync(
                "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Playlist { viewerCanEdit viewerCanDelete } ... on Album { viewerCanEdit viewerCanDelete } "
                    + "... on Track { viewerCanEdit viewerCanDelete } } }",
                caller,
                new { ids = new[] { IdOf(playlist), IdOf(album), IdOf(await AddTrackAsync(ada, "A")) } }
            )
        ).WithoutErrors();

        Texts(answer, "nodes", "viewerCanEdit").ShouldBe(Enumerable.Repeat(canEdit.ToString(), 3));
        Texts(answer, "nodes", "viewerCanDelete").ShouldBe(Enumerable.Repeat(canDelete.ToString(), 3));
    }

    [Fact]
    public async Task Playlists_FilteredAndOrdered_AreThoseThatMatch()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var (one, two) = (await AddTrackAsync(ada, "One"), await AddTrackAsync(bob, "Two"));
        await AddPlaylistAsync(ada, "Ägypten", isPrivate: false, one);
        await AddPlaylistAsync(bob, "Zulu", isPrivate: false, one, two);
        await AddPlaylistAsync(bob, "agave");

        var answer = (
            await Gateway.AskAsync(
                """
                {
                  byName: playlists(order: [{ name: ASC }]) { nodes { name } }
                  byCount: playlists(order: [{ trackCount: DESC }]) { nodes { name } }
                  byOwner: playlists(where: { owner: { username: { eq: "bob" } } }) { nodes { name } }
                  byTrack: playlists(where: { tracks: { some: { title: { eq: "Two" } } } }) { nodes { name } }
                  searched: playlists(search: "ULU") { nodes { name } }
                  blank: playlists(search: " ") { totalCount }
                  tracks(where: { playlistCount: { gte: 0 } }, order: [{ playlistCount: DESC }]) { totalCount }
                  links: playlists(where: { name: { eq: "Zulu" } }) { nodes {
                    last: tracks(order: [{ position: DESC }], first: 1) { nodes { title } edges { position addedAt } }
                    byTitle: tracks(order: [{ track: { title: DESC } }]) { nodes { title } }
                  } }
                }
                """
            )
        ).WithoutErrors();
        var tooLong = await Gateway.AskAsync($"{{ playlists(search: \"{TextOf(256)}\") {{ totalCount }} }}");

        Texts(answer, "byName.nodes", "name").ShouldBe(["agave", "Ägypten", "Zulu"]);
        Texts(answer, "byCount.nodes", "name")[0].ShouldBe("Zulu");
        Texts(answer, "byOwner.nodes", "name").ShouldBe(["agave", "Zulu"]);
        Texts(answer, "byTrack.nodes", "name").ShouldBe(["Zulu"]);
        Texts(answer, "searched.nodes", "name").ShouldBe(["Zulu"]);
        answer.Text("blank.totalCount").ShouldBe("3");
        Texts(answer, "links.nodes.0.last.nodes", "title").ShouldBe(["Two"]);
        Texts(answer, "links.nodes.0.last.edges", "position").ShouldBe(["2"]);
        Texts(answer, "links.nodes.0.byTitle.nodes", "title").ShouldBe(["Two", "One"]);
        tooLong.ErrorCodes.ShouldBe(["INVALID_INPUT"]);
    }

    [Fact]
    public async Task CommentsOfUsers_OnPrivatePlaylists_AreNotCounted()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        await AddCommentAsync(bob, await AddPlaylistAsync(ada, "Open"), "Seen");
        await AddCommentAsync(bob, await AddPlaylistAsync(ada, "Closed", isPrivate: true), "Private");

        var answer = (
            await Gateway.AskAsync("query ($id: ID!) { user(by: { id: $id }) { commentCount comments { totalCount } } }", null, new { id = IdOf(bob) })
        );

        answer.WithoutErrors().At("user").ToString().ShouldBe("""{"commentCount":1,"comments":{"totalCount":1}}""");
    }
}
