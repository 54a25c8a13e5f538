using System.Globalization;
using Qplet.GraphQL.Data.Complaints;
using Qplet.GraphQL.Data.Genres;
using Qplet.GraphQL.Data.Releases;

namespace Qplet.GraphQL.Data.Reference;

/// <summary>The categories, subcategories, actions, platforms, genres and reasons for complaints that every database has from the start.</summary>
internal static class ReferenceData
{
    /// <summary>The actions, with their codes.</summary>
    public static readonly IReadOnlyList<(string Code, string Name)> Actions =
    [
        ("play", "Play"),
        ("watch", "Watch"),
        ("read", "Read"),
        ("listen", "Listen"),
        ("book", "Book a seat"),
        ("buy", "Buy"),
        ("preorder", "Preorder"),
    ];

    /// <summary>The categories, with their codes.</summary>
    public static readonly IReadOnlyList<(string Code, string Name)> Categories =
    [
        ("gaming", "Games"),
        ("video", "Film and TV"),
        ("book", "Books"),
        ("music", "Music"),
    ];

    /// <summary>The subcategories, with the codes of their categories.</summary>
    public static readonly IReadOnlyList<(string Code, string Name, string Category)> Subcategories =
    [
        ("game", "Game", "gaming"),
        ("dlc", "Expansion", "gaming"),
        ("esport", "E-sport", "gaming"),
        ("movie", "Film", "video"),
        ("series", "Series", "video"),
        ("anime", "Anime", "video"),
        ("novel", "Novel", "book"),
        ("manga", "Manga", "book"),
        ("bd", "Comic", "book"),
        ("album", "Album", "music"),
        ("single", "Single", "music"),
        ("concert", "Concert", "music"),
    ];

    /// <summary>The platforms in the order of their numbers, with the subcategories of the releases that come out there.</summary>
    public static readonly IReadOnlyList<(string Code, string Name, string Color, string[] Subcategories)> Platforms =
    [
        ("pc", "PC", "1b2838", ["game", "dlc"]),
        ("playstation", "PlayStation", "003791", ["game", "dlc"]),
        ("xbox", "Xbox", "107c10", ["game", "dlc"]),
        ("switch", "Nintendo Switch", "e60012", ["game", "dlc"]),
        ("mobile", "Mobile", "34a853", ["game", "dlc"]),
        ("cinema", "Cinemas", "b8860b", ["movie", "anime"]),
        ("tv", "Television", "5f6caf", ["series", "anime", "esport"]),
        ("streaming", "Streaming services", "e50914", ["movie", "series", "anime", "esport", "concert"]),
        ("disc", "DVD and Blu-ray", "0095d5", ["movie", "series", "anime"]),
        ("bookshop", "Bookshops", "8b4513", ["novel", "manga", "bd"]),
        ("ebook", "E-books", "ff9900", ["novel", "manga", "bd"]),
        ("audiobook", "Audiobooks", "6b4e9b", ["novel"]),
        ("music-streaming", "Music streaming", "1db954", ["album", "single"]),
        ("download", "Music downloads", "fa243c", ["album", "single"]),
        ("record-shop", "Record shops", "222222", ["album", "single"]),
        ("venue", "Venues", "6a0dad", ["concert", "esport"]),
    ];

    /// <summary>The names of the genres in the order of their numbers.</summary>
    public static readonly IReadOnlyList<string> Genres =
    [
        "Alternative",
        "Ambient",
        "Blues",
        "Bossa Nova",
        "Chanson",
        "Classical",
        "Country",
        "Dance",
        "Drum and Bass",
        "Electronic",
        "Folk",
        "Funk",
        "Hip-Hop",
        "House",
        "Indie",
        "Instrumental",
        "Jazz",
        "Latin",
        "Metal",
        "Pop",
        "Punk",
        "R&B",
        "Reggae",
        "Rock",
        "Singer-Songwriter",
        "Soul",
        "Synthwave",
        "Techno",
        "Trip-Hop",
        "World",
    ];

