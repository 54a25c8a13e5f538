using Qplet.GraphQL.Data.Reference;
using Qplet.GraphQL.Data.Releases;

namespace Qplet.GraphQL.Data.Samples;

/// <summary>Creates categories, subcategories, platforms and actions.</summary>
internal static class SampleReference
{
    /// <summary>A kind of release with its action and the platforms on which it comes out.</summary>
    public sealed record Kind(string Code, string Name, string Category, string Action, int[] Platforms);

    public static readonly IReadOnlyList<Kind> Kinds =
    [
        new("game", "Game", "gaming", "play", [1, 2, 3, 4, 5]),
        new("dlc", "Expansion", "gaming", "play", [1, 2, 3]),
        new("movie", "Film", "video", "watch", [6, 7, 8, 9]),
        new("series", "Series", "video", "watch", [7, 8, 9]),
        new("anime", "Anime", "video", "watch", [7, 10]),
        new("novel", "Novel", "book", "read", [11, 12, 13]),
        new("manga", "Manga", "book", "read", [12, 13]),
        new("album", "Album", "music", "listen", [14, 15, 16]),
        new("single", "Single", "music", "listen", [14, 15]),
        new("concert", "Concert", "music", "book", [17]),
    ];

    private static readonly (string Code, string Name)[] s_categoryList =
    [
        ("gaming", "Games"),
        ("video", "Film and TV"),
        ("book", "Books"),
        ("music", "Music"),
    ];

    private static readonly (string Code, string Name)[] s_actionList =
    [
        ("play", "Play"),
        ("watch", "Watch"),
        ("read", "Read"),
        ("listen", "Listen"),
        ("book", "Book a seat"),
        ("buy", "Buy"),
        ("preorder", "Preorder"),
    ];

    private static readonly (int Id, string Code, string Name, string Website, string Color)[] s_platformList =
    [
        (1, "pc", "PC", "https://pc-games.example", "1b2838"),
        (2, "station", "Play Box", "https://play-box.example", "003791"),
        (3, "cross", "Cross Console", "https://cross-console.example", "107c10"),
        (4, "handheld", "Pocket Deck", "https://pocket-deck.example", "e60012"),
        (5, "mobile", "Mobile", "https://mobile-games.example", "34a853"),
        (6, "cinema", "Cinemas", "https://cinemas.example", "b8860b"),
        (7, "streamly", "Streamly", "https://streamly.example", "e50914"),
        (8, "homeflix", "Home Films", "https://home-films.example", "113ccf"),
        (9, "disc", "Disc", "https://discs.example", "0095d5"),
        (10, "animehub", "Anime Hub", "https://anime-hub.example", "f47521"),
        (11, "bookshop", "Bookshops", "https://bookshops.example", "8b4513"),
        (12, "ebook", "E-Book", "https://e-books.example", "ff9900"),
        (13, "momie", "Momie Comics", "https://momie-comics.example", "ffcc31"),
        (14, "wavestream", "Wavestream", "https://wavestream.example", "1db954"),
        (15, "download", "Download Store", "https://download-store.example", "fa243c"),
        (16, "vinyl", "Record Shops", "https://record-shops.example", "222222"),
        (17, "stage", "Stages", "https://stages.example", "6a0dad"),
    ];

    /// <summary>The countries in which sample releases come out.</summary>
    public static readonly IReadOnlyList<string> Countries = ["US", "GB", "FR", "DE", "JP", "ES", "IT", "CA", "BR", "NL", "SE", "KR"];

    /// <summary>The key of a platform of the list.</summary>
    public static int PlatformKey(int number) => ReleaseKeys.LastForeign + number;

    public static IEnumerable<Category> Categories() => s_categoryList.Select(c => new Category { Code = c.Code, Name = c.Name });

    public static IEnumerable<Subcategory> Subcategories() =>
        Kinds.Select(k => new Subcategory
        {
            Code = k.Code,
            Name = k.Name,
            CategoryCode = k.Category,
        });

    public static IEnumerable<ReleaseAction> Actions() => s_actionList.Select(a => new ReleaseAction { Code = a.Code, Name = a.Name });

    public static IEnumerable<Platform> Platforms() =>
        s_platformList.Select(p => new Platform
        {
            Id = PlatformKey(p.Id),
            Code = p.Code,
            Name = p.Name,
            Website = p.Website,
            Color = p.Color,
        });

    public static IEnumerable<PlatformCountry> PlatformCountries() =>
        s_platformList.SelectMany(p => Countries.Select(country => new PlatformCountry { PlatformId = PlatformKey(p.Id), CountryCode = country }));

    public static IEnumerable<PlatformSubcategory> PlatformSubcategories() =>
        Kinds.SelectMany(k => k.Platforms.Select(platform => new PlatformSubcategory { PlatformId = PlatformKey(platform), SubcategoryCode = k.Code }));
}
