using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Playlists;
using Qplet.GraphQL.Schema.Hosting;
using Qplet.GraphQL.Schema.TrackLists;

namespace Qplet.GraphQL.Schema.Playlists;

/// <summary>Many clients change one list at once: nothing is lost, and nothing is there more than once.</summary>
public sealed class PlaylistConcurrencyTests : TrackListTests
{
    private const int Clients = 50;

    [Fact]
    public async Task AddTrackToPlaylist_ByFiftyClientsAtOnce_LosesAndDoublesNone()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var tracks = await AddTracksAsync(ada, TextOf(Clients));
        var playlist = await AddPlaylistAsync(ada, "Mix", isPrivate: false);

        var answers = await Task.WhenAll(
            tracks.Select(
                (track, i) =>
                    Task.Run(() =>
                        Gateway.AskAsync(
                            AddToPlaylist,
                            ada,
                            new
                            {
                                input = new
                                {
                                    playlistId = IdOf(playlist),
                                    trackId = IdOf(track),
                                    place = i % 2 == 0 ? null : new { position = 1 },
                                },
                            }
                        )
                    )
            )
        );

        answers.ShouldAllBe(answer => answer.WithoutErrors().Text("addTrackToPlaylist.errors") == null);
        await using var db = Gateway.Open();
        var stored = await db.PlaylistTracks.Select(entry => entry.TrackId).ToListAsync(Cancellation);
        stored.ShouldBe(tracks.Select(track => track.Id), ignoreOrder: true);
        (await db.Playlists.SingleAsync(Cancellation)).Version.ShouldBe(Clients);
        await ShouldBeConsistentAsync();
    }

    [Fact]
    public async Task Changes_OfAllKindsAtOnce_LeaveExactlyWhatWasAddedAndNotRemoved()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var (old, added) = (await AddTracksAsync(ada, TextOf(20)), await AddTracksAsync(ada, TextOf(15)));
        foreach (var track in old)
        {
            track.PlaylistCount = 1;
        }
        await using (var db = Gateway.Open())
        {
            await db
                .Tracks.Where(track => old.Select(o => o.Id).Contains(track.Id))
                .ExecuteUpdateAsync(s => s.SetProperty(t => t.PlaylistCount, 1), Cancellation);
        }
        var playlist = await AddPlaylistAsync(ada, "Mix", isPrivate: false, old);
        var entries = await EntriesAsync(ada, playlist);
        var playlistId = IdOf(playlist);

        var tasks = new List<Task<Answer>>();
        for (var i = 0; i < 15; i++)
        {
            tasks.Add(AskAsync(AddToPlaylist, new { playlistId, trackId = IdOf(added[i]) }));
            tasks.Add(AskAsync(RemoveFromPlaylist, new { playlistId, entryId = entries[i] }));
            tasks.Add(AskAsync(RemoveFromPlaylist, new { playlistId, entryId = entries[i] }));
            tasks.Add(
                AskAsync(
                    MoveInPlaylist,
                    new
                    {
                        playlistId,
                        entryId = entries[15 + (i % 5)],
                        place = new { position = 1 },
                    }
                )
            );
        }
        var answers = await Task.WhenAll(tasks);

        answers.ShouldAllBe(answer => answer.Errors.Count == 0);
        answers
            .Count(answer => answer.Data.TryGetProperty("removeTrackFromPlaylist", out _) && answer.Text("removeTrackFromPlaylist.errors") is null)
            .ShouldBe(15);
        await using var after = Gateway.Open();
        var stored = await after.PlaylistTracks.Select(entry => entry.TrackId).ToListAsync(Cancellation);
        stored.ShouldBe([.. old[15..].Select(track => track.Id), .. added.Select(track => track.Id)], ignoreOrder: true);
        await ShouldBeConsistentAsync();

        Task<Answer> AskAsync(string document, object input) => Task.Run(() => Gateway.AskAsync(document, ada, new { input }));
    }

    [Fact]
    public async Task DeleteTrack_WhileItIsAddedToManyPlaylists_LeavesExactCounts()
    {
        var (ada, track) = (await Gateway.AddUserAsync("ada"), default(Data.Tracks.Track)!);
        track = await AddTrackAsync(ada, "A");
        var kept = await AddTrackAsync(ada, "B");
        var playlists = new List<Playlist>();
        for (var i = 0; i < 10; i++)
        {
            playlists.Add(await AddPlaylistAsync(ada, $"Mix {i}", isPrivate: i % 2 == 0, kept));
        }
        await using (var db = Gateway.Open())
        {
            await db.Tracks.Where(t => t.Id == kept.Id).ExecuteUpdateAsync(s => s.SetProperty(t => t.PlaylistCount, 5), Cancellation);
        }

        var adding = playlists.Select(playlist =>
            Task.Run(() => Gateway.AskAsync(AddToPlaylist, ada, new { input = new { playlistId = IdOf(playlist), trackId = IdOf(track) } }))
        );
        var deleting = Task.Run(() =>
            Gateway.AskAsync("mutation ($id: ID!) { deleteTrack(input: { trackId: $id }) { deletedId errors { __typename } } }", ada, new { id = IdOf(track) })
        );
        var added = await Task.WhenAll(adding);

        (await deleting).WithoutErrors().Text("deleteTrack.deletedId").ShouldBe(IdOf(track));
        added.ShouldAllBe(answer => answer.Errors.Count == 0);
        await using var after = Gateway.Open();
        (await after.PlaylistTracks.CountAsync(Cancellation)).ShouldBe(10);
        await ShouldBeConsistentAsync();
    }
}
