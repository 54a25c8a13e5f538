using System.Globalization;

namespace Qplet.GraphQL.Data.Samples;

/// <content>The words of releases: titles, descriptions and details by kind.</content>
internal static partial class SampleWords
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

    private static readonly string[] s_episodes = [": Part One", ": The Return", ": Deep Water", ": Embers", ": New Ground", " Complete Pack"];

    // {0} is the title, {1} and {2} are things, {3} is a place.
    private static readonly Dictionary<string, string[]> s_descriptions = new(StringComparer.Ordinal)
    {
        ["game"] =
        [
            "{0} sends you across a flooded country with nothing but a map, a {1} and a very stubborn dog.",
            "Build a harbour town in the shadow of {3}, and keep its {1} through a winter that does not end.",
            "A fast, kind platform game about a {1} that wants to go home. {0} takes four hours and is hard to forget.",
            "Eight heroes, one broken {1}. {0} is a role-playing game in which every fight can be talked out of.",
            "Race night trains between {3} and the coast. {0} has 40 tracks and a photo mode that you will need.",
            "You are the only detective in {3}, and the {1} is missing again.",
        ],
        ["dlc"] =
        [
            "A new island, ten side stories and the {1} that players have asked for since the first day.",
            "{0} takes the story to {3}. It needs the main game and about nine evenings.",
            "More of everything: 30 maps, a second ending and a {1} you can ride.",
            "A free update and a paid chapter: {0} begins where the credits ended.",
        ],
        ["esport"] =
        [
            "{0}: two teams that have never met in a final, and one of them has never lost in {3}.",
            "{0}. The winner goes to {3}, the other one home. Kick-off is at the full hour, with two commentators and a {1} as mascot.",
            "{0}: a rematch of the semi-final that ended with a broken {1} and an apology.",
            "{0}, played on the stage in {3} in front of a sold-out hall.",
        ],
        ["movie"] =
        [
            "Two strangers share a night train and a secret. {0} is quiet, funny and, in its last ten minutes, something else entirely.",
            "A cook in {3} inherits a {1} and the debts that come with it.",
            "Three sisters drive to {3} to sell their father's {1}. Nobody wants to be the one who signs.",
            "A heist film without a heist: the {1} was never there.",
            "Shot in one summer with a crew of twelve, {0} follows a lighthouse keeper who hears a {2} at night.",
            "The true story of the engineers who brought the {1} to {3}.",
        ],
        ["series"] =
        [
            "Every episode is one night at the same hotel in {3}. The {1} in the lobby sees it all.",
            "The team is back, the {1} is gone, and somebody at the harbour knows more than they say.",
            "A comedy about a small radio station that accidentally goes on air in {3}, with one {1} and no licence.",
            "Ten years after the {1}, the village votes on whether to open the gate again.",
            "Lawyers, neighbours and one disputed {2}: the slowest trial on television has its fans for a reason.",
        ],
        ["anime"] =
        [
            "A girl who repairs music boxes finds a {1} that plays tomorrow's weather.",
            "The last school on the moon enters a cooking contest in {3}. Nobody can taste anything.",
            "Two rivals, one {1}, and a summer festival that begins again every morning.",
            "From the studio behind last year's surprise: {0} is a fantasy about maps that lie.",
        ],
        ["novel"] =
        [
            "A family moves into a house that remembers more than they do. {0} is a story about what we keep.",
            "In {3}, a translator is asked to change the ending of a book, and then of a life.",
            "A crime novel without a murder: someone has returned a {1} after forty years.",
            "Letters between two lighthouses. {0} is short, cold and surprisingly warm.",
            "She left {3} with a {1} and a lie. This is the year in which both come back.",
            "A debut about brothers, bees and a {2}, told backwards.",
        ],
        ["manga"] =
        [
            "The baker's apprentice can hear what a {1} is thinking. This volume: the guild finds out.",
            "The tournament reaches {3}, and the one opponent nobody has seen sits down at the table.",
            "A ghost who is afraid of the dark moves into a flat in {3} with a student of astronomy. Slow, funny and full of tea.",
            "The crew of the {1} runs out of fuel above a planet of gardeners.",
            "School is over, the band has no drummer, and the concert in {3} is in nine days.",
            "Two samurai guard a {2} that neither of them is allowed to open.",
            "The dragon has taken a part-time job in {3}. In this volume she meets her manager, who collects the {1}.",
            "A quiet volume between two storms: everybody waits for the {1}, and for once they talk.",
        ],
        ["bd"] =
        [
            "Forty-eight pages of rain, coffee and a missing {1}, in watercolour.",
            "A bicycle journey from {3} to the sea, drawn on the way.",
            "The inspector retires for the third time. The {1} has other plans.",
            "A comic about growing up above a shop that only sells a single {2}.",
        ],
        ["album"] =
        [
            "Recorded in {3} over one long winter, mostly in first takes. {0} brings new songs and a few old friends.",
            "Eleven songs about a {1}, a {2} and everything in between.",
            "The band's first record with a string quartet, and the last one in the old studio in {3}.",
            "Home recordings, b-sides and two songs about a {2} that they never dared to play live.",
            "{0} was written on a {1} that had only three working keys, and it shows in the best way.",
        ],
        ["single"] =
        [
            "The first song from the next album, with a remix made in {3}.",
            "Three minutes, two chords, one {1}.",
            "A duet that began as a voice message from {3}.",
            "The song that closed every concert of the summer, finally recorded, {1} and all.",
        ],
        ["concert"] =
        [
            "Two hours, no support act, and the whole new album from the first song to the last. One night in {3} only.",
            "An evening with strings in {3}. The {1} comes along.",
            "The last concert of the tour, at home in {3}.",
            "Seated, unplugged, and recorded for a live album in {3}.",
        ],
    };

    private static readonly string[] s_studios = ["North Room", "Small Hours", "Blue Crate", "Paper Tiger", "Ninth Floor", "Salt & Pixel", "Longwave"];
    private static readonly string[] s_people = ["Ida Marlow", "Tomás Rey", "Hana Mori", "Jonas Falk", "Claire Aubert", "Kofi Mensah", "Lena Brandt"];
    private static readonly string[] s_labels = ["Night Tide Records", "Attic Tapes", "Green Door", "Sunday Music", "Low Ceiling"];
    private static readonly string[] s_halls = ["Old Tram Depot", "Harbour Hall", "Städtisches Theater", "Le Petit Phare", "Cinema Aurora", "Block 9"];

    private static readonly string[] s_leagues = ["Northern League", "Harbour Cup", "Lantern Masters"];
    private static readonly string[] s_splits = ["Spring Split", "Summer Split", "Winter Cup"];

    private static readonly (string Name, string Acronym, string Location)[] s_teams =
    [
        ("Paper Foxes", "PFX", "fr"),
        ("Tidal Nine", "T9", "nl"),
        ("Iron Larks", "IL", "de"),
        ("Ghost Ferry", "GF", "se"),
        ("Copper Bears", "CB", "pl"),
        ("Signal Lost", "SL", "kr"),
        ("Night Bakers", "NBK", "es"),
        ("Stone Orchard", "SO", "gb"),
    ];

    /// <summary>Returns the league of a match, and the season.</summary>
    public static (string League, string Series) Tournament(SampleRandom random) => (random.Pick(s_leagues), random.Pick(s_splits));

    /// <summary>Returns the team with a name.</summary>
    public static (string Name, string Acronym, string Location) Team(string name) => s_teams.Single(team => team.Name == name);

    public static string ReleaseTitle(SampleReleaseKind kind, SampleRandom random) =>
        kind.Code switch
        {
            "dlc" => Title(random, Nouns) + random.Pick(s_episodes),
            "esport" => $"{random.Pick(s_teams[..4]).Name} vs {random.Pick(s_teams[4..]).Name}",
            "series" or "anime" => string.Create(CultureInfo.InvariantCulture, $"{Title(random, Nouns)}, Season {random.Next(1, 5)}"),
            "novel" => random.Chance(50) ? $"The {Title(random, Nouns)}" : $"{random.Pick(Nouns)} in {random.Pick(s_places)}",
            "manga" or "bd" => string.Create(CultureInfo.InvariantCulture, $"{Title(random, Nouns)}, Vol. {random.Next(1, 24)}"),
            "album" => AlbumTitle(random),
            "single" => TrackTitle(random),
            "concert" => $"{AlbumTitle(random)}: The Tour",
            _ => Title(random, Nouns) + random.Pick(s_sequels),
        };

    public static string ReleaseDescription(SampleReleaseKind kind, string title, SampleRandom random) =>
        string.Format(
            CultureInfo.InvariantCulture,
            random.Pick(s_descriptions[kind.Code]),
            title,
            random.Pick(Nouns).ToLowerInvariant(),
            random.Pick(Nouns).ToLowerInvariant(),
            random.Pick(s_places)
        );

    /// <summary>Returns the facts about a release, the most important one first.</summary>
    public static IEnumerable<(string Key, string Value)> ReleaseDetails(SampleReleaseKind kind, SampleRandom random) =>
        kind.Code switch
        {
            "game" or "dlc" =>
            [
                ("studio", random.Pick(s_studios)),
                ("players", random.Pick<string>(["1", "1–2", "1–4", "2–8"])),
                ("languages", Number(random, 4, 15)),
                ("rating", random.Pick<string>(["3+", "7+", "12+", "16+"])),
            ],
            "esport" =>
            [
                ("league", random.Pick(s_leagues)),
                ("game", random.Pick<string>(["Lantern League", "Night Kart", "Tower of Nine"])),
                ("season", random.Pick(s_splits)),
                ("venue", random.Pick(s_halls)),
            ],
            "movie" =>
            [
                ("director", random.Pick(s_people)),
                ("runtime", $"{Number(random, 84, 150)} minutes"),
                ("rating", random.Pick<string>(["0+", "6+", "12+", "16+"])),
                ("languages", Number(random, 2, 12)),
            ],
            "series" or "anime" =>
            [
                ("studio", random.Pick(s_studios)),
                ("episodes", Number(random, 6, 25)),
                ("runtime", $"{Number(random, 22, 55)} minutes"),
                ("rating", random.Pick<string>(["6+", "12+", "16+"])),
            ],
            "novel" or "manga" or "bd" =>
            [
                ("author", random.Pick(s_people)),
                ("pages", Number(random, 96, 520)),
                ("translator", random.Pick(s_people)),
                ("languages", Number(random, 1, 6)),
            ],
            "concert" =>
            [
                ("venue", random.Pick(s_halls)),
                ("doors", random.Pick<string>(["18:30", "19:00", "19:30", "20:00"])),
                ("seats", Number(random, 180, 4_000)),
                ("runtime", $"{Number(random, 80, 150)} minutes"),
            ],
            _ =>
            [
                ("label", random.Pick(s_labels)),
                ("tracks", kind.Code == "single" ? Number(random, 1, 4) : Number(random, 8, 17)),
                ("producer", random.Pick(s_people)),
                ("runtime", $"{(kind.Code == "single" ? Number(random, 3, 9) : Number(random, 31, 74))} minutes"),
            ],
        };

    private static string Number(SampleRandom random, int least, int limit) => random.Next(least, limit).ToString(CultureInfo.InvariantCulture);
}