    /// <summary>The reasons for complaints in their order, with the kinds of subjects that they fit. No kinds: all.</summary>
    public static readonly IReadOnlyList<(string Title, string Description, string[] Kinds)> ComplaintReasons =
    [
        ("Spam", "Unwanted advertising, or the same content again and again.", []),
        ("Harassment", "Insults, threats or pressure on a person.", []),
        ("Hate", "Hatred of people because of what they are.", []),
        ("Violence", "Calls for violence, or its glorification.", []),
        ("Sexual content", "Content that is sexual or not suitable for minors.", []),
        (
            "Copyright",
            "The work of someone else, without permission.",
            ["album", "comment", "event", "media-asset", "message", "playlist", "post", "release", "track"]
        ),
        ("False information", "A claim that is wrong and harms others.", ["album", "comment", "event", "media-asset", "message", "post", "release", "user"]),
        ("Fraud", "An attempt to get money or data by deception.", ["conversation", "event", "message", "post", "release", "user"]),
        ("Impersonation", "An account that pretends to be someone else.", ["user"]),
        ("Other", "Another reason, explained in the message.", []),
    ];

    /// <summary>The kinds of subjects that complaints can be about.</summary>
    private static readonly string[] s_complaintKinds =
    [
        "album",
        "comment",
        "conversation",
        "event",
        "media-asset",
        "message",
        "playlist",
        "post",
        "release",
        "track",
        "user",
    ];

    private static readonly DateTime s_genreMoment = new(2026, 11, 27, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Returns the key of a platform.</summary>
    /// <param name="number">The place in <see cref="Platforms" />, from 0.</param>
    public static int PlatformKey(int number) => ReleaseKeys.LastForeign + 1 + number;

    /// <summary>Returns the key of a genre: a UUID of version 7 that is the same in all databases.</summary>
    /// <param name="number">The place in <see cref="Genres" />, from 0.</param>
    public static Guid GenreKey(int number) => new(string.Create(CultureInfo.InvariantCulture, $"01a21a4d-4000-7000-8000-{number + 1:x12}"));

    /// <summary>Returns the key of a reason for complaints: a UUID of version 7 that is the same in all databases.</summary>
    /// <param name="number">The place in <see cref="ComplaintReasons" />, from 0.</param>
    public static Guid ComplaintReasonKey(int number) => new(string.Create(CultureInfo.InvariantCulture, $"01a21a4d-4001-7000-8000-{number + 1:x12}"));

    /// <summary>Returns the rows of the reasons for complaints.</summary>
    public static IEnumerable<ComplaintReason> ComplaintReasonRows() =>
        ComplaintReasons.Select(
            (reason, number) =>
                new ComplaintReason
                {
                    Id = ComplaintReasonKey(number),
                    Title = reason.Title,
                    Description = reason.Description,
                    Kinds = string.Join(ComplaintReason.Separator, reason.Kinds is [] ? s_complaintKinds : reason.Kinds),
                    Position = number,
                }
        );

    /// <summary>Returns the rows of the platforms.</summary>
    public static IEnumerable<Platform> PlatformRows() =>
        Platforms.Select(
            (platform, number) =>
                new Platform
                {
                    Id = PlatformKey(number),
                    Code = platform.Code,
                    Name = platform.Name,
                    Color = platform.Color,
                }
        );

    /// <summary>Returns the rows of the platforms' countries: all of ISO 3166-1.</summary>
    public static IEnumerable<PlatformCountry> PlatformCountryRows() =>
        Enumerable
            .Range(0, Platforms.Count)
            .SelectMany(static number =>
                Iso3166.Countries.Select(country => new PlatformCountry { PlatformId = PlatformKey(number), CountryCode = country.Code })
            );

    /// <summary>Returns the rows of the platforms' subcategories.</summary>
    public static IEnumerable<PlatformSubcategory> PlatformSubcategoryRows() =>
        Platforms.SelectMany(
            static (platform, number) =>
                platform.Subcategories.Select(code => new PlatformSubcategory { PlatformId = PlatformKey(number), SubcategoryCode = code })
        );

    /// <summary>Returns the rows of the genres.</summary>
    public static IEnumerable<Genre> GenreRows() =>
        Genres.Select(
            (name, number) =>
                new Genre
                {
                    Id = GenreKey(number),
                    Name = name,
                    IsPublic = true,
                    CreatedAt = s_genreMoment,
                }
        );
}
