namespace Qplet.GraphQL.Schema.Calendars;

/// <summary>Loads the entries of release dates in the viewer's calendar: a list with at most one entry.</summary>
public sealed class ViewerCalendarDataLoader(IQueryExecutor queries, Viewer viewer, IBatchScheduler scheduler)
    : ChildrenDataLoader<int, CalendarEntry>(queries, scheduler)
{
    private static readonly EntityQuery<int, Guid, CalendarEntry> s_source = EntityQuery
        .Create<QpletDbContext, int, Guid, CalendarEntry>(
            (db, releaseDateId, viewerId) => db.CalendarEntries.Where(entry => entry.ReleaseDateId == releaseDateId && entry.UserId == viewerId)
        )
        .WithVisibility(VisibilityLevel.Unrestricted, "Viewers know their own calendars.");

    /// <inheritdoc />
    protected override EntityQuery<int, CalendarEntry> Source => s_source.With(viewer.RequireId());

    /// <inheritdoc />
    protected override int? Limit => 1;
}
