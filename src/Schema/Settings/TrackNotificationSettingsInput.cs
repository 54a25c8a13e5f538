namespace Qplet.GraphQL.Schema.Settings;

/// <summary>The changes to the settings of notifications of tracks. Omitted fields stay unchanged, and none can be null.</summary>
/// <param name="New">Whether you are notified of new tracks of people whom you follow.</param>
/// <param name="Like">Whether you are notified of likes of your tracks.</param>
/// <param name="Comment">Whether you are notified of comments on your tracks.</param>
public sealed record TrackNotificationSettingsInput(Optional<bool?> New, Optional<bool?> Like, Optional<bool?> Comment);
