namespace Qplet.GraphQL.Data.Mail;

/// <summary>The mails that wait.</summary>
/// <param name="Count">The number of mails that wait.</param>
/// <param name="OldestCreatedAt">When the oldest of them was stored; null if none waits.</param>
public sealed record MailBacklog(int Count, DateTime? OldestCreatedAt)
{
    /// <summary>Returns how long the oldest mail has waited; zero if none waits.</summary>
    public TimeSpan OldestAge(DateTime now) => OldestCreatedAt is { } oldest && oldest < now ? now - oldest : TimeSpan.Zero;
}
