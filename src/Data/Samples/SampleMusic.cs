using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.Data.Genres;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Reference;
using Qplet.GraphQL.Data.Tracks;

namespace Qplet.GraphQL.Data.Samples;

/// <summary>Creates genres, tracks with their recordings and covers, and albums.</summary>
internal sealed class SampleMusic(SampleWorld world)
{
    /// <summary>Returns a genre that only admins see. The public ones are reference data.</summary>
    public IEnumerable<Genre> PrivateGenres()
    {
        var moment = world.Today.AddDays(-1001);
        yield return new Genre
        {
            Id = SampleWorld.Key(SampleKind.Genre, ReferenceData.Genres.Count, moment),
            Name = "Unsorted",
            IsPublic = false,
            CreatedAt = moment,
        };
    }

    public MediaAsset Recording(int track)
    {
        var moment = world.TrackMoment(track).AddMinutes(-20);
        return SampleMedia.Recording(track).Asset(SampleWorld.Key(SampleKind.Recording, track, moment), Owner(track), MediaKind.Audio, "master", moment);
    }

    /// <summary>Returns the cover of a track, or null for every third track.</summary>
    public MediaAsset? Cover(int track) => track % 3 == 2 ? null : Picture(SampleKind.Cover, track, world.TrackMoment(track), Owner(track));

    public Track Track(int number, MediaAsset recording, MediaAsset? cover)
    {
        var random = new SampleRandom(SampleKind.Track, number);
        random.NextBits();
        var isOwn = random.Chance(75);
        var hasLyrics = random.Chance(35);
        var rank = world.RankOfTrack(number);
        return new Track
        {
            Id = world.TrackKey(number),
            Title = SampleWords.TrackTitle(random),
            OwnerId = Owner(number),
            MediaAssetId = recording.Id,
            CoverId = cover?.Id,
            LyricsIsOwn = hasLyrics ? isOwn : null,
            LyricsAuthor = hasLyrics && !isOwn ? SampleWords.Writer(random) : null,
            LyricsContent = hasLyrics ? SampleWords.Lyrics(random) : null,
            MusicIsOwn = isOwn,
            MusicAuthor = isOwn ? null : SampleWords.Writer(random),
            PlaybackCount = (int)(900_000 / Math.Sqrt(rank + 9)) + random.Next(400),
            CreatedAt = world.TrackMoment(number),
        };
    }

    public IEnumerable<TrackGenre> TrackGenres(int track)
    {
        // Most tracks of an author are of the same genre.
        var random = new SampleRandom(SampleKind.Genre, track);
        var home = world.TrackAuthor(track) % ReferenceData.Genres.Count;
        var first = random.Chance(70) ? home : random.Next(ReferenceData.Genres.Count);
        var key = world.TrackKey(track);
        yield return new TrackGenre { TrackId = key, GenreId = ReferenceData.GenreKey(first) };
        for (var more = random.Next(3); more > 0; more--)
        {
            yield return new TrackGenre { TrackId = key, GenreId = ReferenceData.GenreKey((first + (more * 5) + 1) % ReferenceData.Genres.Count) };
        }
    }

    public MediaAsset AlbumCover(int album) =>
        Picture(SampleKind.AlbumCover, album, world.AlbumMoment(album), world.UserKey(SampleWorld.AuthorUser(world.AlbumAuthor(album))));

    public Album Album(int number, MediaAsset cover)
    {
        var random = new SampleRandom(SampleKind.Album, number);
        return new Album
        {
            Id = world.AlbumKey(number),
            Name = AlbumName(number),
            Description = random.Chance(60) ? SampleWords.AlbumDescription(random) : null,
            OwnerId = cover.OwnerId!.Value,
            CoverId = cover.Id,
            IsPrivate = number % 12 == 11,
            CreatedAt = world.AlbumMoment(number),
        };
    }

    /// <summary>Returns the name of an album.</summary>
    public static string AlbumName(int number)
    {
        var random = new SampleRandom(SampleKind.AlbumCover, number);
        random.NextBits();
        return SampleWords.AlbumTitle(random);
    }

    /// <summary>Returns the tracks of an album: the author's tracks in turn.</summary>
    public IEnumerable<AlbumTrack> AlbumTracksOf(int author)
    {
        var albums = Enumerable
            .Range(0, (world.Scale.Albums + world.Scale.Authors - 1 - author) / world.Scale.Authors)
            .Select(i => author + (i * world.Scale.Authors))
            .ToArray();
        if (albums.Length == 0)
        {
            yield break;
        }

        var position = 0;
        foreach (var track in world.TracksOf(author).Take(albums.Length * 14))
        {
            var album = world.AlbumKey(albums[position % albums.Length]);
            yield return new AlbumTrack
            {
                AlbumId = album,
                TrackId = world.TrackKey(track),
                Position = position / albums.Length,
            };
            position++;
        }
    }

    private Guid Owner(int track) => world.UserKey(SampleWorld.AuthorUser(world.TrackAuthor(track)));

    private static MediaAsset Picture(SampleKind kind, int number, DateTime moment, Guid owner) =>
        SampleMedia
            .Cover(kind == SampleKind.AlbumCover ? number + 5 : number)
            .Asset(SampleWorld.Key(kind, number, moment.AddMinutes(-10)), owner, MediaKind.Image, "cover", moment.AddMinutes(-10));
}
