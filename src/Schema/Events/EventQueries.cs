using Qplet.GraphQL.Schema.Caching;

namespace Qplet.GraphQL.Schema.Events;

/// <summary>Queries for events.</summary>
[QueryType]
public static class EventQueries
{
    private static readonly EntityQuery<Event> s_all = EntityQuery.Create<QpletDbContext, Event>(db => db.Events).OrderBy(planned => planned.StartsAt);

    /// <summary>Returns an event by its ID, or null if no event has this ID.</summary>
    /// <param name="id">The ID of the event.</param>
    public static Task<Event?> GetEventAsync([ID<Event>] Guid id, EventByIdDataLoader events, CancellationToken cancellationToken) =>
        events.LoadAsync(id, cancellationToken);

    /// <summary>
    /// The events, such as concerts and live streams, the earliest first. Past ones are included: filter by `date` or `isAvailable` for those to come, and by
    /// `location` for a place.
    /// </summary>
    /// <param name="search">Returns only events whose title contains this text, at most 255 characters. Letter case and accents are ignored.</param>
    [CacheControl(CacheTimes.Content, Vary = [CacheTimes.Caller])]
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<Event>> GetEventsAsync(
        PagingArguments paging,
        QueryContext<Event> query,
        IQueryExecutor queries,
        CancellationToken cancellationToken,
        string? search = null
    ) => queries.ToPageAsync(s_all, paging, query.Search(planned => planned.Title, search), cancellationToken);
}
