namespace Qplet.GraphQL.Data.Notifications;

/// <summary>The kind of event that a notification reports.</summary>
public enum NotificationKind
{
    /// <summary>Someone follows the user.</summary>
    Followed,

    /// <summary>Someone likes the user's content.</summary>
    Liked,

    /// <summary>Someone has hyped a release of the user.</summary>
    Hyped,

    /// <summary>Someone commented on the user's content.</summary>
    Commented,

    /// <summary>Someone replied to a comment by the user.</summary>
    Replied,

    /// <summary>Someone sent the user a message.</summary>
    MessageReceived,

    /// <summary>Someone the user follows published something.</summary>
    Published,

    /// <summary>Something that the user has hyped has changed.</summary>
    Changed,
}
