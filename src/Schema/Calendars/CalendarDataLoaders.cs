namespace Qplet.GraphQL.Schema.Calendars;

/// <summary>The DataLoaders of calendars.</summary>
internal static class CalendarDataLoaders
{
    /// <summary>Loads pages of the calendars of users: the earliest date first, of those the shortest periods first.</summary>
    [PageDataLoader]
    internal static EntityQuery<Guid, CalendarEntry> CalendarByUser { get; } =
        EntityQuery
            .Create<QpletDbContext, Guid, CalendarEntry>((db, userId) => db.CalendarEntries.Where(entry => entry.UserId == userId))
            .OrderBy(entry => entry.Start)
            .OrderBy(entry => entry.End);

    /// <summary>Loads pages of the releases of users, the soonest first.</summary>
    [PageDataLoader]
    internal static EntityQuery<Guid, Release> PlanningByPublisher { get; } =
        EntityQuery
            .Create<QpletDbContext, Guid, Release>((db, publisherId) => db.Releases.Where(release => release.PublisherId == publisherId))
            .OrderBy(release => release.SoonestDate);
}
