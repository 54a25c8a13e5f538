namespace Qplet.GraphQL.Schema.CalendarFeeds;

/// <summary>A feed that may be read now, with all on which its contents depend but the entries themselves.</summary>
/// <param name="Feed">The feed.</param>
/// <param name="Viewer">The user to whom it belongs, with whose rights it is read.</param>
/// <param name="TimeZone">The IANA name of the time zone in which times are written, or null for UTC.</param>
/// <param name="EntityTag">
/// The validator of the contents (RFC 9110, section 8.8.3), with its quotation marks. It is weak, because the contents can be compressed.
/// </param>
public sealed record CalendarFeedState(CalendarFeed Feed, Viewer Viewer, string? TimeZone, string EntityTag);
