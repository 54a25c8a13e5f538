using System.Globalization;

namespace Qplet.GraphQL.Data.Samples;

/// <content>The words of comments and messages.</content>
internal static partial class SampleWords
{
    private static readonly string[] s_parts =
    [
        "bass line",
        "bridge",
        "intro",
        "second verse",
        "guitar solo",
        "chorus",
        "outro",
        "drum fill",
        "string section",
        "piano part",
        "synth",
        "breakdown",
        "harmony",
        "brass section",
        "hook",
        "vocal take",
        "mix",
        "key change",
    ];

    private static readonly string[] s_praise =
    [
        "gives me chills",
        "is the best thing I heard this week",
        "won't leave my head",
        "reminds me of summers at my grandparents'",
        "deserves a bigger stage",
        "sounds even better on vinyl",
        "made me miss my stop",
        "is worth the whole track",
        "came out of nowhere",
        "is pure joy",
        "is criminally underrated",
    ];

    private static readonly string[] s_feelings =
    [
        "Wow",
        "Honestly",
        "Okay",
        "Ha",
        "Not going to lie",
        "Third listen today",
        "Late to the party",
        "My goodness",
        "No words",
    ];

    private static readonly string[] s_trackQuestions =
    [
        "What tuning is that?",
        "Which microphone did you use for the vocals?",
        "Is there a version without drums?",
        "Any chance of sheet music?",
        "Will you play this live in {0}?",
        "Who is singing the harmony?",
        "Is this on an album yet?",
        "Did you record the {1} in one take?",
    ];

    private static readonly string[] s_critique =
    [
        "Great song, though the {1} is a bit loud for me.",
        "I liked the demo more, sorry.",
        "The {1} could breathe a little.",
        "Not my genre, but I can tell how much work went into the {1}.",
        "Could be half a minute shorter.",
        "The {1} feels rushed, everything else is lovely.",
    ];

    private static readonly string[] s_replies =
    [
        "Same here!",
        "I hear it differently, but I see what you mean.",
        "Exactly, the {1}!",
        "Thank you, that means a lot.",
        "Couldn't agree more.",
        "You should hear the live version.",
        "Wait until the end, then listen again.",
        "Thanks for the tip, will try.",
        "That's what I thought at first, too.",
        "It grows on you, promise.",
        "Where did you read that?",
        "We're playing in {0} next month, come along!",
        "Headphones help a lot with the {1}.",
        "+1",
        "Ha, I noticed that as well.",
        "Respectfully: no.",
        "It's an old ribbon microphone, nothing fancy.",
        "Now I can't unhear it.",
    ];

    private static readonly string[] s_releaseComments =
    [
        "That's awesome, I can't wait.",
        "Please don't let it be delayed again.",
        "Day one for me.",
        "Is there a date for {0} as well?",
        "I'll wait for the reviews this time.",
        "Finally! It has been years.",
        "Already in my calendar.",
        "Preordered the collector's edition.",
        "Does anyone know whether it comes to more platforms?",
        "I liked the first one, so I'm in.",
        "The art is beautiful.",
        "So many good things in one month, my poor wallet.",
        "Source for the date?",
        "Not convinced yet, but curious.",
        "My brother won't believe this.",
        "Who else took the day off?",
        "Cautiously optimistic.",
    ];

    private static readonly string[][] s_commentsByCategory =
    [
        [
            "Will it run on older machines?",
            "I hope the co-op mode is as good as it looks.",
            "The demo took me three evenings. Worth it.",
            "Please let there be a photo mode.",
            "Is cross-play confirmed?",
        ],
        [
            "The cast alone is worth the ticket.",
            "Subtitles, please, not dubbed.",
            "I cried at the trailer. At the trailer!",
            "Who else watches the first part again before?",
            "Does it come to the small cinemas as well?",
        ],
        [
            "I read the last one in a single night.",
            "Who did the translation?",
            "The cover is beautiful, I will frame it.",
            "Please print enough of them this time.",
            "Is there a sample chapter somewhere?",
        ],
        [
            "The first song has been on repeat since Friday.",
            "Vinyl or nothing.",
            "Hope they play {0} on the tour.",
            "Their last one carried me through the winter.",
            "Who plays the drums on this?",
        ],
    ];

