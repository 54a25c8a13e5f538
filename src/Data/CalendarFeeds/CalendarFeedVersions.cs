namespace Qplet.GraphQL.Data.CalendarFeeds;

/// <summary>
/// Maintains <see cref="CalendarFeed.Version" />, from which calendar programs learn that a feed has changed. Changes of releases and events need no call: they
/// are in the event log.
/// </summary>
public static class CalendarFeedVersions
{
    /// <summary>
    /// Marks the feeds of users as changed: their calendars or what they may see has changed. Call it in the transaction of the change, after it.
    /// </summary>
    public static Task MarkCalendarFeedsAsync(this QpletDbContext db, IReadOnlyList<Guid> userIds, CancellationToken cancellationToken) =>
        db
            .CalendarFeeds.Where(f => userIds.Contains(f.UserId))
            .ExecuteUpdateAsync(set => set.SetProperty(f => f.Version, f => f.Version + 1), cancellationToken);

    /// <summary>Marks all feeds as changed, after a change of many rows that is not in the event log.</summary>
    public static Task MarkCalendarFeedsAsync(this QpletDbContext db, CancellationToken cancellationToken) =>
        db.CalendarFeeds.ExecuteUpdateAsync(set => set.SetProperty(f => f.Version, f => f.Version + 1), cancellationToken);
}
