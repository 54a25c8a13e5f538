namespace Qplet.GraphQL.Data.Users;

/// <summary>A user's preferences, including the notifications that the user wants. A new instance has the defaults.</summary>
public sealed class UserSettings
{
    /// <summary>The key, which is that of the user.</summary>
    public Guid UserId { get; set; }

    /// <summary>The IANA name of the time zone, such as <c>Europe/Berlin</c>, or null for UTC.</summary>
    public string? TimeZone { get; set; }

    /// <summary>The language of the user interface, or null if the client chooses.</summary>
    public Language? Language { get; set; }

    /// <summary>The screen that the client opens first, or null if the client chooses.</summary>
    public FirstScreen? FirstScreen { get; set; }

    /// <summary>Whether notifications play a sound.</summary>
    public bool Sound { get; set; } = true;

    /// <summary>Whether to notify the user of views of the profile.</summary>
    public bool NotifyProfileView { get; set; } = true;

    /// <summary>Whether to notify the user of what those the user follows publish, for kinds that have no setting of their own.</summary>
    public bool NotifyProfileFollowing { get; set; } = true;

    /// <summary>Whether to notify the user of new followers.</summary>
    public bool NotifyProfileFollowers { get; set; } = true;

    /// <summary>Whether to notify the user of new events of those the user follows.</summary>
    public bool NotifyEventNew { get; set; } = true;

    /// <summary>Whether to notify the user of likes of the user's events.</summary>
    public bool NotifyEventLike { get; set; } = true;

    /// <summary>Whether to notify the user of views of the user's events.</summary>
    public bool NotifyEventView { get; set; } = true;

    /// <summary>Whether to notify the user of people who will attend the user's events.</summary>
    public bool NotifyEventAttendance { get; set; } = true;

    /// <summary>Whether to notify the user of comments on the user's events.</summary>
    public bool NotifyEventComment { get; set; } = true;

    /// <summary>Whether to notify the user of changes to events that the user attends.</summary>
    public bool NotifyEventUpdated { get; set; } = true;

    /// <summary>Whether to notify the user of new posts of those the user follows.</summary>
    public bool NotifyPostNew { get; set; } = true;

    /// <summary>Whether to notify the user of likes of the user's posts.</summary>
    public bool NotifyPostLike { get; set; } = true;

    /// <summary>Whether to notify the user of posts that share the user's posts.</summary>
    public bool NotifyPostShare { get; set; } = true;

    /// <summary>Whether to notify the user of comments on the user's posts.</summary>
    public bool NotifyPostComment { get; set; } = true;

    /// <summary>Whether to notify the user of new tracks of those the user follows.</summary>
    public bool NotifyTrackNew { get; set; } = true;

    /// <summary>Whether to notify the user of likes of the user's tracks.</summary>
    public bool NotifyTrackLike { get; set; } = true;

    /// <summary>Whether to notify the user of comments on the user's tracks.</summary>
    public bool NotifyTrackComment { get; set; } = true;

    /// <summary>Whether to notify the user of new albums of those the user follows.</summary>
    public bool NotifyAlbumNew { get; set; } = true;

    /// <summary>Whether to notify the user of likes of the user's albums.</summary>
    public bool NotifyAlbumLike { get; set; } = true;

    /// <summary>Whether to notify the user of comments on the user's albums.</summary>
    public bool NotifyAlbumComment { get; set; } = true;

    /// <summary>Whether to notify the user of new releases of those the user follows.</summary>
    public bool NotifyReleaseNew { get; set; } = true;

    /// <summary>Whether to notify the user of changed dates of releases that the user has hyped, and of those in the user's calendar.</summary>
    public bool NotifyReleaseDate { get; set; } = true;

    /// <summary>Whether to remind the user of the dates of releases.</summary>
    public bool NotifyReleaseReminder { get; set; } = true;

    /// <summary>Whether to notify the user of contributions to the user's releases, and of decisions on the user's contributions.</summary>
    public bool NotifyReleaseContribution { get; set; } = true;

    /// <summary>Whether to remind the user of the dates of releases by e-mail, too.</summary>
    public bool MailReleaseReminder { get; set; }

    /// <summary>
    /// How long before the dates of releases the user is reminded: minutes separated by commas, the longest time first. Empty if never.
    /// </summary>
    /// <remarks>See <see cref="Calendars.ReminderLeadTimes" />.</remarks>
    public string ReminderLeadMinutes { get; set; } = "0";

    /// <summary>Whether to notify the user of new messages.</summary>
    public bool NotifyMessageNew { get; set; } = true;

    /// <summary>The user.</summary>
    public User User { get; set; } = null!;
}
