using System.Globalization;
using Qplet.GraphQL.Data.Reference;

namespace Qplet.GraphQL.Data.Samples;

/// <summary>The words of the sample data: people, music and albums.</summary>
internal static partial class SampleWords
{
    public static readonly IReadOnlyList<string> Nouns =
    [
        "Lantern",
        "Harbor",
        "Meadow",
        "Signal",
        "River",
        "Mirror",
        "Paper",
        "Satellite",
        "Garden",
        "Echo",
        "Window",
        "Compass",
        "Thunder",
        "Velvet",
        "Orchard",
        "Engine",
        "Letter",
        "Shadow",
        "Canyon",
        "Feather",
        "Station",
        "Ember",
        "Island",
        "Pulse",
        "Ribbon",
        "Glacier",
        "Carousel",
        "Anchor",
        "Sparrow",
        "Static",
        "Marble",
        "Comet",
        "Voltage",
        "Willow",
        "Horizon",
        "Cinder",
        "Postcard",
        "Tide",
        "Cathedral",
        "Neon",
        "Driftwood",
        "Saffron",
        "Balcony",
        "Prism",
        "Avalanche",
        "Highway",
        "Moth",
        "Lighthouse",
        "Copper",
        "Telegram",
        "Monsoon",
        "Bicycle",
        "Attic",
        "Tempo",
        "Kite",
        "Fever",
    ];

    private static readonly string[] s_adjectives =
    [
        "Silent",
        "Golden",
        "Broken",
        "Electric",
        "Faded",
        "Distant",
        "Wild",
        "Paper",
        "Restless",
        "Hollow",
        "Crystal",
        "Lonely",
        "Burning",
        "Quiet",
        "Northern",
        "Midnight",
        "Velvet",
        "Slow",
        "Endless",
        "Tender",
        "Scarlet",
        "Weightless",
        "Foreign",
        "Second",
        "Hidden",
        "Frozen",
        "Gentle",
        "Reckless",
        "Blue",
        "Last",
        "Early",
        "Honest",
        "Crooked",
        "Luminous",
        "Borrowed",
        "Ordinary",
        "Secret",
        "Summer",
        "Winter",
        "Infinite",
    ];

    private static readonly string[] s_verbs =
    [
        "Chasing",
        "Holding",
        "Leaving",
        "Finding",
        "Losing",
        "Counting",
        "Crossing",
        "Breaking",
        "Calling",
        "Building",
        "Following",
        "Painting",
        "Waiting for",
        "Running from",
        "Dancing with",
        "Talking to",
        "Falling for",
        "Burning",
        "Keeping",
        "Dreaming of",
    ];

    private static readonly string[] s_places =
    [
        "Lisbon",
        "the Suburbs",
        "Tokyo",
        "Room 27",
        "the Attic",
        "Havana",
        "the Northern Line",
        "Marseille",
        "the Desert",
        "Reykjavik",
        "the Backseat",
        "Brooklyn",
        "the Kitchen",
        "Trieste",
        "the Valley",
        "Montreal",
        "Seoul",
        "the Old Town",
        "Naples",
        "the Parking Lot",
        "Valparaíso",
        "Göteborg",
    ];

    private static readonly string[] s_times =
    [
        "at Midnight",
        "at Dawn",
        "Before the Rain",
        "After Hours",
        "in November",
        "on a Sunday",
        "Until Morning",
        "in the Blue Hour",
        "All Night",
        "Once More",
    ];

    private static readonly string[] s_versions =
    [
        " (Live)",
        " (Acoustic)",
        " (Remix)",
        ", Pt. II",
        " (Demo)",
        " (Radio Edit)",
        " (Instrumental)",
        " (Reprise)",
    ];

    private static readonly string[] s_writers =
    [
        "Traditional",
        "E. Satie",
        "Hanna Brandt",
        "J. Okafor",
        "Trad. (Ireland)",
        "Marta Vidal",
        "L. Petrova",
        "The Nightjars",
        "D. Whitmore",
    ];

    private static readonly string[] s_openings =
    [
        "I left the {0} on the stairs",
        "You said the {0} would be enough",
        "There's a {0} in the hallway",
        "We carried the {0} through the snow",
        "Nobody told the {0} about us",
        "Hold the {0} up to the light",
        "I drew a {0} on your map",
        "Every {0} knows your name",
    ];

