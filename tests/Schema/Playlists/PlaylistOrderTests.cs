using Qplet.GraphQL.Data.Playlists;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;
using Qplet.GraphQL.Schema.TrackLists;

namespace Qplet.GraphQL.Schema.Playlists;

public sealed class PlaylistOrderTests : TrackListTests
{
    [Theory]
    [InlineData('A', 2, "BACD")]
    [InlineData('D', 1, "DABC")]
    [InlineData('A', 4, "BCDA")]
    [InlineData('C', 3, "ABCD")]
    [InlineData('A', 5, null)]
    [InlineData('A', 0, null)]
    [InlineData('A', -1, null)]
    public async Task L1_MoveTrackInPlaylist_ToAPosition_IsThere(char title, int position, string? expected)
    {
        var ada = await Gateway.AddUserAsync("ada");
        var playlist = await AddPlaylistAsync(ada, "Mix", isPrivate: false, await AddTracksAsync(ada, "ABCD"));
        var entries = await EntriesAsync(ada, playlist);

        var answer = (await MoveAsync(ada, playlist, entries[title - 'A'], new { position })).WithoutErrors();

        if (expected is null)
        {
            Fields(answer, "moveTrackInPlaylist").ShouldBe(["input.place.position"]);
            answer.Text("moveTrackInPlaylist.errors.0.code").ShouldBe("POSITION_OUT_OF_RANGE");
            (await ReadAsync(ada, playlist)).ShouldBe("ABCD");
            return;
        }
        TitlesOf(answer, "moveTrackInPlaylist.playlist").ShouldBe(expected);
        Texts(answer, "moveTrackInPlaylist.playlist.tracks.edges", "position").ShouldBe(["1", "2", "3", "4"]);
        answer.At("moveTrackInPlaylist.playlist.version").GetInt32().ShouldBe(expected == "ABCD" ? 0 : 1);
        (await ReadAsync(ada, playlist)).ShouldBe(expected);
    }

