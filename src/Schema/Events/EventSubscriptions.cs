using Qplet.GraphQL.Schema.Live;

namespace Qplet.GraphQL.Schema.Events;

/// <summary>Subscriptions to events.</summary>
[SubscriptionType]
public static class EventSubscriptions
{
    /// <summary>Delivers an update when an event has changed, when users attend it or show interest or no longer do so, and when it was deleted.</summary>
    /// <param name="eventId">The ID of the event.</param>
    [Subscribe(With = nameof(OpenEventChangedAsync))]
    public static async Task<EventChangedUpdate> EventChangedAsync(
        [ID<Event>] Guid eventId,
        [EventMessage] RecordedEvent happened,
        EventByIdDataLoader events,
        CancellationToken cancellationToken
    ) =>
        happened.Event is not EventChanged change ? new(happened.Cursor, null, null)
        : change.IsDeleted ? new(happened.Cursor, null, eventId)
        : new(happened.Cursor, await events.LoadAsync(eventId, cancellationToken), null);

    /// <param name="after">
    /// The <c>cursor</c> of the last update that you have received, or an <c>eventCursor</c>. The events since then are delivered first, each exactly once. If
    /// it is omitted or null, only new events are delivered. The error is INVALID_CURSOR if it is not a cursor, and CURSOR_EXPIRED if events after it are no
    /// longer kept (7 days by default).
    /// </param>
    internal static async ValueTask<IAsyncEnumerable<RecordedEvent>> OpenEventChangedAsync(
        [ID<Event>] Guid eventId,
        string? after,
        EventStream events,
        IDbContextFactory<QpletDbContext> contexts,
        CancellationToken cancellationToken
    )
    {
        // One that was deleted while the client was away is reported from the log.
        if (after is null)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            if (!await db.Events.AnyAsync(planned => planned.Id == eventId, cancellationToken))
            {
                throw AccessErrors.NoSuchSubject("eventId");
            }
        }
        return await events.OpenAsync(EventSource.Of(OutboxKind.EventChanged, OutboxSubject.Event(eventId)), after, choose: null, cancellationToken);
    }
}
