namespace Qplet.GraphQL.Schema.Settings;

/// <summary>The settings of notifications of albums. All are on unless you turn them off.</summary>
/// <param name="New">Whether you are notified of new albums of people whom you follow.</param>
/// <param name="Like">Whether you are notified of likes of your albums.</param>
/// <param name="Comment">Whether you are notified of comments on your albums.</param>
public sealed record AlbumNotificationSettings(bool New, bool Like, bool Comment);
