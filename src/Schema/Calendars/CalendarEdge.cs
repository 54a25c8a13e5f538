namespace Qplet.GraphQL.Schema.Calendars;

/// <summary>A release date in a calendar.</summary>
[ObjectType<Edge<CalendarEntry>>("CalendarEdge")]
public static class CalendarEdge
{
    /// <summary>The time when you added the date.</summary>
    public static DateTime GetAddedAt([Parent] Edge<CalendarEntry> edge) => edge.Row.AddedAt;
}
