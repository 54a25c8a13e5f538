namespace Qplet.GraphQL.Schema.Events;

/// <summary>The DataLoaders of events.</summary>
internal static class EventDataLoaders
{
    /// <summary>Loads pages of the events that users attend, the soonest first.</summary>
    [PageDataLoader]
    internal static EntityQuery<Guid, AttendedEvent> AttendedEventsByUser { get; } =
        EntityQuery
            .Create<QpletDbContext, Guid, AttendedEvent>((db, userId) => db.AttendedEvents.Where(link => link.UserId == userId))
            .OrderBy(link => link.StartsAt);

    /// <summary>Loads pages of the attendees of events, the latest first.</summary>
    [PageDataLoader]
    internal static EntityQuery<Guid, Attendance> AttendeesByEvent { get; } =
        EntityQuery
            .Create<QpletDbContext, Guid, Attendance>((db, eventId) => db.Attendances.Where(link => link.EventId == eventId))
            .OrderByDescending(link => link.CreatedAt);

    /// <summary>Loads events by key.</summary>
    [EntityDataLoader<Guid>]
    internal static EntityQuery<Event> EventById { get; } = EntityQuery.Create<QpletDbContext, Event>(db => db.Set<Event>());

    /// <summary>Loads pages of the events of organisers, the soonest first.</summary>
    [PageDataLoader]
    internal static EntityQuery<Guid, Event> EventsByAuthor { get; } =
        EntityQuery
            .Create<QpletDbContext, Guid, Event>((db, authorId) => db.Events.Where(planned => planned.AuthorId == authorId))
            .OrderBy(planned => planned.StartsAt);

    /// <summary>Loads pages of the users who are interested in events, the latest first.</summary>
    [PageDataLoader]
    internal static EntityQuery<Guid, Interest> InterestsByEvent { get; } =
        EntityQuery
            .Create<QpletDbContext, Guid, Interest>((db, eventId) => db.Interests.Where(link => link.EventId == eventId))
            .OrderByDescending(link => link.CreatedAt);

    /// <summary>Loads the files of events, in their order.</summary>
    [ChildrenDataLoader(AlwaysLoaded = [nameof(EventMedia.MediaAssetId)])]
    internal static EntityQuery<Guid, EventMedia> MediaLinksByEvent { get; } =
        EntityQuery
            .Create<QpletDbContext, Guid, EventMedia>((db, eventId) => db.Set<EventMedia>().Where(link => link.EventId == eventId))
            .OrderBy(link => link.Position);

    /// <summary>Loads the tags of events, in their order.</summary>
    [ChildrenDataLoader(AlwaysLoaded = [nameof(EventTag.Name)])]
    internal static EntityQuery<Guid, EventTag> TagsByEvent { get; } =
        EntityQuery
            .Create<QpletDbContext, Guid, EventTag>((db, eventId) => db.Set<EventTag>().Where(tag => tag.EventId == eventId))
            .OrderBy(tag => tag.Position);
}
