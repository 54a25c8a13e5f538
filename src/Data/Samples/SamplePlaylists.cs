using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Ordering;
using Qplet.GraphQL.Data.Playlists;

namespace Qplet.GraphQL.Data.Samples;

/// <summary>Creates playlists with their covers and entries.</summary>
internal sealed class SamplePlaylists(SampleWorld world)
{
    /// <summary>Returns the cover of a playlist, or null for every second playlist.</summary>
    public MediaAsset? Cover(int playlist)
    {
        if (playlist % 2 == 1)
        {
            return null;
        }
        var moment = world.PlaylistMoment(playlist).AddMinutes(-5);
        return SampleMedia
            .Cover(playlist + 11)
            .Asset(SampleWorld.Key(SampleKind.PlaylistCover, playlist, moment), Owner(playlist), MediaKind.Image, "cover", moment);
    }

    public Playlist Playlist(int number, MediaAsset? cover)
    {
        var random = new SampleRandom(SampleKind.Playlist, number);
        random.NextBits();
        return new Playlist
        {
            Id = world.PlaylistKey(number),
            Name = SampleWords.PlaylistName(random),
            Description = random.Chance(50) ? SampleWords.PlaylistDescription(random) : null,
            OwnerId = Owner(number),
            CoverId = cover?.Id,
            IsPrivate = SampleWorld.IsPrivatePlaylist(number),
            CreatedAt = world.PlaylistMoment(number),
        };
    }

    /// <summary>Returns the entries of a playlist: mostly popular tracks, and in some playlists one of them a second time.</summary>
    public IEnumerable<PlaylistTrack> Entries(int playlist)
    {
        var random = new SampleRandom(SampleKind.PlaylistEntry, playlist);
        var key = world.PlaylistKey(playlist);
        var created = world.PlaylistMoment(playlist);
        var tracks = new List<int>();
        for (var i = random.Next(5, 40); i > 0; i--)
        {
            if (world.PickTrack(random) is var track && !tracks.Contains(track))
            {
                tracks.Add(track);
            }
        }
        if (playlist % 10 == 4)
        {
            tracks.Add(tracks[0]);
        }
        for (var i = 0; i < tracks.Count; i++)
        {
            var added = Latest(world.After(created, i * 43_000, parts: 1), world.TrackMoment(tracks[i]));
            yield return new PlaylistTrack
            {
                Id = SampleWorld.Key(SampleKind.PlaylistEntry, ((long)playlist << 8) + i, added),
                PlaylistId = key,
                TrackId = world.TrackKey(tracks[i]),
                Position = EntryOrder.PositionAt(i),
                AddedAt = added,
            };
        }
    }

    private static DateTime Latest(DateTime one, DateTime other) => one > other ? one : other;

    private Guid Owner(int playlist) => world.UserKey(world.PlaylistUser(playlist));
}
