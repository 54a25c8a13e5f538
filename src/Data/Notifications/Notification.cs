using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Notifications;

/// <summary>A notification to a user that something has happened to a subject.</summary>
public sealed class Notification : ISubjectRow
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The key of the user who is told.</summary>
    public Guid UserId { get; set; }

    /// <summary>The kind of event.</summary>
    public NotificationKind Kind { get; set; }

    /// <summary>The key of the user who did it.</summary>
    public Guid? ActorId { get; set; }

    /// <inheritdoc />
    public string SubjectKind { get; set; } = null!;

    /// <inheritdoc />
    public Guid SubjectId { get; set; }

    /// <summary>The time when the user read it, or null if it is unread.</summary>
    public DateTime? ReadAt { get; set; }

    /// <summary>The time of the event.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>The user who receives the notification.</summary>
    public User User { get; set; } = null!;

    /// <summary>The user who caused it.</summary>
    public User? Actor { get; set; }
}
