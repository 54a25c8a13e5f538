namespace Qplet.GraphQL.Schema.CalendarFeeds;

/// <summary>The result of <c>regenerateCalendarFeed</c>.</summary>
/// <param name="CalendarFeed">The feed.</param>
/// <param name="Url">The new URL to which calendar programs subscribe, which is returned only here.</param>
public sealed record RegenerateCalendarFeedPayload(CalendarFeed? CalendarFeed, Uri? Url);