    [Fact]
    public async Task L1_MoveTrackInPlaylist_AllPairsOfEveryLength_AnswerWhatAFreshReadShows()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var tracks = await AddTracksAsync(ada, "ABCDEFGH");
        for (var length = 1; length <= tracks.Length; length++)
        {
            var playlist = await AddPlaylistAsync(ada, $"Mix {length}", isPrivate: true, tracks[..length]);
            var expected = new string([.. tracks[..length].Select(track => track.Title[0])]);
            for (var from = 0; from < length; from++)
            {
                for (var to = 1; to <= length; to++)
                {
                    var moved = expected[from];
                    expected = expected.Remove(from, 1).Insert(to - 1, moved.ToString());
                    var entries = await EntriesAsync(ada, playlist);

                    var answer = (await MoveAsync(ada, playlist, entries[from], new { position = to })).WithoutErrors();

                    TitlesOf(answer, "moveTrackInPlaylist.playlist").ShouldBe(expected, $"{length}: {from} to {to}");
                }
            }
            (await ReadAsync(ada, playlist)).ShouldBe(expected);
        }
        await ShouldBeConsistentAsync();
    }

    [Fact]
    public async Task L2_RemoveTrackFromPlaylist_TheSecondEntryOfATrack_KeepsTheFirst()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var tracks = await AddTracksAsync(ada, "AB");
        await AddGenreAsync("Soul", isPublic: true, tracks[0]);
        await AddGenreAsync("Soul jazz", isPublic: true, tracks[0]);
        var playlist = await CreateAsync(ada, tracks[0], tracks[1], tracks[0]);
        var entries = await EntriesAsync(ada, playlist);
        entries.Distinct().Count().ShouldBe(3);

        var filtered = await Gateway.AskAsync(
            "query ($id: ID!) { playlist(id: $id) { tracks(where: { genres: { some: { name: { contains: \"soul\" } } } }) { totalCount nodes { title } } } }",
            ada,
            new { id = IdOf(playlist) }
        );
        var answer = (
            await Gateway.AskAsync(RemoveFromPlaylist, ada, new { input = new { playlistId = IdOf(playlist), entryId = entries[2] } })
        ).WithoutErrors();

        Texts(filtered.WithoutErrors(), "playlist.tracks.nodes", "title").ShouldBe(["A", "A"]);
        filtered.Text("playlist.tracks.totalCount").ShouldBe("2");
        TitlesOf(answer, "removeTrackFromPlaylist.playlist").ShouldBe("AB");
        answer.Text("removeTrackFromPlaylist.removedEntryId").ShouldBe(entries[2]);
        answer.Text("removeTrackFromPlaylist.track.playlistCount").ShouldBe("1");
        (await EntriesAsync(ada, playlist)).ShouldBe(entries[..2]);
        await ShouldBeConsistentAsync();
    }

    [Fact]
    public async Task L3_MoveTrackInPlaylist_BetweenEntriesThatAreNotShown_KeepsTheirPlaces()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var (own, deleted, hidden) = (await AddTracksAsync(ada, "ABC"), await AddTrackAsync(ada, "x"), await AddTrackAsync(bob, "y"));
        var playlist = await CreateAsync(ada, own[0], deleted, own[1], hidden, own[2]);
        await BlockAsync(bob, ada);
        (await Gateway.AskAsync("mutation ($id: ID!) { deleteTrack(input: { trackId: $id }) { deletedId } }", ada, new { id = IdOf(deleted) })).WithoutErrors();
        var entries = await EntriesAsync(ada, playlist);

        var answer = (await MoveAsync(ada, playlist, entries[2], new { beforeEntryId = entries[1] })).WithoutErrors();

        TitlesOf(answer, "moveTrackInPlaylist.playlist").ShouldBe("ACB");
        Texts(answer, "moveTrackInPlaylist.playlist.tracks.edges", "position").ShouldBe(["1", "2", "3"]);
        answer.Text("moveTrackInPlaylist.playlist.tracks.totalCount").ShouldBe("3");
        answer.Text("moveTrackInPlaylist.playlist.trackCount").ShouldBe("4");
        (await ReadAsync(bob, playlist)).ShouldBe("y");
        (await ReadAsync(null, playlist)).ShouldBe("ACBy");
        await ShouldBeConsistentAsync();
    }

    [Fact]
    public async Task L3_UpdatePlaylist_WholeList_KeepsThePlacesOfEntriesThatAreNotShown()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var (own, hidden) = (await AddTracksAsync(ada, "ABCD"), await AddTrackAsync(bob, "y"));
        var playlist = await CreateAsync(ada, own[0], hidden, own[1], own[2]);
        await BlockAsync(bob, ada);

        var answer = (await ReplaceAsync(ada, playlist, 0, own[3], own[2], own[0])).WithoutErrors();

        TitlesOf(answer, "updatePlaylist.playlist").ShouldBe("DCA");
        Texts(answer, "updatePlaylist.playlist.tracks.edges", "position").ShouldBe(["1", "3", "4"]);
        (await ReadAsync(null, playlist)).ShouldBe("DyCA");
        await ShouldBeConsistentAsync();
    }

    [Fact]
    public async Task L4_UpdatePlaylist_WithAStaleList_IsAConflictWithTheCurrentVersion()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var tracks = await AddTracksAsync(ada, "ABX");
        var playlist = await CreateAsync(ada, tracks[0], tracks[1]);
        (await AddAsync(ada, playlist, tracks[2])).WithoutErrors().Text("addTrackToPlaylist.errors").ShouldBeNull();

        var stale = (await ReplaceAsync(ada, playlist, 0, tracks[1], tracks[0])).WithoutErrors();
        var fresh = (await ReplaceAsync(ada, playlist, 1, tracks[1], tracks[0], tracks[2])).WithoutErrors();

        stale.DomainErrors("updatePlaylist").ShouldBe(["ConflictError"]);
        stale.Text("updatePlaylist.errors.0.code").ShouldBe("STATE_CONFLICT");
        stale.Text("updatePlaylist.errors.0.currentVersion").ShouldBe("1");
        TitlesOf(fresh, "updatePlaylist.playlist").ShouldBe("BAX");
        fresh.Text("updatePlaylist.playlist.version").ShouldBe("2");
    }

    [Fact]
    public async Task UpdatePlaylist_WholeList_KeepsTheEntriesOfTracksThatStay()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var tracks = await AddTracksAsync(ada, "ABC");
        var playlist = await CreateAsync(ada, tracks[0], tracks[1], tracks[0]);
        var before = await EntriesAsync(ada, playlist);

        var answer = (await ReplaceAsync(ada, playlist, 0, tracks[2], tracks[0], tracks[1], tracks[0], tracks[0])).WithoutErrors();

        TitlesOf(answer, "updatePlaylist.playlist").ShouldBe("CABAA");
        (await EntriesAsync(ada, playlist))[1..4].ShouldBe(before);
        await ShouldBeConsistentAsync();
    }

    [Fact]
    public async Task AddTrackToPlaylist_ManyTimesAtOnePlace_SpreadsThePositions()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var tracks = await AddTracksAsync(ada, "AZM");
        var playlist = await CreateAsync(ada, tracks[0], tracks[1]);

        for (var i = 0; i < 30; i++)
        {
            (await AddAsync(ada, playlist, tracks[2], new { position = 2 })).WithoutErrors().Text("addTrackToPlaylist.errors").ShouldBeNull();
        }

        (await ReadAsync(ada, playlist)).ShouldBe($"A{new string('M', 30)}Z");
        await ShouldBeConsistentAsync();
    }

    private async Task<Playlist> CreateAsync(User owner, params Data.Tracks.Track[] tracks)
    {
        var answer = await Gateway.AskAsync(CreatePlaylist, owner, new { input = new { name = "Mix", trackIds = tracks.Select(IdOf) } });
        answer.WithoutErrors().Text("createPlaylist.errors").ShouldBeNull();
        await using var db = Gateway.Open();
        return db.Playlists.Single();
    }

    private Task<Answer> AddAsync(User owner, Playlist playlist, Data.Tracks.Track track, object? place = null) =>
        Gateway.AskAsync(
            AddToPlaylist,
            owner,
            new
            {
                input = new
                {
                    playlistId = IdOf(playlist),
                    trackId = IdOf(track),
                    place,
                },
            }
        );

    private Task<Answer> ReplaceAsync(User owner, Playlist playlist, int version, params Data.Tracks.Track[] tracks) =>
        Gateway.AskAsync(
            UpdatePlaylist,
            owner,
            new
            {
                input = new
                {
                    playlistId = IdOf(playlist),
                    version,
                    trackIds = tracks.Select(IdOf),
                },
            }
        );
}
