using System.Globalization;
using Qplet.GraphQL.Data.Feed;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Data.Samples;

/// <summary>Creates releases with their dates, sources and details: some in the past, some today, most in the future, some without a date.</summary>
internal sealed class SampleReleases(SampleWorld world)
{
    private static readonly string[] s_countries = ["US", "GB", "FR", "DE", "JP", "ES", "IT", "CA", "BR", "NL", "SE", "KR"];
    private static readonly string[] s_sourceTitles = ["Official website", "Trailer", "Announcement", "Interview"];

    private readonly SampleMusic _music = new(world);

    private int _dates = ReleaseKeys.LastForeign;
    private int _sources = ReleaseKeys.LastForeign;

    public Release Release(int number)
    {
        var random = Random(number);
        var kind = SampleReleaseKind.Of(number);
        var album = kind.Code == "album" && world.Scale.Albums > number && number % 12 != 11 ? number : (int?)null;
        var title = album is { } named ? SampleMusic.AlbumName(named) : SampleWords.ReleaseTitle(kind, random);
        return new Release
        {
            Id = SampleWorld.ReleaseKey(number),
            Title = title,
            Description = SampleWords.ReleaseDescription(kind, title, random),
            ThumbnailUrl = SampleMedia.Thumbnail(kind.Category, number).Url,
            BannerUrl = random.Chance(60) ? SampleMedia.Banner(kind.Category, number).Url : null,
            SubcategoryCode = kind.Code,
            PublisherId = world.UserKey(SampleWorld.PublisherUser(world.ReleasePublisher(number))),
            AlbumId = album is { } announced ? world.AlbumKey(announced) : null,
            IsOwned = random.Chance(50),
            ContributionAuthorization = (ContributionAuthorization)random.Next(3),
            IsPromoted = random.Chance(6),
            IsInFocus = number == 7,
            IsInSpotlight = number is 3 or 11 or 19 or 23 or 31,
            PublishedAt = world.ReleaseMoment(number),
        };
    }

    /// <summary>Returns the entry of a release in feeds.</summary>
    public FeedEntry FeedEntry(int number) =>
        new FeedEntry { AuthorId = world.UserKey(SampleWorld.PublisherUser(world.ReleasePublisher(number))), PublishedAt = world.ReleaseMoment(number) }.About(
            new SubjectKey(Releases.Release.KindName, Releases.Release.UidOf(SampleWorld.ReleaseKey(number)))
        );

    /// <summary>Returns the dates of a release. Keys continue from call to call, so call it once for each release, in order.</summary>
    public IEnumerable<ReleaseDate> Dates(int number)
    {
        var random = Random(number);
        var kind = SampleReleaseKind.Of(number);
        var (precision, moment) = When(number, random);
        for (var count = random.Next(1, 5); count > 0; count--)
        {
            // Other countries follow within days, with the same precision.
            var (start, end) = precision.Period(moment?.AddDays(random.Next(3) * 2));
            var platform = random.Pick(kind.Platforms);
            yield return new ReleaseDate
            {
                Id = ++_dates,
                ReleaseId = SampleWorld.ReleaseKey(number),
                Precision = precision,
                Start = start,
                End = end,
                CountryCode = random.Pick(s_countries),
                PlatformId = platform,
                ActionCode = kind.Action != "book" && moment > world.Today && random.Chance(20) ? "preorder" : kind.Action,
                Link = string.Create(CultureInfo.InvariantCulture, $"https://shop.example/{kind.Code}/{number}/{platform}"),
                Note = random.Chance(10) ? "With a numbered edition in selected shops." : null,
                Discount = random.Chance(8) ? "-10%" : null,
                IsOfficial = random.Chance(80),
                CreatedAt = world.ReleaseMoment(number),
            };
        }
    }

    /// <summary>Returns the sources of a release. Keys continue from call to call, so call it once for each release, in order.</summary>
    public IEnumerable<ReleaseSource> Sources(int number)
    {
        var random = Random(number);
        var count = random.Next(1, 4);
        for (var i = 0; i < count; i++)
        {
            yield return new ReleaseSource
            {
                Id = ++_sources,
                ReleaseId = SampleWorld.ReleaseKey(number),
                Title = s_sourceTitles[(number + i) % s_sourceTitles.Length],
                Url = string.Create(CultureInfo.InvariantCulture, $"https://news.example/{SampleReleaseKind.Of(number).Code}/{number}/{i}"),
            };
        }
    }

