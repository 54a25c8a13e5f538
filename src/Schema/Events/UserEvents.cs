namespace Qplet.GraphQL.Schema.Events;

/// <summary>The events of users.</summary>
[ObjectType<User>]
public static class UserEvents
{
    /// <summary>The number of events that the user organises.</summary>
    public static int GetEventCount([Parent(nameof(User.EventCount))] User user) => user.EventCount;

    /// <summary>The events that the user organises, the earliest first.</summary>
    /// <param name="search">Returns only events whose title contains this text, at most 255 characters. Letter case and accents are ignored.</param>
    [CacheControl(InheritMaxAge = true)]
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<Event>> GetEventsAsync(
        [Parent(nameof(User.Id))] User user,
        PagingArguments paging,
        QueryContext<Event> query,
        EventsByAuthorDataLoader events,
        CancellationToken cancellationToken,
        string? search = null
    ) => events.With(paging, query.Search(planned => planned.Title, search)).LoadAsync(user.Id, cancellationToken);

    /// <summary>The events that the user attends, the earliest first.</summary>
    /// <param name="search">Returns only events whose title contains this text, at most 255 characters. Letter case and accents are ignored.</param>
    [UsePaging(ConnectionName = "AttendedEvents", Node = nameof(AttendedEvent.Event))]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<AttendedEvent>> GetAttendedEventsAsync(
        [Parent(nameof(User.Id))] User user,
        PagingArguments paging,
        QueryContext<AttendedEvent> query,
        AttendedEventsByUserDataLoader events,
        CancellationToken cancellationToken,
        string? search = null
    ) => events.With(paging, query.Search(attended => attended.Event.Title, search)).LoadAsync(user.Id, cancellationToken);
}
