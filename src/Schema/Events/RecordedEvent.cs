using Qplet.GraphQL.Data.Outbox;

namespace Qplet.GraphQL.Schema.Events;

/// <summary>An event of the outbox as subscribers get it.</summary>
/// <param name="Id">The key of the outbox row; rises in the order of the commits.</param>
/// <param name="Event">What happened.</param>
public sealed record RecordedEvent(long Id, OutboxEvent Event)
{
    /// <summary>The cursor from which a subscription resumes after this event.</summary>
    public string Cursor => EventCursor.Encode(Id);

    internal static RecordedEvent Of(OutboxEntry entry) => new(entry.Id, entry.ToEvent());
}
