using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.Data.Genres;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Playlists;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.TrackLists;

/// <summary>The requests about music in the documentation of Qplet's REST API, with its keys and values, and their counterparts here.</summary>
public sealed class RestRequestTests : TrackListTests
{
    private const string Description = "Write short or long description about your album in here ...";

    private static readonly Guid s_track = new("00000000-a791-4783-9845-4b571a9e579f");
    private static readonly Guid s_list = new("00000000-b7fa-4324-b250-a3c6c78b65c4");

    // The documentation uses the key of the album again, but no two kinds of subjects may share a key.
    private static readonly Guid s_playlist = new("00000000-b7fa-4324-b250-a3c6c78b65c5");
    private static readonly Guid s_genre = new("a03ed1ae-33ff-43d6-9968-c3beac81b364");

    private static readonly object s_lyrics = new
    {
        isOwn = false,
        author = "Hubby Bobby",
        content = "Lorem ipsum dolor sit amet\\nconsectetur adipiscing elit",
    };

    private User _admin = null!;
    private User _fan = null!;
    private string _cover = null!;
    private string _audio = null!;

    [Fact]
    public async Task Albums_PostPatchGetAndDelete_AreAnsweredAsDocumented()
    {
        await FillAsync();
        var trackIds = new[] { IdOf("Track", s_track) };

        var created = await AskAsync(
            _admin,
            $"mutation ($input: CreateAlbumInput!) {{ createAlbum(input: $input) {{ album {{ {AlbumFields} }} {ErrorFields} }} }}",
            new
            {
                name = "My favourite",
                coverId = await AddImageAsync(_admin),
                description = Description,
                trackIds,
            }
        );
        var updated = await AskAsync(
            _fan,
            $"mutation ($input: UpdateAlbumInput!) {{ updateAlbum(input: $input) {{ album {{ {AlbumFields} }} {ErrorFields} }} }}",
            new
            {
                albumId = IdOf("Album", s_list),
                name = "My favourite",
                coverId = _cover,
                description = Description,
                trackIds,
                version = 0,
            }
        );
        var shown = await Gateway.AskAsync($"query ($id: ID!) {{ album(id: $id) {{ {AlbumFields} }} }}", _fan, new { id = IdOf("Album", s_list) });
        var listed = await Gateway.AskAsync("{ albums(first: 5, order: [{ createdAt: ASC }]) { totalCount nodes { id name } pageInfo { hasNextPage } } }");
        var deleted = await DeleteTwiceAsync("deleteAlbum", "albumId", IdOf("Album", s_list));

        foreach (var album in (System.Text.Json.JsonElement[])[created.At("createAlbum.album"), updated.At("updateAlbum.album"), shown.At("album")])
        {
            album.GetProperty("name").GetString().ShouldBe("My favourite");
            album.GetProperty("description").GetString().ShouldBe(Description);
            album.GetProperty("trackCount").GetInt32().ShouldBe(1);
            album.GetProperty("tracks").GetProperty("nodes")[0].GetProperty("title").GetString().ShouldBe("Rolling in the Deep");
        }
        created.Text("createAlbum.album.owner.name").ShouldBe(_admin.Name);
        listed.Text("albums.totalCount").ShouldBe("2");
        deleted.ShouldBe((IdOf("Album", s_list), "NotFoundError"));
    }

