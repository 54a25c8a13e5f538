namespace Qplet.GraphQL.Schema.Settings;

/// <summary>
/// The changes to the settings of notifications of your profile and the people whom you follow. Omitted fields stay unchanged, and none can be null.
/// </summary>
/// <param name="View">Whether you are notified of views of your profile.</param>
/// <param name="Following">Whether you are notified of what people whom you follow publish, of kinds that have no setting here.</param>
/// <param name="Followers">Whether you are notified of new followers.</param>
public sealed record ProfileNotificationSettingsInput(Optional<bool?> View, Optional<bool?> Following, Optional<bool?> Followers);
