namespace Qplet.GraphQL.Schema.Events;

/// <summary>A user who attends an event.</summary>
[ObjectType<Edge<Attendance>>("AttendeesEdge")]
public static class AttendeesEdge
{
    /// <summary>The time when the user took a seat.</summary>
    public static DateTime GetAttendingSince([Parent] Edge<Attendance> edge) => edge.Row.CreatedAt;
}
