namespace Qplet.GraphQL.Schema.Settings;

/// <summary>The changes to the settings of notifications of posts. Omitted fields stay unchanged, and none can be null.</summary>
/// <param name="New">Whether you are notified of new posts of people whom you follow.</param>
/// <param name="Like">Whether you are notified of likes of your posts.</param>
/// <param name="Share">Whether you are notified of posts that share your posts.</param>
/// <param name="Comment">Whether you are notified of comments on your posts.</param>
public sealed record PostNotificationSettingsInput(Optional<bool?> New, Optional<bool?> Like, Optional<bool?> Share, Optional<bool?> Comment);
