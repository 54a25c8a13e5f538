namespace Qplet.GraphQL.Schema.Events;

/// <summary>An outbox event as delivered to subscribers.</summary>
/// <param name="Id">The key of the outbox row. Keys increase in commit order.</param>
/// <param name="Event">The event that happened.</param>
public sealed record RecordedEvent(long Id, OutboxEvent Event)
{
    /// <summary>The cursor with which a subscription resumes after this event.</summary>
    public string Cursor => EventCursor.Encode(Id);

    internal static RecordedEvent Of(OutboxEntry entry) => new(entry.Id, entry.ToEvent());
}
