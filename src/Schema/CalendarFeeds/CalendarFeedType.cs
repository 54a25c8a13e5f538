namespace Qplet.GraphQL.Schema.CalendarFeeds;

/// <summary>
/// A feed in the format iCalendar, to which calendar programs subscribe at a private address. The feed shows what you may see at the time when it is read.
/// </summary>
[ObjectType<CalendarFeed>]
[BindOnly(nameof(CalendarFeed.Id), nameof(CalendarFeed.Kind), nameof(CalendarFeed.Name), nameof(CalendarFeed.CreatedAt), nameof(CalendarFeed.LastReadAt))]
public static class CalendarFeedType
{
    /// <summary>Returns a feed by its key, or null if it is not the caller's.</summary>
    [NodeResolver]
    public static Task<CalendarFeed?> GetNodeAsync(Guid id, CalendarFeedByIdDataLoader feeds, CancellationToken cancellationToken) =>
        feeds.LoadAsync(id, cancellationToken);
}