    private static readonly string[] s_answers =
    [
        "and the morning came without a sound",
        "but the radio was playing something slow",
        "so we drove until the city disappeared",
        "and I still don't know the words",
        "while the neighbours danced upstairs",
        "and the streetlights learned to sing",
        "but the tide was never on our side",
        "and you laughed as if it were nothing",
        "so I wrote it down and let it go",
        "and the night was all we owned",
    ];

    public static string TrackTitle(SampleRandom random)
    {
        var title = random.Next(8) switch
        {
            0 => $"{random.Pick(s_adjectives)} {random.Pick(Nouns)}",
            1 => $"{random.Pick(Nouns)} in {random.Pick(s_places)}",
            2 => $"{random.Pick(s_verbs)} the {random.Pick(Nouns)}",
            3 => $"{random.Pick(s_places).Replace("the ", "The ", StringComparison.Ordinal)} {random.Pick(s_times)}",
            4 => $"The {random.Pick(s_adjectives)} {random.Pick(Nouns)}",
            5 => $"{random.Pick(Nouns)} and {random.Pick(Nouns)}",
            6 => $"{random.Pick(s_verbs)} {random.Pick(s_places)}",
            _ => random.Pick(Nouns),
        };
        return random.Chance(12) ? title + random.Pick(s_versions) : title;
    }

    public static string AlbumTitle(SampleRandom random) =>
        random.Next(5) switch
        {
            0 => $"{random.Pick(Nouns)} Songs",
            1 => $"Letters from {random.Pick(s_places)}",
            2 => $"{random.Pick(s_adjectives)} {random.Pick(Nouns)}s",
            3 => string.Create(CultureInfo.InvariantCulture, $"Sessions, Vol. {random.Next(1, 6)}"),
            _ => $"{random.Pick(Nouns)} / {random.Pick(Nouns)}",
        };

    public static string AlbumDescription(SampleRandom random) =>
        random.Next(4) switch
        {
            0 => $"Recorded in {random.Pick(s_places)} over one long winter, mostly in first takes.",
            1 => $"Songs about a {random.Pick(Nouns).ToLowerInvariant()}, a {random.Pick(Nouns).ToLowerInvariant()} and everything in between.",
            2 => "Home recordings, b-sides and two songs we never dared to play live.",
            _ => $"Our {random.Pick(s_adjectives).ToLowerInvariant()} record. Best heard {random.Pick(s_times).ToLowerInvariant()}, with headphones.",
        };

    public static string Lyrics(SampleRandom random)
    {
        var lines = new List<string>();
        for (var verse = random.Next(2, 4); verse > 0; verse--)
        {
            for (var pair = 0; pair < 2; pair++)
            {
                lines.Add(string.Format(CultureInfo.InvariantCulture, random.Pick(s_openings), random.Pick(Nouns).ToLowerInvariant()));
                lines.Add(random.Pick(s_answers));
            }

            if (verse > 1)
            {
                lines.Add("");
            }
        }

        return string.Join('\n', lines);
    }

    public static string Writer(SampleRandom random) => random.Pick(s_writers);

    public static string Title(SampleRandom random, IReadOnlyList<string> nouns) => $"{random.Pick(s_adjectives)} {random.Pick(nouns)}";

    public static string About(SampleRandom random, bool publisher) =>
        publisher
            ? $"We publish what we would buy ourselves. Based in {random.Pick(s_places).Replace("the ", "The ", StringComparison.Ordinal)}."
            : random.Next(6) switch
            {
                0 => $"{random.Pick(ReferenceData.Genres)} and coffee. In that order.",
                1 => $"I play guitar in a band you don't know yet. Looking for a drummer near {random.Pick(s_places)}.",
                2 => $"Collector of {random.Pick(ReferenceData.Genres).ToLowerInvariant()} records since 1998.",
                3 => "Bedroom producer. Feedback is always welcome, kind feedback even more.",
                4 => $"Mostly here for the {random.Pick(ReferenceData.Genres).ToLowerInvariant()} and the comments.",
                _ => "Singing in the car counts as a career.",
            };
}
