using Microsoft.EntityFrameworkCore;

namespace Qplet.GraphQL.Data.Outbox;

/// <summary>Records events.</summary>
public static class OutboxExtensions
{
    /// <summary>
    /// Records an event, to be saved by the next <c>SaveChanges</c> together with the change it tells of. Who waits for <see cref="OutboxSignal" /> wakes
    /// after the commit.
    /// </summary>
    /// <param name="outbox">The outbox of the context that makes the change.</param>
    /// <param name="happened">The event.</param>
    /// <param name="now">The moment (<see cref="Moments.UtcMoment" />).</param>
    public static void Record(this DbSet<OutboxEntry> outbox, OutboxEvent happened, DateTime now) => outbox.Add(OutboxEntry.Of(happened, now));
}
