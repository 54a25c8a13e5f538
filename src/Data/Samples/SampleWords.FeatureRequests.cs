namespace Qplet.GraphQL.Data.Samples;

/// <content>The words of feature requests.</content>
internal static partial class SampleWords
{
    private static readonly (string Title, string Description)[] s_features =
    [
        ("Dark mode", "Let us switch to dark colours, or follow the setting of the system."),
        ("Lyrics while a track plays", "Show the lyrics line by line and scroll along with the music."),
        ("Playlists made together", "Friends should be able to add tracks to one playlist."),
        ("Remind me a week before", "One day is too late to pre-order. Let me choose when I am reminded of a release."),
        ("Gapless playback", "Live albums have a pause between the tracks that should not be there."),
        ("Filter releases by price", "I only want to see what I can afford this month."),
        ("Import playlists from a file", "An M3U file would be enough."),
        ("Show the sources of a date", "It would be good to see at a glance whether a date is official."),
        ("Mute a thread", "After my comment I do not need a notification for each reply."),
        ("Statistics of the year", "How long did I listen, to whom, and to what first?"),
        ("Waveforms", "Show the waveform of a track, and let us comment on a moment in it."),
        ("A map of events", "A list by date is fine, but I want to see what happens near me."),
        ("Crossfade", "Fade from one track to the next, with a duration that I set."),
        ("Labels for posts", "Let authors label posts, and let followers choose the labels they want to see."),
        ("Wish lists", "A list of releases that I can share before my birthday."),
        ("Sleep timer", "Stop after half an hour, or at the end of the album."),
        ("Compare editions", "Show the standard and the deluxe edition of a game side by side."),
        ("Search in my own comments", "I know that I recommended a track to someone last year."),
        ("Tickets of friends", "Show who of the people I follow attends an event."),
        ("A dark theme", "The white pages are too bright at night."),
        ("Loudness normalisation", "Tracks by different authors should be equally loud."),
        ("Follow a series", "Tell me about the next season without following the publisher."),
        ("Keyboard shortcuts", "Play, pause, skip and like without the mouse."),
        ("Drafts of posts", "Save a post and publish it later."),
    ];

    private static readonly string[] s_devices = ["", " on phones", " on televisions", " in cars"];

    /// <summary>Returns the title and the description of a feature request.</summary>
    public static (string Title, string Description) FeatureRequest(int number)
    {
        var (title, description) = s_features[number % s_features.Length];
        return (title + s_devices[number / s_features.Length % s_devices.Length], description);
    }
}
