namespace Qplet.GraphQL.Data.Import.Reading;

/// <summary>
/// Distinguishes lists of actions, categories and subcategories, which have the same form: by codes that other files or the database contain, then by common
/// words.
/// </summary>
internal sealed class TermKinds(IReadOnlySet<string> actions, IReadOnlySet<string> categories, IReadOnlySet<string> subcategories)
{
    private const int KnownWeight = 3;

    private static readonly HashSet<string> s_actionWords = new(StringComparer.Ordinal)
    {
        "buy",
        "read",
        "watch",
        "play",
        "book",
        "listen",
        "preorder",
        "pre-order",
        "pre_order",
        "download",
        "stream",
        "subscribe",
        "rent",
        "see",
        "visit",
        "register",
        "attend",
        "join",
        "follow",
        "vote",
        "order",
        "reserve",
        "release",
        "discover",
        "try",
        "install",
        "borrow",
        "go",
        "participate",
        "view",
        "collect",
        "wishlist",
        "support",
        "bid",
    };

    private static readonly HashSet<string> s_categoryWords = new(StringComparer.Ordinal)
    {
        "music",
        "book",
        "books",
        "game",
        "games",
        "gaming",
        "video",
        "videos",
        "cinema",
        "esport",
        "esports",
        "event",
        "events",
        "sport",
        "sports",
        "tech",
        "technology",
        "culture",
        "entertainment",
        "literature",
        "media",
        "fashion",
        "food",
        "toys",
        "software",
        "hardware",
        "art",
        "show",
        "shows",
    };

    private static readonly HashSet<string> s_subcategoryWords = new(StringComparer.Ordinal)
    {
        "album",
        "single",
        "ep",
        "anime",
        "manga",
        "bd",
        "comic",
        "comics",
        "movie",
        "film",
        "series",
        "serie",
        "tv",
        "novel",
        "game",
        "dlc",
        "concert",
        "festival",
        "lol",
        "csgo",
        "cs2",
        "valorant",
        "dota2",
        "overwatch",
        "rocket-league",
        "book",
        "webtoon",
        "light-novel",
        "documentary",
        "podcast",
        "exhibition",
        "console",
        "board-game",
        "vinyl",
        "artbook",
        "spectacle",
        "theater",
        "opera",
        "smartphone",
        "esport",
    };

    /// <summary>Adds the terms of a list to the drafts of their kind.</summary>
    public void Place(ImportSet set, ImportPlace place, IReadOnlyList<(string Code, string Name)> terms)
    {
        var scores = new[]
        {
            (Table: set.Subcategories, Score: Score(terms, subcategories, s_subcategoryWords)),
            (Table: set.Categories, Score: Score(terms, categories, s_categoryWords)),
            (Table: set.Actions, Score: Score(terms, actions, s_actionWords)),
        };
        var best = scores.MaxBy(s => s.Score);
        if (best.Score == 0)
        {
            set.Remark(place, ImportErrors.AmbiguousTerms());
        }
        foreach (var (code, name) in terms)
        {
            var term = best.Table.Observe(code, place, isWhole: true);
            term.Take(ref term.Name, set.Fit(name, TextLimits.Name, "name", place));
        }
    }

    private static int Score(IReadOnlyList<(string Code, string Name)> terms, IReadOnlySet<string> known, HashSet<string> words) =>
        terms.Sum(term => (known.Contains(term.Code) ? KnownWeight : 0) + (words.Contains(term.Code) ? 1 : 0));
}
