namespace Qplet.GraphQL.Schema.Settings;

/// <summary>The settings of notifications of your profile and the people whom you follow. All are on unless you turn them off.</summary>
/// <param name="View">Whether you are notified of views of your profile.</param>
/// <param name="Following">Whether you are notified of what people whom you follow publish, of kinds that have no setting here.</param>
/// <param name="Followers">Whether you are notified of new followers.</param>
public sealed record ProfileNotificationSettings(bool View, bool Following, bool Followers);
