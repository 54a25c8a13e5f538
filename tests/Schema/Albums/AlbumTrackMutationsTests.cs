using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Albums;

public sealed class AlbumTrackMutationsTests : AlbumTests
{
    [Fact]
    public async Task L1_MoveTrackInAlbum_AllPairs_AnswerWhatIsExpected()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var tracks = await AddTracksAsync(ada, "ABCDE");
        var album = await AddAlbumAsync(ada, "First", isPrivate: false, tracks);
        var expected = "ABCDE";
        foreach (var track in tracks)
        {
            for (var to = 1; to <= tracks.Length; to++)
            {
                expected = expected.Replace(track.Title, "", StringComparison.Ordinal).Insert(to - 1, track.Title);

                var answer = await MoveAsync(track, new { position = to });

                TitlesOf(answer, "moveTrackInAlbum.album").ShouldBe(expected, $"{track.Title} to {to}");
                Texts(answer, "moveTrackInAlbum.album.tracks.edges", "position").ShouldBe(["1", "2", "3", "4", "5"]);
            }
        }
        TitlesOf(await MoveAsync(tracks[4], new { beforeTrackId = IdOf(tracks[0]) }), "moveTrackInAlbum.album").ShouldBe("EABCD");
        TitlesOf(await MoveAsync(tracks[4], new { afterTrackId = IdOf(tracks[1]) }), "moveTrackInAlbum.album").ShouldBe("ABECD");
        TitlesOf(await MoveAsync(tracks[4], new { afterTrackId = IdOf(tracks[4]) }), "moveTrackInAlbum.album").ShouldBe("ABECD");
        foreach (var position in (int[])[0, 6])
        {
            Fields(await MoveAsync(tracks[0], new { position }), "moveTrackInAlbum").ShouldBe(["input.place.position"]);
        }
        var stranger = await MoveAsync(await AddTrackAsync(ada, "Z"), new { position = 1 });
        stranger.DomainErrors("moveTrackInAlbum").ShouldBe(["NotFoundError"]);
        await ShouldBeConsistentAsync();

        async Task<Answer> MoveAsync(Track track, object place) =>
            (
                await Gateway.AskAsync(
                    Move,
                    ada,
                    new
                    {
                        input = new
                        {
                            albumId = IdOf(album),
                            trackId = IdOf(track),
                            place,
                        },
                    }
                )
            ).WithoutErrors();
    }

    [Fact]
    public async Task AddTrackToAlbum_AndRemoveTrackFromAlbum_RepeatedOnes_ChangeNothing()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var tracks = await AddTracksAsync(ada, "AB");
        var albumId = IdOf(await AddAlbumAsync(ada, "First", isPrivate: false, tracks[0]));
        var b = IdOf(tracks[1]);

        for (var i = 0; i < 2; i++)
        {
            var added = await AskAsync(Add, new { albumId, trackId = b });
            TitlesOf(added, "addTrackToAlbum.album").ShouldBe("AB");
            added.Text("addTrackToAlbum.album.trackCount").ShouldBe("2");
            added.Text("addTrackToAlbum.track.title").ShouldBe("B");
        }
        TitlesOf(
                await AskAsync(
                    Add,
                    new
                    {
                        albumId,
                        trackId = b,
                        place = new { position = 1 },
                    }
                ),
                "addTrackToAlbum.album"
            )
            .ShouldBe("BA");
        for (var i = 0; i < 2; i++)
        {
            var removed = await AskAsync(Remove, new { albumId, trackId = b });
            TitlesOf(removed, "removeTrackFromAlbum.album").ShouldBe("A");
            removed.Text("removeTrackFromAlbum.album.trackCount").ShouldBe("1");
            removed.Text("removeTrackFromAlbum.track.albums.totalCount").ShouldBe("0");
        }
        var unknown = await AskAsync(Remove, new { albumId, trackId = IdOf("Track", Guid.CreateVersion7(Gateway.Time.GetUtcNow())) });

        unknown.DomainErrors("removeTrackFromAlbum").ShouldBe(["NotFoundError"]);
        await ShouldBeConsistentAsync();

        async Task<Answer> AskAsync(string document, object input) => (await Gateway.AskAsync(document, ada, new { input })).WithoutErrors();
    }

    [Fact]
    public async Task AddTrackToAlbum_ByFiftyClientsAtOnce_LosesAndDoublesNone()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var tracks = await AddTracksAsync(ada, TextOf(25));
        var albumId = IdOf(await AddAlbumAsync(ada, "First"));

        var answers = await Task.WhenAll(
            tracks.Concat(tracks).Select(track => Task.Run(() => Gateway.AskAsync(Add, ada, new { input = new { albumId, trackId = IdOf(track) } })))
        );

        answers.ShouldAllBe(answer => answer.WithoutErrors().Text("addTrackToAlbum.errors") == null);
        await using var db = Gateway.Open();
        (await db.AlbumTracks.Select(link => link.TrackId).ToListAsync(Cancellation)).ShouldBe(tracks.Select(track => track.Id), ignoreOrder: true);
        await ShouldBeConsistentAsync();
    }
}
