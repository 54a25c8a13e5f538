using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.FeatureRequests;

/// <summary>A user's vote for a feature request. A merged request keeps its votes, which count for the other request until the two are separated.</summary>
public sealed class FeatureVote
{
    /// <summary>The key of the request that the user voted for.</summary>
    public int FeatureRequestId { get; set; }

    /// <summary>The key of the user.</summary>
    public Guid UserId { get; set; }

    /// <summary>The key of the request that the vote counts for: the same, or the one that it was merged into.</summary>
    public int CountedForId { get; set; }

    /// <summary>The time of the vote.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>The request that the user voted for.</summary>
    public FeatureRequest FeatureRequest { get; set; } = null!;

    /// <summary>The request that the vote counts for.</summary>
    public FeatureRequest CountedFor { get; set; } = null!;

    /// <summary>The user.</summary>
    public User User { get; set; } = null!;
}
