namespace Qplet.GraphQL.Data.Notifications;

/// <summary>What a notification tells of.</summary>
public enum NotificationKind
{
    /// <summary>Someone follows the user.</summary>
    Followed,

    /// <summary>Someone likes something of the user.</summary>
    Liked,

    /// <summary>Someone can't wait for a release of the user.</summary>
    Hyped,

    /// <summary>Someone commented on something of the user.</summary>
    Commented,

    /// <summary>Someone replied to a comment of the user.</summary>
    Replied,

    /// <summary>Someone sent the user a message.</summary>
    MessageReceived,

    /// <summary>Someone the user follows published a track.</summary>
    TrackPublished,

    /// <summary>Someone the user follows made an album.</summary>
    AlbumPublished,

    /// <summary>Someone the user follows announced a release.</summary>
    ReleasePublished,

    /// <summary>A release that the user can't wait for has changed.</summary>
    ReleaseChanged,
}
