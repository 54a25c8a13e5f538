namespace Qplet.GraphQL.Schema.Events;

/// <summary>Mutations of events.</summary>
[MutationType]
[Authorize]
public static class EventMutations
{
    /// <summary>Publishes an event and notifies your followers.</summary>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<BlockedException>]
    public static Task<Event> CreateEventAsync(CreateEventInput input, Viewer viewer, EventWriter events, CancellationToken cancellationToken) =>
        events.CreateAsync(viewer, input, cancellationToken);

    /// <summary>
    /// Updates one of your events and notifies those who attend it. Omitted fields stay unchanged. With fewer seats than attendees, the error is a
    /// ConflictError EVENT_SEATS_TAKEN.
    /// </summary>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    [Error<ConflictException>]
    public static Task<Event> UpdateEventAsync(UpdateEventInput input, Viewer viewer, EventWriter events, CancellationToken cancellationToken) =>
        events.UpdateAsync(viewer, input, cancellationToken);

    /// <summary>Deletes one of your events with its comments and likes. Admins may delete any event.</summary>
    /// <param name="eventId">The ID of the event.</param>
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    [ID<Event>]
    public static async Task<Guid> DeleteEventAsync([ID<Event>] Guid eventId, Viewer viewer, EventWriter events, CancellationToken cancellationToken)
    {
        await events.DeleteAsync(viewer, eventId, cancellationToken);
        return eventId;
    }

    /// <summary>
    /// Takes a seat at an event. Attending it again has no effect and is not an error. If the event has no free seat, the error is a ConflictError EVENT_FULL;
    /// if it is over, EVENT_OVER.
    /// </summary>
    /// <param name="eventId">The ID of the event.</param>
    [Error<NotFoundException>]
    [Error<BlockedException>]
    [Error<ConflictException>]
    public static Task<Event> AttendEventAsync([ID<Event>] Guid eventId, Viewer viewer, AttendanceWriter attendances, CancellationToken cancellationToken) =>
        attendances.AttendAsync(viewer, eventId, cancellationToken);

    /// <summary>Returns your seat at an event. It is not an error if you do not attend it.</summary>
    /// <param name="eventId">The ID of the event.</param>
    [Error<NotFoundException>]
    public static Task<Event> CancelEventAttendanceAsync(
        [ID<Event>] Guid eventId,
        Viewer viewer,
        AttendanceWriter attendances,
        CancellationToken cancellationToken
    ) => attendances.CancelAsync(viewer, eventId, cancellationToken);

    /// <summary>Shows interest in an event, which takes no seat. Showing it again has no effect and is not an error.</summary>
    /// <param name="eventId">The ID of the event.</param>
    [Error<NotFoundException>]
    [Error<BlockedException>]
    public static Task<Event> ShowInterestAsync([ID<Event>] Guid eventId, Viewer viewer, AttendanceWriter attendances, CancellationToken cancellationToken) =>
        attendances.ShowInterestAsync(viewer, eventId, cancellationToken);

    /// <summary>Removes your interest in an event. It is not an error if you have not shown any.</summary>
    /// <param name="eventId">The ID of the event.</param>
    [Error<NotFoundException>]
    public static Task<Event> RemoveInterestAsync([ID<Event>] Guid eventId, Viewer viewer, AttendanceWriter attendances, CancellationToken cancellationToken) =>
        attendances.RemoveInterestAsync(viewer, eventId, cancellationToken);
}