    public static IEnumerable<ReleaseDetail> Details(int number)
    {
        var random = Random(number);
        return SampleWords
            .ReleaseDetails(SampleReleaseKind.Of(number), random)
            .Take(random.Next(2, 5))
            .Select(
                (detail, position) =>
                    new ReleaseDetail
                    {
                        ReleaseId = SampleWorld.ReleaseKey(number),
                        Key = detail.Key,
                        Value = detail.Value,
                        Position = position,
                    }
            );
    }

    /// <summary>Returns the match that a release announces, or null if it announces none.</summary>
    public Match? Match(int number)
    {
        if (SampleReleaseKind.Of(number).Code != "esport")
        {
            return null;
        }
        var release = Release(number);
        var random = new SampleRandom(SampleKind.Release, ~number);
        var (league, series) = SampleWords.Tournament(random);
        var teams = Array.ConvertAll(release.Title.Split(" vs "), SampleWords.Team);
        var isOver = number % 20 < 5;
        var games = 1 + (2 * random.Next(3));
        var (won, lost, winner) = ((games / 2) + 1, random.Next((games / 2) + 1), random.Next(1, 3));
        return new Match
        {
            ReleaseId = release.Id,
            League = league,
            Series = series,
            Games = games,
            FirstName = teams[0].Name,
            FirstAcronym = teams[0].Acronym,
            FirstLocation = teams[0].Location,
            FirstScore = isOver ? (winner == 1 ? won : lost) : null,
            SecondName = teams[1].Name,
            SecondAcronym = teams[1].Acronym,
            SecondLocation = teams[1].Location,
            SecondScore = isOver ? (winner == 2 ? won : lost) : null,
            Winner = isOver ? winner : null,
        };
    }

    /// <summary>Returns the tracklist of a release: the tracks of the album that it announces, or new songs of other albums and singles.</summary>
    public IEnumerable<TracklistEntry> Tracklist(int number)
    {
        var random = new SampleRandom(SampleKind.Release, ~number);
        var release = Release(number);
        var entries = release switch
        {
            { AlbumId: { } album } => _music
                .AlbumTracksOf(world.AlbumAuthor(number))
                .Where(entry => entry.AlbumId == album)
                .Select(entry => Entry(entry.TrackId, world.TracksOf(world.AlbumAuthor(number)).First(track => world.TrackKey(track) == entry.TrackId))),
            { SubcategoryCode: "album" } => Songs(random, random.Next(8, 15)),
            { SubcategoryCode: "single" } => Songs(random, random.Next(1, 4)),
            _ => [],
        };
        return entries.Select(
            (entry, index) =>
            {
                entry.ReleaseId = release.Id;
                entry.Position = index + 1;
                return entry;
            }
        );
    }

    private TracklistEntry Entry(Guid key, int track)
    {
        var recording = _music.Recording(track);
        return new TracklistEntry
        {
            Title = _music.Track(track, recording, cover: null).Title,
            DurationMilliseconds = recording.DurationMilliseconds,
            TrackId = key,
        };
    }

    private static IEnumerable<TracklistEntry> Songs(SampleRandom random, int count)
    {
        for (; count > 0; count--)
        {
            yield return new TracklistEntry { Title = SampleWords.TrackTitle(random), DurationMilliseconds = random.Next(95_000, 420_000) };
        }
    }

    private static SampleRandom Random(int number)
    {
        var random = new SampleRandom(SampleKind.Release, number);
        random.NextBits();
        return random;
    }

    /// <summary>Returns the time of the first date: a third have passed, one in twenty is today, and what is to come is the denser the nearer it is.</summary>
    private (DatePrecision Precision, DateTime? Moment) When(int number, SampleRandom random) =>
        (number % 20) switch
        {
            < 5 => (DatePrecision.Day, world.Today.AddDays(-1 - random.Next(Math.Max(1, (world.Today - world.ReleaseMoment(number)).Days - 1)))),
            5 => (DatePrecision.Time, world.Today.AddMinutes(((number / 20 * 95) + 15) % (24 * 60))),
            6 => (DatePrecision.Day, world.Today.AddDays(number / 20 % 4)),
            7 => (DatePrecision.Time, world.Today.AddDays(1 + (number / 20 % 7)).AddMinutes(random.Next(16, 46) * 30)),
            < 13 => (DatePrecision.Day, world.Today.AddDays(2 + (int)(240 * Math.Pow(random.NextDouble(), 1.7)))),
            13 => (DatePrecision.Time, world.Today.AddDays(2 + random.Next(60)).AddHours(random.Next(8, 22))),
            14 or 15 => (DatePrecision.Month, world.Today.AddDays(40 + random.Next(300))),
            16 => (DatePrecision.Quarter, world.Today.AddDays(100 + random.Next(400))),
            17 => (DatePrecision.Year, world.Today.AddDays(370 + random.Next(300))),
            _ => (DatePrecision.Tba, null),
        };
}
