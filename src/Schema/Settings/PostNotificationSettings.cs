namespace Qplet.GraphQL.Schema.Settings;

/// <summary>The settings of notifications of posts. All are on unless you turn them off.</summary>
/// <param name="New">Whether you are notified of new posts of people whom you follow.</param>
/// <param name="Like">Whether you are notified of likes of your posts.</param>
/// <param name="Share">Whether you are notified of posts that share your posts.</param>
/// <param name="Comment">Whether you are notified of comments on your posts.</param>
public sealed record PostNotificationSettings(bool New, bool Like, bool Share, bool Comment);
