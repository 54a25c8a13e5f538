using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Playlists;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.TrackLists;

/// <summary>Tests of playlists and albums that are changed through mutations.</summary>
public abstract class TrackListTests : CatalogueTests
{
    protected const string ErrorFields = "errors { __typename ... on Error { code message path } ... on NotFoundError { resourceId } }";

    protected const string UpdateErrorFields =
        "errors { __typename ... on Error { code message path } ... on NotFoundError { resourceId } ... on ConflictError { currentVersion } }";

    protected const string PlaylistFields =
        "id name description isPrivate version trackCount updatedAt cover { id } tracks(first: 50) { totalCount edges { entryId position node { title } } }";

    protected const string CreatePlaylist =
        $"mutation ($input: CreatePlaylistInput!) {{ createPlaylist(input: $input) {{ playlist {{ {PlaylistFields} }} {ErrorFields} }} }}";

    protected const string UpdatePlaylist =
        $"mutation ($input: UpdatePlaylistInput!) {{ updatePlaylist(input: $input) {{ playlist {{ {PlaylistFields} }} {UpdateErrorFields} }} }}";

    protected const string AddToPlaylist =
        $"mutation ($input: AddTrackToPlaylistInput!) {{ addTrackToPlaylist(input: $input) {{ playlist {{ {PlaylistFields} }} "
        + $"track {{ title playlistCount }} entryId {ErrorFields} }} }}";

    protected const string MoveInPlaylist =
        $"mutation ($input: MoveTrackInPlaylistInput!) {{ moveTrackInPlaylist(input: $input) {{ playlist {{ {PlaylistFields} }} {ErrorFields} }} }}";

    protected const string RemoveFromPlaylist =
        $"mutation ($input: RemoveTrackFromPlaylistInput!) {{ removeTrackFromPlaylist(input: $input) {{ playlist {{ {PlaylistFields} }} "
        + $"track {{ title playlistCount }} removedEntryId {ErrorFields} }} }}";

    /// <summary>Stores tracks whose titles are the letters of a text.</summary>
    protected async Task<Track[]> AddTracksAsync(User owner, string titles)
    {
        var tracks = new List<Track>();
        foreach (var title in titles)
        {
            tracks.Add(await AddTrackAsync(owner, title.ToString()));
        }
        return [.. tracks];
    }

    /// <summary>The titles of a list in an answer, in its order, as one text.</summary>
    protected static string TitlesOf(Answer answer, string list) =>
        string.Concat(answer.At($"{list}.tracks.edges").EnumerateArray().Select(edge => edge.GetProperty("node").GetProperty("title").GetString()));

    /// <summary>The titles of a playlist as its owner reads it afterwards.</summary>
    protected async Task<string> ReadAsync(User? viewer, Playlist playlist)
    {
        var answer = await Gateway.AskAsync($"query ($id: ID!) {{ playlist(id: $id) {{ {PlaylistFields} }} }}", viewer, new { id = IdOf(playlist) });
        return TitlesOf(answer.WithoutErrors(), "playlist");
    }

    /// <summary>The IDs of the entries of a playlist, in their order.</summary>
    protected async Task<string[]> EntriesAsync(User viewer, Playlist playlist)
    {
        var answer = await Gateway.AskAsync(
            "query ($id: ID!) { playlist(id: $id) { tracks(first: 50) { edges { entryId } } } }",
            viewer,
            new { id = IdOf(playlist) }
        );
        return Texts(answer.WithoutErrors(), "playlist.tracks.edges", "entryId");
    }

    protected async Task<Answer> MoveAsync(User? viewer, Playlist playlist, string entryId, object place) =>
        await Gateway.AskAsync(
            MoveInPlaylist,
            viewer,
            new
            {
                input = new
                {
                    playlistId = IdOf(playlist),
                    entryId,
                    place,
                },
            }
        );

    /// <summary>Counts equal their rows, and the positions of no list repeat.</summary>
    protected async Task ShouldBeConsistentAsync()
    {
        await using var db = Gateway.Open();
        (await db.Playlists.Where(p => p.TrackCount != p.TrackLinks.Count).CountAsync(Cancellation)).ShouldBe(0);
        (await db.Albums.Where(a => a.TrackCount != a.TrackLinks.Count).CountAsync(Cancellation)).ShouldBe(0);
        foreach (var track in await db.Tracks.ToListAsync(Cancellation))
        {
            var playlists = await db.Playlists.CountAsync(p => !p.IsPrivate && p.TrackLinks.Any(l => l.TrackId == track.Id), Cancellation);
            track.PlaylistCount.ShouldBe(playlists, track.Title);
        }
        (await db.PlaylistTracks.GroupBy(l => new { l.PlaylistId, l.Position }).CountAsync(g => g.Count() > 1, Cancellation)).ShouldBe(0);
        (await db.AlbumTracks.GroupBy(l => new { l.AlbumId, l.Position }).CountAsync(g => g.Count() > 1, Cancellation)).ShouldBe(0);
    }
}
