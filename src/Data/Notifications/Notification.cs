using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Notifications;

/// <summary>
/// A notification to a user that something has happened to a subject. As long as a notification is unread, further ones of the same kind and subject form a
/// group with it, of which only the latest is listed: each has its own row, so what a user has read does not include what came later.
/// </summary>
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

    /// <summary>The key of the group, which is that of its first notification.</summary>
    public Guid GroupId { get; set; }

    /// <summary>Whether the notification is the latest of its group.</summary>
    public bool IsLatest { get; set; } = true;

    /// <summary>The time when the user read it, or null if it is unread.</summary>
    public DateTime? ReadAt { get; set; }

    /// <summary>The time of the event.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>The user who receives the notification.</summary>
    public User User { get; set; } = null!;

    /// <summary>The user who caused it.</summary>
    public User? Actor { get; set; }
}
