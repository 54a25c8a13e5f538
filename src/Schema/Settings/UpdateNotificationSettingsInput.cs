namespace Qplet.GraphQL.Schema.Settings;

/// <summary>The changes to your notifications. Omitted groups and fields stay unchanged, and none can be null.</summary>
/// <param name="Sound">Whether notifications play a sound.</param>
/// <param name="Profile">The settings of your profile and the people whom you follow.</param>
/// <param name="Event">The settings of events.</param>
/// <param name="Post">The settings of posts.</param>
/// <param name="Track">The settings of tracks.</param>
/// <param name="Album">The settings of albums.</param>
/// <param name="Message">The settings of messages.</param>
/// <param name="Release">The settings of releases.</param>
public sealed record UpdateNotificationSettingsInput(
    Optional<bool?> Sound,
    Optional<ProfileNotificationSettingsInput> Profile,
    Optional<EventNotificationSettingsInput> Event,
    Optional<PostNotificationSettingsInput> Post,
    Optional<TrackNotificationSettingsInput> Track,
    Optional<AlbumNotificationSettingsInput> Album,
    Optional<MessageNotificationSettingsInput> Message,
    Optional<ReleaseNotificationSettingsInput> Release
);
