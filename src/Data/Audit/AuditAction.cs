namespace Qplet.GraphQL.Data.Audit;

/// <summary>An action of an admin.</summary>
public enum AuditAction
{
    /// <summary>A user was banned.</summary>
    UserBanned,

    /// <summary>The ban of a user was ended.</summary>
    UserUnbanned,

    /// <summary>The account of another user was changed.</summary>
    UserUpdated,

    /// <summary>The account of another user was deleted.</summary>
    UserDeleted,

    /// <summary>A deleted account was restored.</summary>
    UserRestored,

    /// <summary>The plan of a user was set.</summary>
    PlanSet,

    /// <summary>Content of another user was deleted or hidden.</summary>
    ContentDeleted,

    /// <summary>Content of another user was changed.</summary>
    ContentUpdated,

    /// <summary>A comment on content of another user was pinned.</summary>
    CommentPinned,

    /// <summary>A comment on content of another user was unpinned.</summary>
    CommentUnpinned,

    /// <summary>A genre was created.</summary>
    GenreCreated,

    /// <summary>A genre was changed.</summary>
    GenreUpdated,

    /// <summary>A genre was deleted.</summary>
    GenreDeleted,

    /// <summary>A release was put into or out of the focus or the spotlight, or promoted.</summary>
    ReleaseCurated,

    /// <summary>A contribution to a release of another user was accepted or rejected.</summary>
    ContributionReviewed,

    /// <summary>A feature request was reviewed.</summary>
    FeatureRequestReviewed,

    /// <summary>A feature request was merged into another one.</summary>
    FeatureRequestMerged,

    /// <summary>A feature request that had been merged was separated again.</summary>
    FeatureRequestUnmerged,

    /// <summary>A complaint was decided.</summary>
    ComplaintReviewed,

    /// <summary>The complaint of another user was deleted.</summary>
    ComplaintDeleted,

    /// <summary>The contact request of another person was deleted.</summary>
    ContactRequestDeleted,
}
