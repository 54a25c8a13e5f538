namespace Qplet.GraphQL.Schema.Events;

/// <summary>Queries about the event log.</summary>
[QueryType]
public static class EventQueries
{
    /// <summary>
    /// The position of the event log before any other field of this query was read. Pass it as <c>after</c> to a subscription to receive all changes since: no
    /// change between the query and the subscription is missed.
    /// </summary>
    [RunsFirst]
    public static async Task<string> GetEventCursorAsync(OutboxReader outbox, CancellationToken cancellationToken) =>
        EventCursor.Encode(await outbox.GetPositionAsync(cancellationToken));
}
