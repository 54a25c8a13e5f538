namespace Qplet.GraphQL.Data.Notifications;

/// <summary>The kind of event that a notification reports.</summary>
public enum NotificationKind
{
    /// <summary>Someone follows the user.</summary>
    Followed,

    /// <summary>Someone viewed the user's profile or content.</summary>
    Viewed,

    /// <summary>Someone likes the user's content.</summary>
    Liked,

    /// <summary>Someone has hyped a release of the user.</summary>
    Hyped,

    /// <summary>Someone commented on the user's content.</summary>
    Commented,

    /// <summary>Someone replied to a comment by the user.</summary>
    Replied,

    /// <summary>Someone shared the user's content.</summary>
    Shared,

    /// <summary>Someone will attend an event of the user.</summary>
    Attended,

    /// <summary>Someone is interested in an event of the user.</summary>
    Interested,

    /// <summary>Someone the user follows published something.</summary>
    Published,

    /// <summary>Something that the user has hyped or attends has changed.</summary>
    Changed,

    /// <summary>A date of a release that the user has hyped was added, moved or deleted, or one in the user's calendar was moved or deleted.</summary>
    DateChanged,

    /// <summary>A release date in the user's calendar is near.</summary>
    Reminder,

    /// <summary>Someone has proposed or made a change to a release of the user.</summary>
    Contributed,

    /// <summary>A change that the user proposed was accepted.</summary>
    ContributionAccepted,

    /// <summary>A change that the user proposed was rejected.</summary>
    ContributionRejected,

    /// <summary>Someone sent the user a message.</summary>
    MessageReceived,
}
