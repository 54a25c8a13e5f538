namespace Qplet.GraphQL.Schema.CalendarFeeds;

/// <summary>The calendar feeds of a user.</summary>
[ObjectType<User>]
public static class UserCalendarFeeds
{
    private static readonly EntityQuery<Guid, CalendarFeed> s_own = EntityQuery
        .Create<QpletDbContext, Guid, CalendarFeed>((db, userId) => db.CalendarFeeds.Where(feed => feed.UserId == userId))
        .OrderByDescending(feed => feed.CreatedAt);

    /// <summary>Your calendar feeds, newest first. Visible only to you: on other users the field is null, with an error AUTH_NOT_AUTHORIZED.</summary>
    [RequiresPlan(CalendarFeedLimits.Plan, CalendarFeedLimits.Feature)]
    [UsePaging]
    [NotFilterable]
    public static async Task<Page<CalendarFeed>?> GetCalendarFeedsAsync(
        [Parent(nameof(User.Id))] User user,
        PagingArguments paging,
        QueryContext<CalendarFeed> query,
        Viewer viewer,
        IQueryExecutor queries,
        CancellationToken cancellationToken
    )
    {
        viewer.RequireSelf(user.Id);
        return await queries.ToPageAsync(s_own.With(user.Id), paging, query, cancellationToken);
    }
}