    [Fact]
    public async Task Playlists_PostPatchGetDeleteAndTheirTracks_AreAnsweredAsDocumented()
    {
        await FillAsync();
        var (playlistId, trackId) = (IdOf("Playlist", s_playlist), IdOf("Track", s_track));

        var created = await AskAsync(
            _fan,
            CreatePlaylist,
            new
            {
                name = "My favourite",
                coverId = _cover,
                description = Description,
                trackIds = new[] { trackId },
            }
        );
        var updated = await AskAsync(
            _fan,
            UpdatePlaylist,
            new
            {
                playlistId,
                name = "My favourite",
                coverId = _cover,
                description = Description,
                trackIds = new[] { trackId },
                version = 0,
            }
        );
        var added = await AskAsync(_fan, AddToPlaylist, new { playlistId, trackId });
        var removed = await AskAsync(_fan, RemoveFromPlaylist, new { playlistId, entryId = added.Text("addTrackToPlaylist.entryId") });
        var missing = await AskAsync(_fan, AddToPlaylist, new { playlistId = IdOf("Playlist", Guid.CreateVersion7(Gateway.Time.GetUtcNow())), trackId });
        var shown = await Gateway.AskAsync(
            "query ($id: ID!) { playlist(id: $id) { name trackCount viewerCanEdit tracks { nodes { title } } } }",
            _fan,
            new { id = playlistId }
        );
        var listed = await Gateway.AskAsync("{ playlists(where: { name: { contains: \"\" } }) { nodes { id name } } }");
        var deleted = await DeleteTwiceAsync("deletePlaylist", "playlistId", playlistId);

        TitlesOf(created, "createPlaylist.playlist").ShouldBe("Rolling in the Deep");
        updated.Text("updatePlaylist.playlist.description").ShouldBe(Description);
        TitlesOf(added, "addTrackToPlaylist.playlist").ShouldBe("Rolling in the DeepRolling in the Deep");
        removed.Text("removeTrackFromPlaylist.playlist.trackCount").ShouldBe("1");
        missing.DomainErrors("addTrackToPlaylist").ShouldBe(["NotFoundError"]);
        shown
            .WithoutErrors()
            .At("playlist")
            .ToString()
            .ShouldBe("""{"name":"My favourite","trackCount":1,"viewerCanEdit":true,"tracks":{"nodes":[{"title":"Rolling in the Deep"}]}}""");
        Texts(listed.WithoutErrors(), "playlists.nodes", "id").ShouldContain(playlistId);
        deleted.ShouldBe((playlistId, "NotFoundError"));
    }

    [Fact]
    public async Task Tracks_PostPatchGetAndDelete_AreAnsweredAsDocumented()
    {
        await FillAsync();
        const string Fields = "id title audio { id } cover { id } owner { id } genres { name } lyrics { isOwn author content } music { isOwn author }";
        var music = new { isOwn = false, author = "Bobby Hubby" };

        var created = await AskAsync(
            _fan,
            $"mutation ($input: CreateTrackInput!) {{ createTrack(input: $input) {{ track {{ {Fields} albums {{ nodes {{ id }} }} }} {ErrorFields} }} }}",
            new
            {
                audioId = _audio,
                coverId = _cover,
                albumId = IdOf("Album", s_list),
                title = "Rolling in the Deep",
                genreIds = new[] { IdOf("Genre", s_genre) },
                lyrics = s_lyrics,
                music,
            }
        );
        var updated = await AskAsync(
            _fan,
            $"mutation ($input: UpdateTrackInput!) {{ updateTrack(input: $input) {{ track {{ {Fields} }} {ErrorFields} }} }}",
            new
            {
                trackId = IdOf("Track", s_track),
                audioId = _audio,
                coverId = _cover,
                title = "Rolling in the Deep (Updated)",
                genreIds = new[] { IdOf("Genre", s_genre) },
                lyrics = s_lyrics,
                music,
            }
        );
        var taken = await AskAsync(
            _fan,
            "mutation ($input: RemoveTrackFromAlbumInput!) { removeTrackFromAlbum(input: $input) { track { albums { totalCount } } } }",
            new { albumId = IdOf("Album", s_list), trackId = created.Text("createTrack.track.id") }
        );
        var listed = await Gateway.AskAsync(
            """
            query ($genre: ID!, $owner: ID!) {
              tracks(first: 20, where: { title: { contains: "Rolling in the Deep" }, owner: { id: { eq: $owner } }, genres: {
                some: { id: { in: [$genre] } } } }) {
                totalCount
              }
            }
            """,
            null,
            new { genre = IdOf("Genre", s_genre), owner = IdOf(_fan) }
        );
        var deleted = await DeleteTwiceAsync("deleteTrack", "trackId", IdOf("Track", s_track));

        foreach (var track in (System.Text.Json.JsonElement[])[created.At("createTrack.track"), updated.At("updateTrack.track")])
        {
            track.GetProperty("audio").GetProperty("id").GetString().ShouldBe(_audio);
            track.GetProperty("cover").GetProperty("id").GetString().ShouldBe(_cover);
            track.GetProperty("lyrics").GetProperty("author").GetString().ShouldBe("Hubby Bobby");
            track.GetProperty("music").ToString().ShouldBe("""{"isOwn":false,"author":"Bobby Hubby"}""");
        }
        created.Text("createTrack.track.albums.nodes.0.id").ShouldBe(IdOf("Album", s_list));
        updated.Text("updateTrack.track.title").ShouldBe("Rolling in the Deep (Updated)");
        taken.Text("removeTrackFromAlbum.track.albums.totalCount").ShouldBe("0");
        listed.WithoutErrors().Text("tracks.totalCount").ShouldBe("2");
        deleted.ShouldBe((IdOf("Track", s_track), "NotFoundError"));
    }

