namespace Qplet.GraphQL.Schema.Settings;

/// <summary>The settings of notifications of tracks. All are on unless you turn them off.</summary>
/// <param name="New">Whether you are notified of new tracks of people whom you follow.</param>
/// <param name="Like">Whether you are notified of likes of your tracks.</param>
/// <param name="Comment">Whether you are notified of comments on your tracks.</param>
public sealed record TrackNotificationSettings(bool New, bool Like, bool Comment);
