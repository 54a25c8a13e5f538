namespace Qplet.GraphQL.Data.Outbox;

/// <summary>Records events in the outbox.</summary>
public static class OutboxExtensions
{
    /// <summary>
    /// Records an event, which the next <c>SaveChanges</c> saves together with the change that it reports. <see cref="OutboxSignal" /> signals it after the
    /// commit.
    /// </summary>
    /// <param name="outbox">The outbox of the context that makes the change.</param>
    /// <param name="happened">The event.</param>
    /// <param name="now">The current time (<see cref="Moments.UtcMoment" />).</param>
    public static void Record(this DbSet<OutboxEntry> outbox, OutboxEvent happened, DateTime now) => outbox.Add(OutboxEntry.Of(happened, now));
}
