namespace Qplet.GraphQL.Schema.CalendarFeeds;

/// <summary>The DataLoaders of calendar feeds.</summary>
internal static class CalendarFeedDataLoaders
{
    /// <summary>Loads calendar feeds by key.</summary>
    [EntityDataLoader<Guid>]
    internal static EntityQuery<CalendarFeed> CalendarFeedById { get; } = EntityQuery.Create<QpletDbContext, CalendarFeed>(db => db.CalendarFeeds);
}
