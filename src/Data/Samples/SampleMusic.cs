using System.Globalization;
using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.Data.Genres;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Tracks;

namespace Qplet.GraphQL.Data.Samples;

/// <summary>Creates genres, tracks with their recordings and covers, and albums.</summary>
internal sealed class SampleMusic(SampleWorld world)
{
    public IEnumerable<Genre> Genres()
    {
        for (var genre = 0; genre < SampleWords.Genres.Count; genre++)
        {
            yield return new Genre
            {
                Id = GenreKey(genre),
                Name = SampleWords.Genres[genre],
                IsPublic = true,
                CreatedAt = GenreMoment,
            };
        }
        yield return new Genre
        {
            Id = GenreKey(SampleWords.Genres.Count),
            Name = "Unsorted",
            IsPublic = false,
            CreatedAt = GenreMoment,
        };
    }

    public MediaAsset Recording(int track)
    {
        var random = new SampleRandom(SampleKind.Recording, track);
        var moment = world.TrackMoment(track).AddMinutes(-20);
        return new MediaAsset
        {
            Id = SampleWorld.Key(SampleKind.Recording, track, moment),
            OwnerId = Owner(track),
            Kind = MediaKind.Audio,
            FileName = "master.mp3",
            Extension = "mp3",
            ContentType = "audio/mpeg",
            Size = random.Next(2_000_000, 12_000_000),
            Url = string.Create(CultureInfo.InvariantCulture, $"https://audio.qplet.example/tracks/{track}.mp3"),
            IsPublic = true,
            CreatedAt = moment,
        };
    }

    /// <summary>Returns the cover of a track, or null for every third track.</summary>
    public MediaAsset? Cover(int track) => track % 3 == 2 ? null : Picture(SampleKind.Cover, track, world.TrackMoment(track), Owner(track), "covers");

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
        var home = world.TrackAuthor(track) % SampleWords.Genres.Count;
        var first = random.Chance(70) ? home : random.Next(SampleWords.Genres.Count);
        var key = world.TrackKey(track);
        yield return new TrackGenre { TrackId = key, GenreId = GenreKey(first) };
        for (var more = random.Next(3); more > 0; more--)
        {
            yield return new TrackGenre { TrackId = key, GenreId = GenreKey((first + (more * 5) + 1) % SampleWords.Genres.Count) };
        }
    }

    public MediaAsset AlbumCover(int album) =>
        Picture(SampleKind.AlbumCover, album, world.AlbumMoment(album), world.UserKey(SampleWorld.AuthorUser(world.AlbumAuthor(album))), "albums");

    public Album Album(int number, MediaAsset cover)
    {
        var random = new SampleRandom(SampleKind.Album, number);
        random.NextBits();
        return new Album
        {
            Id = world.AlbumKey(number),
            Name = SampleWords.AlbumTitle(random),
            Description = random.Chance(60) ? SampleWords.AlbumDescription(random) : null,
            OwnerId = cover.OwnerId!.Value,
            CoverId = cover.Id,
            IsPrivate = number % 12 == 11,
            CreatedAt = world.AlbumMoment(number),
        };
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

    private DateTime GenreMoment => world.Today.AddDays(-1001);

    private Guid GenreKey(int genre) => SampleWorld.Key(SampleKind.Genre, genre, GenreMoment);

    private Guid Owner(int track) => world.UserKey(SampleWorld.AuthorUser(world.TrackAuthor(track)));

    private static MediaAsset Picture(SampleKind kind, int number, DateTime moment, Guid owner, string folder) =>
        new()
        {
            Id = SampleWorld.Key(kind, number, moment.AddMinutes(-10)),
            OwnerId = owner,
            Kind = MediaKind.Image,
            FileName = "cover.jpg",
            Extension = "jpg",
            ContentType = "image/jpeg",
            Url = string.Create(CultureInfo.InvariantCulture, $"https://images.qplet.example/{folder}/{number}.jpg"),
            IsPublic = true,
            CreatedAt = moment.AddMinutes(-10),
        };
}