    private static readonly string[] s_messageOpenings =
    [
        "Hey, did you hear the new one by {2}?",
        "Are you free on Thursday for a rehearsal?",
        "I've uploaded a rough mix, tell me what you think.",
        "Long time no see! How was {0}?",
        "Do you still have that old synth?",
        "We got the slot at the festival!",
        "Can you send me the stems of the {1}?",
        "I love what you did with the {1}.",
        "Would you sing on my next track?",
        "Your playlist saved my train ride to {0}.",
    ];

    private static readonly string[] s_messageLines =
    [
        "Sounds good to me.",
        "Let me check and come back to you.",
        "Ha, true.",
        "I'd move the {1} a bit to the left.",
        "Tomorrow at seven?",
        "Seven works.",
        "Could you send it as WAV, please?",
        "Just sent it.",
        "Got it, thanks!",
        "The {1} is so good now.",
        "Not yet, maybe at the weekend.",
        "I'll bring the cables.",
        "Okay, then let's do the second verse again.",
        "Do we have a name for it?",
        "What about “{2}”?",
        "I like that.",
        "Hmm, a bit much?",
        "See you there!",
        "My neighbour complained again, so headphones only.",
        "Listening now.",
        "Goosebumps.",
        "Can we try it half a tone lower?",
        "Sure.",
        "On my way.",
        "I met the people from the studio in {0}, they'd love to have us.",
        "No rush.",
        "That was fun yesterday!",
        "Let's make it a duet.",
        "Deal.",
    ];

    private static readonly string[] s_groupNames =
    [
        "Band practice",
        "Festival crew",
        "Vinyl swap",
        "Songwriting circle",
        "Road trip playlist",
        "Choir, second altos",
        "Mixing help",
        "Release party",
        "Open mic regulars",
        "Synth nerds",
        "Summer tour",
        "Album club",
        "Strings arrangement",
        "Cover art votes",
    ];

    public static string TrackComment(SampleRandom random) =>
        random.Next(10) switch
        {
            < 4 => $"{random.Pick(s_feelings)}, the {random.Pick(s_parts)} {random.Pick(s_praise)}.",
            < 6 => $"That {random.Pick(s_parts)}! It {random.Pick(s_praise)}.",
            6 => Filled(random.Pick(s_trackQuestions), random),
            7 => Filled(random.Pick(s_critique), random),
            8 => $"Played this on the way to {random.Pick(s_places)}. The {random.Pick(s_parts)} {random.Pick(s_praise)}.",
            _ => $"Into the playlist it goes. {random.Pick(s_adjectives)} in the best way.",
        };

    public static string ReleaseComment(SampleReleaseKind kind, SampleRandom random) =>
        Filled(random.Pick(random.Chance(45) ? s_commentsByCategory[kind.Category] : s_releaseComments), random);

    public static string Reply(SampleRandom random) => Filled(random.Pick(s_replies), random);

    /// <summary>Returns a message.</summary>
    /// <param name="random">The random numbers.</param>
    /// <param name="place">The place in the conversation: 0 opens it.</param>
    public static string Message(SampleRandom random, int place) => Filled(random.Pick(place == 0 ? s_messageOpenings : s_messageLines), random);

    public static string GroupName(SampleRandom random) => random.Pick(s_groupNames);

    private static string Filled(string text, SampleRandom random) =>
        text.Contains('{', StringComparison.Ordinal)
            ? string.Format(
                CultureInfo.InvariantCulture,
                text,
                random.Pick(s_places),
                random.Pick(s_parts),
                $"{random.Pick(s_adjectives)} {random.Pick(Nouns)}"
            )
            : text;
}
