namespace Qplet.GraphQL.Schema.CalendarFeeds;

/// <summary>The result of <c>createCalendarFeed</c>.</summary>
/// <param name="CalendarFeed">The feed.</param>
/// <param name="Url">
/// The URL to which calendar programs subscribe, which is returned only here. It needs no access token, so anyone who knows it can read the feed.
/// </param>
public sealed record CreateCalendarFeedPayload(CalendarFeed? CalendarFeed, Uri? Url);
