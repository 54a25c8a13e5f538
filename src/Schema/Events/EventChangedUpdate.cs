using Qplet.GraphQL.Schema.Live;

namespace Qplet.GraphQL.Schema.Events;

/// <summary>The update that an event, its attendees or its interested users have changed, or that it was deleted.</summary>
/// <param name="Cursor">A position in the event log. Pass it as <c>after</c> to receive the events after this update.</param>
/// <param name="Event">The event in its current state. Null in the first update, and if the event has been deleted since.</param>
/// <param name="DeletedEventId">The ID of the event if it was deleted, otherwise null.</param>
[ObjectType("EventChanged")]
public sealed record EventChangedUpdate(string Cursor, Event? Event, [property: ID<Event>] Guid? DeletedEventId) : ILiveUpdate;
