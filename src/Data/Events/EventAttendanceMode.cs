namespace Qplet.GraphQL.Data.Events;

/// <summary>How people attend an event.</summary>
public enum EventAttendanceMode
{
    /// <summary>Over the Internet.</summary>
    Online,

    /// <summary>At the location of the event.</summary>
    Offline,
}
