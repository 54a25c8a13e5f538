using Qplet.GraphQL.Data.Notifications;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Schema.Notifications;

/// <summary>Which of a user's settings decides on which notification.</summary>
internal static class NotificationSettings
{
    /// <summary>Whether a user with these settings wants the notification. A reaction to a comment is always told: no setting is about it.</summary>
    public static bool Wants(UserSettings settings, Notification notification) =>
        notification.Kind switch
        {
            NotificationKind.Followed => settings.NotifyProfileSubscribers,
            NotificationKind.Liked or NotificationKind.Hyped when notification.TrackId is not null => settings.NotifyTrackLike,
            NotificationKind.Liked or NotificationKind.Hyped when notification.AlbumId is not null => settings.NotifyAlbumLike,
            NotificationKind.Liked or NotificationKind.Hyped when notification.ReleaseId is not null => settings.NotifyReleaseLike,
            NotificationKind.Commented or NotificationKind.Replied when notification.TrackId is not null => settings.NotifyTrackComment,
            NotificationKind.Commented or NotificationKind.Replied when notification.AlbumId is not null => settings.NotifyAlbumComment,
            NotificationKind.Commented or NotificationKind.Replied when notification.ReleaseId is not null => settings.NotifyReleaseComment,
            NotificationKind.MessageReceived => settings.NotifyMessageNew,
            NotificationKind.TrackPublished => settings.NotifyTrackNew,
            NotificationKind.AlbumPublished => settings.NotifyAlbumNew,
            NotificationKind.ReleasePublished => settings.NotifyReleaseNew,
            _ => true,
        };
}
