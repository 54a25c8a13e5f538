using System.Text.Json;
using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Albums;

public sealed class AlbumQueriesTests : CatalogueTests
{
    [Theory]
    [InlineData("anonymous", false)]
    [InlineData("other", false)]
    [InlineData("owner", true)]
    [InlineData("admin", true)]
    public async Task PrivateAlbum_ByRole_IsThereForItsOwnerAndAdminsOnly(string role, bool isVisible)
    {
        var ada = await Gateway.AddUserAsync("ada", change: u => u.AlbumCount = 2);
        var album = await AddAlbumAsync(ada, "Closed", isPrivate: true);
        await AddAlbumAsync(ada, "Open");
        var caller = role switch
        {
            "owner" => ada,
            "admin" => await Gateway.AddUserAsync("root", UserRole.Admin),
            "other" => await Gateway.AddUserAsync("bob"),
            _ => null,
        };
        var release = await AddReleaseOfAsync(ada, album);

        var answer = (
            await Gateway.AskAsync(
                """
                query ($id: ID!, $owner: ID!, $release: ID!) {
                  album(id: $id) { name }
                  node(id: $id) { ... on Album { name } }
                  albums { totalCount nodes { name } }
                  found: albums(where: { name: { eq: "Closed" } }) { totalCount }
                  user(by: { id: $owner }) { albums { totalCount nodes { name } } }
                  release(id: $release) { album { name } }
                  announced: albums(where: { releases: { some: { title: { eq: "Out soon" } } } }) { nodes { releases { nodes { title } } } }
                }
                """,
                caller,
                new
                {
                    id = IdOf("Album", album.Id),
                    owner = IdOf("User", ada.Id),
                    release = IdOf("Release", release),
                }
            )
        ).WithoutErrors();

        var name = isVisible ? "Closed" : null;
        answer.At("album").ValueKind.ShouldBe(isVisible ? JsonValueKind.Object : JsonValueKind.Null);
        (isVisible ? answer.Text("node.name") : answer.Text("node")).ShouldBe(name);
        (isVisible ? answer.Text("release.album.name") : answer.Text("release.album")).ShouldBe(name);
        answer.At("announced.nodes").ToString().ShouldBe(isVisible ? """[{"releases":{"nodes":[{"title":"Out soon"}]}}]""" : "[]");
        string[] names = isVisible ? ["Open", "Closed"] : ["Open"];
        Texts(answer, "albums.nodes", "name").ShouldBe(names);
        answer.At("albums.totalCount").GetInt32().ShouldBe(names.Length);
        answer.At("found.totalCount").GetInt32().ShouldBe(isVisible ? 1 : 0);
        Texts(answer, "user.albums.nodes", "name").ShouldBe(names);
        answer.At("user.albums.totalCount").GetInt32().ShouldBe(names.Length);
    }

    [Fact]
    public async Task Album_Tracks_AreInTheirOrder()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var (one, two, three) = (await AddTrackAsync(ada, "One"), await AddTrackAsync(ada, "Two"), await AddTrackAsync(ada, "Three"));
        var album = await AddAlbumAsync(ada, "First", isPrivate: false, three, one, two);

        var answer = (
            await Gateway.AskAsync(
                """
                query ($id: ID!) {
                  album(id: $id) {
                    owner { username }
                    trackCount
                    tracks(first: 2) { totalCount nodes { title } edges { position } }
                    last: tracks(order: [{ position: DESC }], first: 1) { nodes { title } }
                    byTitle: tracks(order: [{ track: { title: ASC } }], where: { title: { contains: "T" } }) { nodes { title } }
                    viewerCanEdit
                  }
                }
                """,
                ada,
                new { id = IdOf("Album", album.Id) }
            )
        ).WithoutErrors();

        Texts(answer, "album.tracks.nodes", "title").ShouldBe(["Three", "One"]);
        Texts(answer, "album.tracks.edges", "position").ShouldBe(["1", "2"]);
        answer.At("album.tracks.totalCount").GetInt32().ShouldBe(3);
        Texts(answer, "album.last.nodes", "title").ShouldBe(["Two"]);
        Texts(answer, "album.byTitle.nodes", "title").ShouldBe(["Three", "Two"]);
        answer.Text("album.trackCount").ShouldBe("3");
        answer.Text("album.viewerCanEdit").ShouldBe("True");
    }

    private async Task<int> AddReleaseOfAsync(User publisher, Album album)
    {
        await AddReferenceAsync();
        return (await AddReleaseAsync(publisher, "Out soon", release => release.AlbumId = album.Id)).Id;
    }
}
