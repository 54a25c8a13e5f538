using System.Globalization;
using Qplet.GraphQL.Data.Releases;

namespace Qplet.GraphQL.Data.Samples;

/// <summary>Creates releases with their dates, sources and details: some in the past, most in the future, some without a date.</summary>
internal sealed class SampleReleases(SampleWorld world)
{
    private static readonly string[] s_sequels =
    [
        "",
        "",
        "",
        " II",
        " III",
        ": Origins",
        ": Homecoming",
        ": The Long Night",
        " Returns",
        " Remastered",
        ": Afterlight",
    ];

    private static readonly string[] s_rows = ["Studio", "Director", "Engine", "Players", "Runtime", "Pages", "Label", "Languages", "Rating"];
    private static readonly string[] s_facts = ["North Room", "Ida Marlow", "Custom", "1–4", "118 minutes", "384", "Night Tide Records", "12", "12+"];

    private int _dates = ReleaseKeys.LastForeign;
    private int _sources = ReleaseKeys.LastForeign;

    public Release Release(int number)
    {
        var random = Random(number);
        var kind = Kind(number);
        var title = Title(kind, random);
        return new Release
        {
            Id = SampleWorld.ReleaseKey(number),
            Title = title,
            Description = DescriptionOf(kind, title, random),
            ThumbnailUrl = string.Create(CultureInfo.InvariantCulture, $"https://images.qplet.example/releases/{number}-small.jpg"),
            BannerUrl = random.Chance(60) ? string.Create(CultureInfo.InvariantCulture, $"https://images.qplet.example/releases/{number}-wide.jpg") : null,
            SubcategoryCode = kind.Code,
            PublisherId = world.UserKey(SampleWorld.PublisherUser(world.ReleasePublisher(number))),
            AlbumId = kind.Code == "album" && world.Scale.Albums > number ? PublicAlbum(number) : null,
            IsOwned = random.Chance(50),
            ContributionAuthorization = (ContributionAuthorization)random.Next(3),
            IsPromoted = random.Chance(6),
            IsInFocus = number == 7,
            IsInSpotlight = number is 3 or 11 or 19 or 23 or 31,
            PublishedAt = world.ReleaseMoment(number),
        };
    }

    /// <summary>Returns the dates of a release. Keys continue from call to call, so call it once for each release, in order.</summary>
    public IEnumerable<ReleaseDate> Dates(int number)
    {
        var random = Random(number);
        var kind = Kind(number);
        var (precision, moment) = When(number, random);
        for (var count = random.Next(1, 5); count > 0; count--)
        {
            // Other countries follow within days, with the same precision.
            var (start, end) = precision.Period(moment?.AddDays(random.Next(3) * 2));
            var platform = SampleReference.PlatformKey(random.Pick(kind.Platforms));
            yield return new ReleaseDate
            {
                Id = ++_dates,
                ReleaseId = SampleWorld.ReleaseKey(number),
                Precision = precision,
                Start = start,
                End = end,
                CountryCode = random.Pick(SampleReference.Countries),
                PlatformId = platform,
                ActionCode = random.Chance(20) ? "preorder" : kind.Action,
                Link = string.Create(CultureInfo.InvariantCulture, $"https://shop.example/{kind.Code}/{number}/{platform}"),
                Note = random.Chance(10) ? "With a numbered edition in selected shops." : null,
                Discount = random.Chance(8) ? "-10%" : null,
                IsOfficial = random.Chance(80),
            };
        }
    }

    /// <summary>Returns the sources of a release. Keys continue from call to call, so call it once for each release, in order.</summary>
    public IEnumerable<ReleaseSource> Sources(int number)
    {
        var random = Random(number);
        var titles = (string?[])["Official website", "Trailer", "Announcement", "Interview", null];
        var count = random.Next(1, 4);
        for (var i = 0; i < count; i++)
        {
            yield return new ReleaseSource
            {
                Id = ++_sources,
                ReleaseId = SampleWorld.ReleaseKey(number),
                Title = titles[(number + i) % titles.Length],
                Url = string.Create(CultureInfo.InvariantCulture, $"https://news.example/{Kind(number).Code}/{number}/{i}"),
            };
        }
    }

    public static IEnumerable<ReleaseDetail> Details(int number)
    {
        var random = Random(number);
        var first = random.Next(s_rows.Length);
        var count = random.Next(2, 5);
        for (var i = 0; i < count; i++)
        {
            var row = (first + (i * 2)) % s_rows.Length;
            yield return new ReleaseDetail
            {
                ReleaseId = SampleWorld.ReleaseKey(number),
                Key = s_rows[row].ToLowerInvariant(),
                Value = s_facts[row],
                Position = i,
            };
        }
    }

    private static SampleRandom Random(int number)
    {
        var random = new SampleRandom(SampleKind.Release, number);
        random.NextBits();
        return random;
    }

    private static SampleReference.Kind Kind(int number) => SampleReference.Kinds[number % SampleReference.Kinds.Count];

    private Guid? PublicAlbum(int number) => number % 12 == 11 ? null : world.AlbumKey(number);

    private (DatePrecision Precision, DateTime? Moment) When(int number, SampleRandom random) =>
        (number % 20) switch
        {
            < 6 => (DatePrecision.Day, world.Today.AddDays(-1 - random.Next(280))),
            6 => (DatePrecision.Time, world.Today.AddDays(1).AddMinutes(random.Next(24 * 12) * 5)),
            7 => (DatePrecision.Day, world.Today.AddDays(1)),
            < 13 => (DatePrecision.Day, world.Today.AddDays(2 + random.Next(240))),
            13 => (DatePrecision.Time, world.Today.AddDays(2 + random.Next(60)).AddHours(random.Next(8, 22))),
            14 or 15 => (DatePrecision.Month, world.Today.AddDays(40 + random.Next(300))),
            16 => (DatePrecision.Quarter, world.Today.AddDays(100 + random.Next(400))),
            17 => (DatePrecision.Year, world.Today.AddDays(370 + random.Next(300))),
            _ => (DatePrecision.Tba, null),
        };

    private static string Title(SampleReference.Kind kind, SampleRandom random) =>
        kind.Category switch
        {
            "music" => kind.Code == "concert" ? $"{SampleWords.AlbumTitle(random)}: The Tour" : SampleWords.AlbumTitle(random),
            "book" => kind.Code == "manga"
                ? string.Create(CultureInfo.InvariantCulture, $"{SampleWords.Title(random, SampleWords.Nouns)}, Vol. {random.Next(1, 24)}")
                : $"The {SampleWords.Title(random, SampleWords.Nouns)}",
            "video" => kind.Code == "movie"
                ? SampleWords.Title(random, SampleWords.Nouns) + random.Pick(s_sequels)
                : string.Create(CultureInfo.InvariantCulture, $"{SampleWords.Title(random, SampleWords.Nouns)}, Season {random.Next(1, 5)}"),
            _ => SampleWords.Title(random, SampleWords.Nouns) + random.Pick(s_sequels),
        };

    private static string DescriptionOf(SampleReference.Kind kind, string title, SampleRandom random) =>
        kind.Category switch
        {
            "gaming" => $"{title} sends you across a flooded country with nothing but a map, a radio and a very stubborn dog. Alone or with friends.",
            "video" => $"Two strangers share a night train and a secret. {title} is quiet, funny and, in its last ten minutes, something else entirely.",
            "book" => $"A family moves into a house that remembers more than they do. {title} is a story about what we keep.",
            _ => $"{SampleWords.AlbumDescription(random)} {title} brings new songs and a few old friends.",
        };
}
