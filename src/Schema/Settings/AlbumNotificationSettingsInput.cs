namespace Qplet.GraphQL.Schema.Settings;

/// <summary>The changes to the settings of notifications of albums. Omitted fields stay unchanged, and none can be null.</summary>
/// <param name="New">Whether you are notified of new albums of people whom you follow.</param>
/// <param name="Like">Whether you are notified of likes of your albums.</param>
/// <param name="Comment">Whether you are notified of comments on your albums.</param>
public sealed record AlbumNotificationSettingsInput(Optional<bool?> New, Optional<bool?> Like, Optional<bool?> Comment);
