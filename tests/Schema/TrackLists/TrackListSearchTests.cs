using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Playlists;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.TrackLists;

public sealed class TrackListSearchTests : CatalogueTests
{
    private const string Document =
        "query ($album: ID!, $playlist: ID!, $search: String) { "
        + "album(id: $album) { tracks(search: $search) { totalCount nodes { title } } } "
        + "playlist(id: $playlist) { tracks(search: $search) { totalCount nodes { title } } } "
        + "systemPlaylist(kind: NEW) { tracks(search: $search, order: [{ track: { title: ASC } }]) { totalCount nodes { title } } } }";

    [Theory]
    [InlineData("DEEP", "Deep Blue", "Too deep")]
    [InlineData("hidden")]
    [InlineData(null, "Deep Blue", "Too deep", "Wide")]
    public async Task Tracks_OfAlbumsAndPlaylists_AreSearchedByTitle(string? search, params string[] titles)
    {
        await AddSystemPlaylistsAsync();
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var (blue, deep, wide) = (await AddTrackAsync(ada, "Deep Blue"), await AddTrackAsync(ada, "Too deep"), await AddTrackAsync(ada, "Wide"));
        var hidden = await AddTrackAsync(bob, "Hidden deep");
        await BlockAsync(bob, ada);
        var album = IdOf(await AddAlbumAsync(ada, "Album", isPrivate: false, blue, deep, wide, hidden));
        var playlist = IdOf(await AddPlaylistAsync(ada, "Mix", isPrivate: false, blue, deep, wide, hidden));

        var answer = (
            await Gateway.AskAsync(
                Document,
                ada,
                new
                {
                    album,
                    playlist,
                    search,
                }
            )
        ).WithoutErrors();

        foreach (var list in (string[])["album", "playlist", "systemPlaylist"])
        {
            Texts(answer, $"{list}.tracks.nodes", "title").ShouldBe(titles, list);
            answer.Text($"{list}.tracks.totalCount").ShouldBe($"{titles.Length}", list);
        }
    }

    [Fact]
    public async Task Tracks_OfASystemPlaylist_AreSearchedAndFiltered()
    {
        await AddSystemPlaylistsAsync();
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        await AddTrackAsync(ada, "Deep Blue");
        await AddTrackAsync(bob, "Too deep");
        await AddTrackAsync(bob, "Wide");

        var answer = await Gateway.AskAsync(
            $"{{ playlist(id: \"{IdOf("Playlist", SystemPlaylists.IdOf(SystemPlaylistKind.New))}\") {{ tracks(search: \"deep\", where: {{ owner: {{ username: "
                + "{ eq: \"bob\" } } }) { totalCount nodes { title } } } }",
            ada
        );

        Texts(answer.WithoutErrors(), "playlist.tracks.nodes", "title").ShouldBe(["Too deep"]);
        answer.Text("playlist.tracks.totalCount").ShouldBe("1");
    }

    private Task AddSystemPlaylistsAsync() => Gateway.Services.GetRequiredService<QpletDatabase>().AddReferenceDataAsync(Cancellation);
}
