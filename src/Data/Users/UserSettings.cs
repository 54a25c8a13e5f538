namespace Qplet.GraphQL.Data.Users;

/// <summary>How a user wants the product to behave, and which notifications to get. A new instance holds the defaults.</summary>
public sealed class UserSettings
{
    /// <summary>The key: that of the user.</summary>
    public Guid UserId { get; set; }

    /// <summary>The language of the user interface; null leaves the choice to the client.</summary>
    public Language? Language { get; set; }

    /// <summary>The screen that opens first; null leaves the choice to the client.</summary>
    public FirstScreen? FirstScreen { get; set; }

    /// <summary>Whether a notification makes a sound.</summary>
    public bool Sound { get; set; } = true;

    /// <summary>Whether to tell of views of the profile.</summary>
    public bool NotifyProfileView { get; set; } = true;

    /// <summary>Whether to tell of news about those the user follows.</summary>
    public bool NotifyProfileSubscription { get; set; } = true;

    /// <summary>Whether to tell of new followers.</summary>
    public bool NotifyProfileSubscribers { get; set; } = true;

    /// <summary>Whether to tell of new events of those the user follows.</summary>
    public bool NotifyEventNew { get; set; } = true;

    /// <summary>Whether to tell of likes of the user's events.</summary>
    public bool NotifyEventLike { get; set; } = true;

    /// <summary>Whether to tell of views of the user's events.</summary>
    public bool NotifyEventView { get; set; } = true;

    /// <summary>Whether to tell of people who will attend the user's events.</summary>
    public bool NotifyEventSubscription { get; set; } = true;

    /// <summary>Whether to tell of comments on the user's events.</summary>
    public bool NotifyEventComment { get; set; } = true;

    /// <summary>Whether to tell of changes of events that the user attends.</summary>
    public bool NotifyEventUpdated { get; set; } = true;

    /// <summary>Whether to tell of new posts of those the user follows.</summary>
    public bool NotifyPostNew { get; set; } = true;

    /// <summary>Whether to tell of likes of the user's posts.</summary>
    public bool NotifyPostLike { get; set; } = true;

    /// <summary>Whether to tell of posts that share the user's posts.</summary>
    public bool NotifyPostShare { get; set; } = true;

    /// <summary>Whether to tell of comments on the user's posts.</summary>
    public bool NotifyPostComment { get; set; } = true;

    /// <summary>Whether to tell of new tracks of those the user follows.</summary>
    public bool NotifyTrackNew { get; set; } = true;

    /// <summary>Whether to tell of likes of the user's tracks.</summary>
    public bool NotifyTrackLike { get; set; } = true;

    /// <summary>Whether to tell of comments on the user's tracks.</summary>
    public bool NotifyTrackComment { get; set; } = true;

    /// <summary>Whether to tell of new albums of those the user follows.</summary>
    public bool NotifyAlbumNew { get; set; } = true;

    /// <summary>Whether to tell of likes of the user's albums.</summary>
    public bool NotifyAlbumLike { get; set; } = true;

    /// <summary>Whether to tell of comments on the user's albums.</summary>
    public bool NotifyAlbumComment { get; set; } = true;

    /// <summary>Whether to tell of new releases of those the user follows.</summary>
    public bool NotifyReleaseNew { get; set; } = true;

    /// <summary>Whether to tell of likes and hypes of the user's releases.</summary>
    public bool NotifyReleaseLike { get; set; } = true;

    /// <summary>Whether to tell of comments on the user's releases.</summary>
    public bool NotifyReleaseComment { get; set; } = true;

    /// <summary>Whether to tell of new messages.</summary>
    public bool NotifyMessageNew { get; set; } = true;

    /// <summary>The user.</summary>
    public User User { get; set; } = null!;
}
