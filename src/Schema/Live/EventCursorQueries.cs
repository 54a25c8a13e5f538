namespace Qplet.GraphQL.Schema.Live;

/// <summary>Queries about the event log.</summary>
[QueryType]
public static class EventCursorQueries
{
    /// <summary>
    /// The current position in the event log, read before the other fields of this query. Pass it as <c>after</c> to a subscription to receive every change to
    /// the data that the query returns.
    /// </summary>
    [RunsFirst]
    public static async Task<string> GetEventCursorAsync(OutboxReader outbox, CancellationToken cancellationToken) =>
        EventCursor.Encode(await outbox.GetPositionAsync(cancellationToken));
}
