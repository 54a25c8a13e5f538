using System.Security.Claims;
using NodaTime;

namespace Qplet.GraphQL.Schema.CalendarFeeds;

/// <summary>Reads the entries of calendar feeds with the rights of one caller.</summary>
internal sealed class CalendarFeedContents(
    ClaimsPrincipal caller,
    IQueryExecutor queries,
    CalendarFeedFilters filters,
    CalendarEventItems events,
    CalendarDateItems dates,
    TypeSystem.GraphQLSchema schema,
    TimeProvider time
)
{
    private static readonly EntityQuery<CalendarSpan, ReleaseDate> s_all = EntityQuery.Create<QpletDbContext, CalendarSpan, ReleaseDate>(
        (db, span) => db.ReleaseDates.Where(d => d.Start > span.StartAfter && d.Start < span.StartBefore && d.End > span.EndAfter && d.End <= span.EndUntil)
    );

    private static readonly EntityQuery<Guid, CalendarSpan, ReleaseDate> s_ofPublisher = EntityQuery.Create<QpletDbContext, Guid, CalendarSpan, ReleaseDate>(
        (db, publisherId, span) =>
            db.ReleaseDates.Where(d =>
                d.Release.PublisherId == publisherId
                && d.Start > span.StartAfter
                && d.Start < span.StartBefore
                && d.End > span.EndAfter
                && d.End <= span.EndUntil
            )
    );

    private static readonly EntityQuery<Guid, CalendarSpan, ReleaseDate> s_ofCalendar = EntityQuery.Create<QpletDbContext, Guid, CalendarSpan, ReleaseDate>(
        (db, userId, span) =>
            db.ReleaseDates.Where(d =>
                db.CalendarEntries.Where(e => e.UserId == userId && e.Start > span.StartAfter && e.Start < span.StartBefore)
                    .Select(e => e.ReleaseDateId)
                    .Contains(d.Id)
                && d.End > span.EndAfter
                && d.End <= span.EndUntil
            )
    );

    private static readonly EntityQuery<Guid, CalendarSpan, Event> s_organised = EntityQuery.Create<QpletDbContext, Guid, CalendarSpan, Event>(
        (db, userId, span) =>
            db.Events.Where(e =>
                e.AuthorId == userId && e.StartsAt > span.StartAfter && e.StartsAt < span.StartBefore && e.OverAt > span.EndAfter && e.OverAt <= span.EndUntil
            )
    );

    private static readonly EntityQuery<Guid, CalendarSpan, AttendedEvent> s_attended = EntityQuery.Create<QpletDbContext, Guid, CalendarSpan, AttendedEvent>(
        (db, userId, span) =>
            db.AttendedEvents.Where(a =>
                a.UserId == userId
                && a.StartsAt > span.StartAfter
                && a.StartsAt < span.StartBefore
                && a.Event.OverAt > span.EndAfter
                && a.Event.OverAt <= span.EndUntil
            )
    );

    /// <summary>Returns the entries of a feed, the earliest first.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="zone">The time zone in which the times of release dates are written.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The entries; null if the caller may no longer use the filter of the feed.</returns>
    public async Task<IReadOnlyList<CalendarItem>?> ReadAsync(CalendarFeed feed, DateTimeZone zone, CancellationToken cancellationToken)
    {
        if (feed.Kind == CalendarFeedKind.Events)
        {
            return await events.OfAsync(await BothAsync(span => EventsAsync(feed.UserId, span, cancellationToken)), cancellationToken);
        }
        var query = CalendarDateItems.Query;
        if (feed.Filter is { } json)
        {
            if (filters.Read(schema, json, caller) is not { } filter)
            {
                return null;
            }
            query = query.WhereReferenced(date => date.Release, filter);
        }
        var found = await BothAsync(span => queries.ToListAsync(InOrder(Dates(feed, span), span), query, CalendarFeedLimits.MaxEntries, cancellationToken));
        return await dates.OfAsync(found, zone, cancellationToken);

        EntityQuery<ReleaseDate> InOrder(EntityQuery<ReleaseDate> list, CalendarSpan span) =>
            span == Coming ? list.OrderBy(date => date.Start) : list.OrderByDescending(date => date.Start);
    }

    private static EntityQuery<ReleaseDate> Dates(CalendarFeed feed, CalendarSpan span) =>
        feed.Kind switch
        {
            CalendarFeedKind.Calendar => s_ofCalendar.With(span).With(feed.UserId),
            CalendarFeedKind.Planning => s_ofPublisher.With(span).With(feed.PublisherId!.Value),
            _ => s_all.With(span),
        };

    private CalendarSpan Coming => CalendarSpan.Coming(time.UtcMoment().Date);

    /// <summary>Returns the rows to come, and as many of the latest of the past as there is room for.</summary>
    private async Task<IReadOnlyList<T>> BothAsync<T>(Func<CalendarSpan, Task<IReadOnlyList<T>>> read)
    {
        var coming = await read(Coming);
        return coming.Count >= CalendarFeedLimits.MaxEntries
            ? coming
            : [.. (await read(CalendarSpan.Past(time.UtcMoment().Date))).Take(CalendarFeedLimits.MaxEntries - coming.Count), .. coming];
    }

    private async Task<IReadOnlyList<Event>> EventsAsync(Guid userId, CalendarSpan span, CancellationToken cancellationToken)
    {
        var (organised, attended) = (s_organised.With(span).With(userId), s_attended.With(span).With(userId));
        var isComing = span == Coming;
        organised = isComing ? organised.OrderBy(e => e.StartsAt) : organised.OrderByDescending(e => e.StartsAt);
        attended = isComing ? attended.OrderBy(a => a.StartsAt) : attended.OrderByDescending(a => a.StartsAt);
        var own = await queries.ToListAsync(organised, CalendarEventItems.Query, CalendarFeedLimits.MaxEntries, cancellationToken);
        var others = await queries.ToListAsync(attended, CalendarEventItems.AttendedQuery, CalendarFeedLimits.MaxEntries, cancellationToken);
        var all = own.Concat(others.Select(static attendance => attendance.Event)).DistinctBy(static e => e.Id);
        return [.. (isComing ? all.OrderBy(static e => e.StartsAt) : all.OrderByDescending(static e => e.StartsAt)).Take(CalendarFeedLimits.MaxEntries)];
    }
}
