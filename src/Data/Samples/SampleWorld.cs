using System.Buffers.Binary;
using Qplet.GraphQL.Data.Releases;

namespace Qplet.GraphQL.Data.Samples;

/// <summary>The relations between sample rows. Keys, owners and times are calculated from a row's number, so nothing has to be kept in memory.</summary>
internal sealed class SampleWorld
{
    /// <summary>The share of rows that fall into the night, and its length.</summary>
    private const double NightShare = 1 / 12.0;

    private const double NightSeconds = 7 * 3600;

    private readonly int _stride;
    private readonly long _inverse;
    private readonly int[] _slotAuthors;

    public SampleWorld(int factor, DateTime today)
    {
        Scale = new SampleScale(factor);
        Today = today;
        var slots = Scale.Authors * 3;
        _slotAuthors = [.. Enumerable.Range(0, slots).Select(slot => (int)(Scale.Authors * Math.Pow(slot / (double)slots, 1.7)))];
        _stride = CoprimeStride(Scale.Tracks);
        _inverse = Inverse(_stride, Scale.Tracks);
    }

    public SampleScale Scale { get; }

    /// <summary>The day on which the sample data was created. All times are relative to its start.</summary>
    public DateTime Today { get; }

    /// <summary>Returns a UUID of version 7 (RFC 9562, section 5.7) with the given time. Its random bits depend only on the row's kind and number.</summary>
    public static Guid Key(SampleKind kind, long index, DateTime moment)
    {
        var random = new SampleRandom(kind, index);
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, (ulong)new DateTimeOffset(moment).ToUnixTimeMilliseconds() << 16);
        BinaryPrimitives.WriteUInt16BigEndian(bytes[6..], (ushort)(0x7000 | (random.NextBits() & 0x0FFF)));
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], (random.NextBits() & 0x3FFF_FFFF_FFFF_FFFF) | 0x8000_0000_0000_0000);
        return new Guid(bytes, bigEndian: true);
    }

    public DateTime UserMoment(int user) => Spread(SampleKind.User, user, Scale.Users, fromDaysAgo: 1000, toDaysAgo: 300);

    public Guid UserKey(int user) => Key(SampleKind.User, user, UserMoment(user));

    /// <summary>Returns the number of the user who is a given author: users 1, 4, 6, 9, 11, … are authors.</summary>
    public static int AuthorUser(int author) => (author / 2 * 5) + (author % 2 == 0 ? 1 : 4);

    /// <summary>Returns the number of the user who is a given publisher: users 3, 8, 13, … are publishers.</summary>
    public static int PublisherUser(int publisher) => (publisher * 5) + 3;

    /// <summary>Returns the number of the author of a track. A few authors have many tracks, most have a handful.</summary>
    public int TrackAuthor(int track) => _slotAuthors[track % _slotAuthors.Length];

    /// <summary>Returns the numbers of an author's tracks in rising order.</summary>
    public IEnumerable<int> TracksOf(int author)
    {
        var first = Array.BinarySearch(_slotAuthors, author);
        if (first < 0)
        {
            yield break;
        }
        while (first > 0 && _slotAuthors[first - 1] == author)
        {
            first--;
        }
        for (var start = 0; start < Scale.Tracks; start += _slotAuthors.Length)
        {
            for (var slot = first; slot < _slotAuthors.Length && _slotAuthors[slot] == author && start + slot < Scale.Tracks; slot++)
            {
                yield return start + slot;
            }
        }
    }

    public DateTime TrackMoment(int track)
    {
        var moment = Spread(SampleKind.Track, track, Scale.Tracks, fromDaysAgo: 700, toDaysAgo: 0);
        var joined = UserMoment(AuthorUser(TrackAuthor(track))).AddHours(3);
        return moment > joined ? moment : joined;
    }

    public Guid TrackKey(int track) => Key(SampleKind.Track, track, TrackMoment(track));

    /// <summary>Returns the number of the track at a given rank of popularity.</summary>
    public int TrackOfRank(int rank) => (int)((long)rank * _stride % Scale.Tracks);

    /// <summary>Returns the rank of a track by popularity: the number of tracks that are more popular.</summary>
    public int RankOfTrack(int track) => (int)(track * _inverse % Scale.Tracks);

    /// <summary>Returns the number of a random track; popular tracks are more likely.</summary>
    public int PickTrack(SampleRandom random) => TrackOfRank((int)(Scale.Tracks * Math.Pow(random.NextDouble(), 3)));

    /// <summary>Returns the number of the author of an album.</summary>
    public int AlbumAuthor(int album) => album % Scale.Authors;

    public DateTime AlbumMoment(int album) => Spread(SampleKind.Album, album, Scale.Albums, fromDaysAgo: 290, toDaysAgo: 1);

    public Guid AlbumKey(int album) => Key(SampleKind.Album, album, AlbumMoment(album));

    /// <summary>Returns the number of the user who owns a playlist. The first playlists belong to each user in turn.</summary>
    public int PlaylistUser(int playlist) => playlist < Scale.Users ? playlist : (int)(playlist * 7L % Scale.Users);

    /// <summary>Returns whether only its owner sees a playlist: one in nine.</summary>
    public static bool IsPrivatePlaylist(int playlist) => playlist % 9 == 8;

    public DateTime PlaylistMoment(int playlist) => Spread(SampleKind.Playlist, playlist, Scale.Playlists, fromDaysAgo: 280, toDaysAgo: 1);

    public Guid PlaylistKey(int playlist) => Key(SampleKind.Playlist, playlist, PlaylistMoment(playlist));

    /// <summary>Returns the number of the user who organises an event: one of the authors.</summary>
    public int EventAuthor(int number) => AuthorUser(number * 7 % Scale.Authors);

    public DateTime EventMoment(int number) => Spread(SampleKind.Event, number, Scale.Events, fromDaysAgo: 250, toDaysAgo: 1);

    public Guid EventKey(int number) => Key(SampleKind.Event, number, EventMoment(number));

    /// <summary>The key of a release.</summary>
    public static int ReleaseKey(int release) => ReleaseKeys.LastForeign + 1 + release;

    /// <summary>Returns the number of the publisher of a release: one of those of its category.</summary>
    public int ReleasePublisher(int release)
    {
        var places = Scale.Publishers / SampleReleaseKind.Categories;
        var place = (int)(places * Math.Pow(new SampleRandom(SampleKind.Release, release).NextDouble(), 2));
        return (place * SampleReleaseKind.Categories) + SampleReleaseKind.Of(release).Category;
    }

    public DateTime ReleaseMoment(int release) => Spread(SampleKind.Release, release, Scale.Releases, fromDaysAgo: 290, toDaysAgo: 1);

    /// <summary>Returns the number of the user who wrote a post: a few write many.</summary>
    public int PostAuthor(int post) => (int)(Scale.Users * Math.Pow(new SampleRandom(SampleKind.Post, post).NextDouble(), 1.4));

    public DateTime PostMoment(int post) => Recent(SampleKind.Post, post, Scale.Posts, fromDaysAgo: 280);

    public Guid PostKey(int post) => Key(SampleKind.Post, post, PostMoment(post));

    /// <summary>Returns the time of one of many rows that are spread in order between two days, each at its own time of day.</summary>
    public DateTime Spread(SampleKind kind, int index, int count, int fromDaysAgo, int toDaysAgo)
    {
        var seconds = (fromDaysAgo - toDaysAgo) * 86_400.0 / count;
        var start = Today.AddDays(-fromDaysAgo).AddSeconds((long)(index * seconds));
        return start.AddSeconds((long)(new SampleRandom(kind, index).NextDouble() * seconds));
    }

    /// <summary>
    /// Returns the time of one of many rows in their order: the more of them the nearer to <see cref="Today" />, and on each day few at night.
    /// </summary>
    public DateTime Recent(SampleKind kind, int index, int count, int fromDaysAgo)
    {
        var place = (index + new SampleRandom(kind, index).NextDouble()) / count;
        var seconds = fromDaysAgo * 86_400.0 * Math.Pow(1 - place, 1.5);
        return Awake(Today.AddSeconds(-1 - (long)seconds));
    }

    /// <summary>Returns a later time before <see cref="Today" />: after the given pause, or after a part of what is left.</summary>
    public DateTime After(DateTime moment, double pauseSeconds, int parts = 2)
    {
        var left = (Today - moment).TotalSeconds;
        return moment.AddMilliseconds(Math.Floor(1000 * Math.Min(pauseSeconds, left / parts)));
    }

    /// <summary>Moves a time of day: a twelfth of all rows fall into the seven hours of the night. Earlier times stay earlier.</summary>
    private static DateTime Awake(DateTime moment)
    {
        var place = moment.TimeOfDay.TotalSeconds / 86_400;
        var second =
            place < NightShare ? place / NightShare * NightSeconds : NightSeconds + ((place - NightShare) / (1 - NightShare) * (86_399 - NightSeconds));
        return moment.Date.AddSeconds(Math.Floor(second));
    }

    private static int CoprimeStride(int count)
    {
        var stride = (int)(count * 0.618) | 1;
        while (Gcd(stride, count) != 1)
        {
            stride += 2;
        }
        return stride;
    }

    private static int Gcd(int a, int b) => b == 0 ? a : Gcd(b, a % b);

    private static long Inverse(long value, long modulus)
    {
        var (previous, current, remainder, next) = (0L, 1L, modulus, value % modulus);
        while (next != 0)
        {
            var quotient = remainder / next;
            (remainder, next) = (next, remainder - (quotient * next));
            (previous, current) = (current, previous - (quotient * current));
        }

        return (previous + modulus) % modulus;
    }
}
