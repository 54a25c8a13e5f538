using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Events;

/// <summary>The relation between an event and a user who is interested in it. It takes no seat.</summary>
public sealed class Interest
{
    /// <summary>The key of the event.</summary>
    public Guid EventId { get; set; }

    /// <summary>The key of the user.</summary>
    public Guid UserId { get; set; }

    /// <summary>The time when the user showed the interest.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>The event.</summary>
    public Event Event { get; set; } = null!;

    /// <summary>The user.</summary>
    public User User { get; set; } = null!;
}
