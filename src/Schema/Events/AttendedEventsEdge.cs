namespace Qplet.GraphQL.Schema.Events;

/// <summary>An event that a user attends.</summary>
[ObjectType<Edge<AttendedEvent>>("AttendedEventsEdge")]
public static class AttendedEventsEdge
{
    /// <summary>The time when the user took a seat.</summary>
    public static DateTime GetAttendingSince([Parent] Edge<AttendedEvent> edge) => edge.Row.CreatedAt;
}
