using Qplet.GraphQL.Data.Notifications;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Schema.Notifications;

/// <summary>Maps notifications to the user settings that control them.</summary>
internal static class NotificationSettings
{
    /// <summary>
    /// Returns whether a user with these settings wants to receive the notification. Notifications of reactions to comments are always sent because they
    /// have no setting.
    /// </summary>
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
