namespace Qplet.GraphQL.Data.Samples;

/// <summary>The words of playlists.</summary>
internal static partial class SampleWords
{
    private static readonly string[] s_occasions =
    [
        "Sunday Breakfast",
        "Night Bus",
        "Rainy Window",
        "Kitchen Dancing",
        "Long Drive",
        "Deep Work",
        "Morning Run",
        "Garden Party",
        "Last Train Home",
        "Slow Evening",
        "Workshop Radio",
        "First Snow",
        "Late Shift",
        "Summer Porch",
    ];

    public static string PlaylistName(SampleRandom random) =>
        random.Next(4) switch
        {
            0 => $"{random.Pick(s_occasions)} Mix",
            1 => $"{random.Pick(s_adjectives)} {random.Pick(s_occasions)}",
            2 => $"{random.Pick(s_occasions)} {random.Pick(s_times)}",
            _ => random.Pick(s_occasions),
        };

    public static string PlaylistDescription(SampleRandom random) =>
        random.Next(4) switch
        {
            0 => "New songs every week. Suggestions are welcome in the comments.",
            1 => $"What I play for {random.Pick(s_occasions).ToLowerInvariant()}. Not meant to be shuffled.",
            2 => $"Found in {random.Pick(s_places)}, kept for everyone.",
            _ => "Nothing but favorites, in the order in which I found them.",
        };
}
