using System.Globalization;
using Qplet.GraphQL.Data.Reference;

namespace Qplet.GraphQL.Data.Samples;

/// <content>The words of events.</content>
internal static partial class SampleWords
{
    private static readonly string[] s_gatherings =
    [
        "Listening Party",
        "Release Concert",
        "Open Mic",
        "Jam Session",
        "Record Fair",
        "Workshop",
        "Unplugged Night",
    ];

    private static readonly string[] s_venues = ["Kino Orion", "The Boiler Room", "Hall 4", "Café Lumen", "Old Post Office", "Harbour Stage"];

    private static readonly string[] s_eventComments =
    [
        "Is there a cloakroom?",
        "See you there!",
        "Will there be a recording?",
        "Last time was wonderful, bring friends.",
        "Which songs are you going to play?",
    ];

    public static string EventTitle(SampleRandom random, string? city) =>
        $"{random.Pick(Nouns)} {random.Pick(s_gatherings)}" + (city is null ? ", live stream" : $", {city}");

    public static string EventContent(SampleRandom random) =>
        random.Next(3) switch
        {
            0 => "Doors open half an hour earlier. Bring earplugs for children.",
            1 => string.Create(
                CultureInfo.InvariantCulture,
                $"An evening of {random.Pick(ReferenceData.Genres).ToLowerInvariant()}, with two breaks and a talk afterwards."
            ),
            _ => $"We play the whole {random.Pick(s_adjectives).ToLowerInvariant()} record, and what you ask for.",
        };

    public static string EventPlace(SampleRandom random, string city) => $"{random.Pick(s_venues)}, {city}";

    public static string EventComment(SampleRandom random) => random.Pick(s_eventComments);

    public static IReadOnlyList<string> EventTags(SampleRandom random) =>
        [.. new[] { random.Pick(ReferenceData.Genres).ToLowerInvariant(), "live", "concert", "party" }.Distinct().Take(random.Next(4))];
}
