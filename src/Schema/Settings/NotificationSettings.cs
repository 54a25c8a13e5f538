namespace Qplet.GraphQL.Schema.Settings;

/// <summary>The events that you are notified of.</summary>
/// <param name="Sound">Whether notifications play a sound.</param>
/// <param name="Profile">The settings of your profile and the people whom you follow.</param>
/// <param name="Event">The settings of events.</param>
/// <param name="Post">The settings of posts.</param>
/// <param name="Track">The settings of tracks.</param>
/// <param name="Album">The settings of albums.</param>
/// <param name="Message">The settings of messages.</param>
/// <param name="Release">The settings of releases.</param>
public sealed record NotificationSettings(
    bool Sound,
    ProfileNotificationSettings Profile,
    EventNotificationSettings Event,
    PostNotificationSettings Post,
    TrackNotificationSettings Track,
    AlbumNotificationSettings Album,
    MessageNotificationSettings Message,
    ReleaseNotificationSettings Release
)
{
    /// <summary>Returns the settings that a row stores.</summary>
    internal static NotificationSettings Of(UserSettings row) =>
        new(
            row.Sound,
            new(row.NotifyProfileView, row.NotifyProfileFollowing, row.NotifyProfileFollowers),
            new(row.NotifyEventNew, row.NotifyEventLike, row.NotifyEventView, row.NotifyEventAttendance, row.NotifyEventComment, row.NotifyEventUpdated),
            new(row.NotifyPostNew, row.NotifyPostLike, row.NotifyPostShare, row.NotifyPostComment),
            new(row.NotifyTrackNew, row.NotifyTrackLike, row.NotifyTrackComment),
            new(row.NotifyAlbumNew, row.NotifyAlbumLike, row.NotifyAlbumComment),
            new(row.NotifyMessageNew),
            new(
                row.NotifyReleaseNew,
                row.NotifyReleaseDate,
                row.NotifyReleaseReminder,
                row.NotifyReleaseContribution,
                row.MailReleaseReminder,
                Data.Calendars.ReminderLeadTimes.Parse(row.ReminderLeadMinutes)
            )
        );
}
