using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Events;

/// <summary>The relation between an event and a user who attends it. Each takes one seat.</summary>
public sealed class Attendance
{
    /// <summary>The key of the event.</summary>
    public Guid EventId { get; set; }

    /// <summary>The key of the user.</summary>
    public Guid UserId { get; set; }

    /// <summary>The start of the event, by which the events of a user are ordered. It follows <see cref="Event.StartsAt" />.</summary>
    public DateTime StartsAt { get; set; }

    /// <summary>The time when the user took the seat.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>The event.</summary>
    public Event Event { get; set; } = null!;

    /// <summary>The user.</summary>
    public User User { get; set; } = null!;
}
