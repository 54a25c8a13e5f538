namespace Qplet.GraphQL.Server.Mail;

/// <summary>The pauses between the attempts to send a mail.</summary>
internal static class MailSchedule
{
    private static readonly TimeSpan s_first = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_longest = TimeSpan.FromHours(1);

    /// <summary>
    /// Returns the pause after a failed attempt: 30 seconds after the first, twice as long after each further one, at most an hour. Up to a quarter is
    /// added or taken away, so the mails of an outage do not all come back at the same moment.
    /// </summary>
    /// <param name="attempts">The number of attempts so far, from 1.</param>
    /// <param name="jitter">A random number from 0 to 1.</param>
    public static TimeSpan PauseAfter(int attempts, double jitter)
    {
        var pause = attempts > 7 ? s_longest : TimeSpan.FromTicks(Math.Min(s_first.Ticks << (attempts - 1), s_longest.Ticks));
        return pause * (0.75 + (jitter / 2));
    }
}
