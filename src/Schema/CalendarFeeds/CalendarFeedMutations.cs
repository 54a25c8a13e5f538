using Qplet.GraphQL.Schema.Links;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.CalendarFeeds;

/// <summary>Mutations of calendar feeds.</summary>
[MutationType]
[Authorize]
public static class CalendarFeedMutations
{
    /// <summary>
    /// Creates a feed to which calendar programs subscribe. Requires the plan VERIFIED or a higher plan, also when the feed is read. You can have 20 feeds;
    /// with more, the error is a LimitExceededError until you revoke one. Not available with an API key.
    /// </summary>
    [NotWithApiKey]
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<PlanRequiredException>]
    [Error<LimitExceededException>]
    public static async Task<CreateCalendarFeedPayload> CreateCalendarFeedAsync(
        CreateCalendarFeedInput input,
        Viewer viewer,
        CalendarFeedWriter feeds,
        CalendarFeedFilters filters,
        OperationCaller caller,
        LinkBuilder links,
        CancellationToken cancellationToken
    )
    {
        var filter = input.Where is null ? null : filters.Store(input.Where, caller.User);
        var (feed, token) = await feeds.CreateAsync(viewer, input, filter, cancellationToken);
        return new CreateCalendarFeedPayload(feed, links.CalendarFeed(token));
    }

    /// <summary>Replaces the URL of one of your calendar feeds. The old URL ends at once. Not available with an API key.</summary>
    /// <param name="calendarFeedId">The ID of the feed, one of `me.calendarFeeds`.</param>
    [NotWithApiKey]
    [Error<NotFoundException>]
    [Error<PlanRequiredException>]
    public static async Task<RegenerateCalendarFeedPayload> RegenerateCalendarFeedAsync(
        [ID<CalendarFeed>] Guid calendarFeedId,
        Viewer viewer,
        CalendarFeedWriter feeds,
        LinkBuilder links,
        CancellationToken cancellationToken
    )
    {
        var (feed, token) = await feeds.RegenerateAsync(viewer, calendarFeedId, cancellationToken);
        return new RegenerateCalendarFeedPayload(feed, links.CalendarFeed(token));
    }

    /// <summary>Deletes one of your calendar feeds. Its URL ends at once. Available with every plan.</summary>
    /// <param name="calendarFeedId">The ID of the feed, one of `me.calendarFeeds`.</param>
    [Error<NotFoundException>]
    [ID<CalendarFeed>]
    [UseMutationConvention(PayloadFieldName = "deletedId")]
    public static async Task<Guid> RevokeCalendarFeedAsync(
        [ID<CalendarFeed>] Guid calendarFeedId,
        Viewer viewer,
        CalendarFeedWriter feeds,
        CancellationToken cancellationToken
    )
    {
        await feeds.RevokeAsync(viewer, calendarFeedId, cancellationToken);
        return calendarFeedId;
    }
}
