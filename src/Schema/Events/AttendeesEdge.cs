namespace Qplet.GraphQL.Schema.Events;

/// <summary>A user who attends an event.</summary>
[ObjectType<Edge<Attendance>>("AttendeesEdge")]
public static class AttendeesEdge
{
    /// <summary>The time since when the user attends.</summary>
    public static DateTime GetAttendingSince([Parent] Edge<Attendance> edge) => edge.Row.CreatedAt;
}
