using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Notifications;

/// <summary>A notification to a user that something has happened. The keys of its subjects are set as far as they apply.</summary>
public sealed class Notification
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The key of the user who is told.</summary>
    public Guid UserId { get; set; }

    /// <summary>The kind of event.</summary>
    public NotificationKind Kind { get; set; }

    /// <summary>The key of the user who did it.</summary>
    public Guid? ActorId { get; set; }

    /// <summary>The key of the track it concerns.</summary>
    public Guid? TrackId { get; set; }

    /// <summary>The key of the album it concerns.</summary>
    public Guid? AlbumId { get; set; }

    /// <summary>The key of the release it concerns.</summary>
    public int? ReleaseId { get; set; }

    /// <summary>The key of the comment it concerns.</summary>
    public Guid? CommentId { get; set; }

    /// <summary>The key of the message it concerns.</summary>
    public Guid? MessageId { get; set; }

    /// <summary>The time when the user read it, or null if it is unread.</summary>
    public DateTime? ReadAt { get; set; }

    /// <summary>The time of the event.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>The user who receives the notification.</summary>
    public User User { get; set; } = null!;

    /// <summary>The user who caused it.</summary>
    public User? Actor { get; set; }

    /// <summary>The track it concerns.</summary>
    public Track? Track { get; set; }

    /// <summary>The album it concerns.</summary>
    public Album? Album { get; set; }

    /// <summary>The release it concerns.</summary>
    public Release? Release { get; set; }

    /// <summary>The comment it concerns.</summary>
    public Comment? Comment { get; set; }

    /// <summary>The message it concerns.</summary>
    public Message? Message { get; set; }
}