    [Fact]
    public async Task Genres_PostPatchGetAndDelete_AreAnsweredAsDocumented()
    {
        await FillAsync();
        var genreId = IdOf("Genre", s_genre);

        var created = await AskAsync(
            _admin,
            "mutation ($input: CreateGenreInput!) { createGenre(input: $input) { genre { name isPublic } } }",
            new { name = "molestiae", isPublic = false }
        );
        var updated = await AskAsync(
            _admin,
            "mutation ($input: UpdateGenreInput!) { updateGenre(input: $input) { genre { id name } } }",
            new { genreId, name = "Alternative rock" }
        );
        var listed = await Gateway.AskAsync(
            "{ genres(first: 50, where: { name: { contains: \"Alternative\" }, isPublic: { eq: true } }) { totalCount nodes { id name trackCount } } }"
        );
        var deleted = await DeleteTwiceAsync("deleteGenre", "genreId", genreId, _admin);

        created.Text("createGenre.genre.name").ShouldBe("molestiae");
        updated.Text("updateGenre.genre.name").ShouldBe("Alternative rock");
        listed.WithoutErrors().At("genres.nodes").ToString().ShouldBe($$"""[{"id":"{{genreId}}","name":"Alternative rock","trackCount":0}]""");
        deleted.ShouldBe((genreId, "NotFoundError"));
    }

    private const string AlbumFields = "id name description trackCount cover { id } owner { name } createdAt tracks(first: 50) { nodes { id title } }";

    private async Task<Answer> AskAsync(User viewer, string document, object input) =>
        (await Gateway.AskAsync(document, viewer, new { input })).WithoutErrors();

    private async Task<(string? Deleted, string Again)> DeleteTwiceAsync(string mutation, string member, string id, User? viewer = null)
    {
        var document = $"mutation ($id: ID!) {{ {mutation}(input: {{ {member}: $id }}) {{ deletedId errors {{ __typename }} }} }}";
        var first = (await Gateway.AskAsync(document, viewer ?? _fan, new { id })).WithoutErrors();
        var second = (await Gateway.AskAsync(document, viewer ?? _fan, new { id })).WithoutErrors();
        return (first.Text($"{mutation}.deletedId"), second.DomainErrors(mutation).Single());
    }

    private async Task<string> AddImageAsync(User owner) => IdOf(await AddFileAsync(owner, MediaKind.Image));

    private async Task FillAsync()
    {
        (_admin, _fan) = (await Gateway.AddUserAsync("admin", UserRole.Admin), await Gateway.AddUserAsync("fan"));
        (_cover, _audio) = (await AddImageAsync(_fan), IdOf(await AddFileAsync(_fan, MediaKind.Audio)));
        await Gateway.SaveAsync(
            new Track
            {
                Id = s_track,
                Title = "Rolling in the Deep",
                OwnerId = _fan.Id,
                CreatedAt = NextMoment(),
            },
            new Album
            {
                Id = s_list,
                Name = "My favourite",
                OwnerId = _fan.Id,
                CreatedAt = NextMoment(),
            },
            new Playlist
            {
                Id = s_playlist,
                Name = "My favourite",
                OwnerId = _fan.Id,
                CreatedAt = NextMoment(),
            },
            new Genre
            {
                Id = s_genre,
                Name = "Alternative",
                IsPublic = true,
                CreatedAt = NextMoment(),
            }
        );
    }
}
