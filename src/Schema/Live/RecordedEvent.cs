using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.Live;

/// <summary>An outbox event as delivered to subscribers.</summary>
/// <param name="Position">The position after the event.</param>
/// <param name="Event">The event that happened. Null for the first message of a subscription, which only reports the position that it starts from.</param>
public sealed record RecordedEvent(LogPosition Position, OutboxEvent? Event) : IResumableEvent
{
    /// <summary>The cursor with which a subscription resumes after this event.</summary>
    public string Cursor => EventCursor.Encode(Position);

    /// <summary>The key of the outbox row. Keys increase in commit order.</summary>
    internal long Id => Position.Id;

    /// <summary>Returns the first message of a subscription.</summary>
    internal static RecordedEvent Start(LogPosition position) => new(position, Event: null);
}
