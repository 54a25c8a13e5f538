namespace Qplet.GraphQL.Schema.CalendarFeeds;

/// <summary>A new calendar feed.</summary>
/// <param name="Kind">The contents.</param>
/// <param name="Name">The name that calendar programs show. It must not be blank and has at most 255 characters.</param>
/// <param name="PublisherId">The publisher whose release dates the feed has. Required for PLANNING, and not allowed for other kinds.</param>
/// <param name="Where">
/// The filter of the releases whose dates the feed has. Allowed only for RELEASES; if it is omitted or null, the feed has the dates of all releases.
/// </param>
/// <param name="TimeZone">
/// The IANA name of the time zone in which the times of release dates are written, such as `Europe/Paris`. If it is omitted or null, that of your settings. The
/// times of events are written in the time zone of the event.
/// </param>
public sealed record CreateCalendarFeedInput(
    CalendarFeedKind Kind,
    string Name,
    [property: ID<User>] Guid? PublisherId = null,
    [property: GraphQLType(CreateCalendarFeedInput.FilterTypeName)] FilterNode? Where = null,
    string? TimeZone = null
)
{
    /// <summary>The name of the type of filters for releases.</summary>
    internal const string FilterTypeName = "ReleaseFilterInput";
}
