using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Events;

/// <summary>An <see cref="Attendance" /> in the list of the events that a user attends. It is only read.</summary>
public sealed class AttendedEvent
{
    /// <summary>The key of the event.</summary>
    public Guid EventId { get; private set; }

    /// <summary>The key of the user.</summary>
    public Guid UserId { get; private set; }

    /// <summary>The start of the event.</summary>
    public DateTime StartsAt { get; private set; }

    /// <summary>The time when the user took the seat.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>The event.</summary>
    public Event Event { get; private set; } = null!;

    /// <summary>The user.</summary>
    public User User { get; private set; } = null!;
}
