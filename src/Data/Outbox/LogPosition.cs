namespace Qplet.GraphQL.Data.Outbox;

/// <summary>
/// A position in an event log: directly after one of its events. A restored or replaced database has other events with the same keys, so the position also
/// has the log's epoch and the time of the event.
/// </summary>
/// <param name="Epoch">The epoch of the log (<see cref="EventLog.Epoch" />).</param>
/// <param name="Id">The key of the event, or 0 for the beginning of the log.</param>
/// <param name="At">The time of the event; <see cref="DateTime.UnixEpoch" /> for the beginning of the log.</param>
public readonly record struct LogPosition(long Epoch, long Id, DateTime At)
{
    /// <summary>Returns the position after an event of the same log.</summary>
    public LogPosition After(OutboxEntry entry) => new(Epoch, entry.Id, entry.CreatedAt);
}
