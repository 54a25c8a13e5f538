namespace Qplet.GraphQL.Data.Samples;

/// <content>The words of posts.</content>
internal static partial class SampleWords
{
    private static readonly string[] s_posts =
    [
        "Back from {0} with a head full of ideas. The {1} is already half written.",
        "Spent the whole night on one {1}. Worth it.",
        "Who is coming to {0} on Saturday? We open with {2}.",
        "Small update: {2} is mixed, mastering comes next week.",
        "Anyone else who hears a {1} everywhere after a long session?",
        "Looking for someone near {0} who knows {2} by heart and is free on weekends.",
        "Found my first demo from years ago. The {1} still holds up!",
        "New strings, new {1}, new mood.",
        "Thank you all for the kind words about the {1}. Reading every comment.",
        "Recorded the {1} in a stairwell near {0}. Working title: {2}.",
        "No new music this week: I'm just listening. What should be next?",
        "The bus to {0} broke down, so I wrote a {1} instead.",
    ];

    private static readonly string[] s_shares =
    [
        "This one. The {1} alone!",
        "On repeat since {0}.",
        "If you listen to one thing today, let it be this.",
        "How did I miss this until now?",
        "Saving this for the drive to {0}.",
        "So proud of everybody who worked on the {1}.",
        "Reminds me of {2}.",
        "What do you all think of it?",
    ];

    public static string Post(SampleRandom random) => Filled(random.Pick(s_posts), random);

    /// <summary>Returns the text of a post that shares something.</summary>
    public static string Share(SampleRandom random) => Filled(random.Pick(s_shares), random);
}
