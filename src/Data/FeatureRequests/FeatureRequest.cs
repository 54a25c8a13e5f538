using Qplet.GraphQL.Data.Ordering;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.FeatureRequests;

/// <summary>A request for a feature of the service. Users vote for it.</summary>
public sealed class FeatureRequest
{
    /// <summary>The key.</summary>
    public int Id { get; set; }

    /// <summary>The key of the user who requested the feature.</summary>
    public Guid AuthorId { get; set; }

    /// <summary>The title.</summary>
    public string Title { get; set; } = null!;

    /// <summary>The folded title, by which orders compare. It follows the title.</summary>
    public string SortTitle
    {
        get => TextFolding.Fold(Title);
        private set { }
    }

    /// <summary>The description.</summary>
    public string Description { get; set; } = null!;

    /// <summary>The state.</summary>
    public FeatureRequestState State { get; set; }

    /// <summary>Whether an admin has approved the request. If not, only its author and admins see it.</summary>
    public bool IsApproved { get; set; }

    /// <summary>The key of the request that this request was merged into, or null if it was not merged.</summary>
    public int? MergedIntoId { get; set; }

    /// <summary>
    /// The number of users who vote for the request or for one that was merged into it. 0 for a merged request, whose votes count for the other one.
    /// </summary>
    public int VoteCount { get; set; }

    /// <summary>The time when the feature was requested.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>The time when the author last changed the request, or null if it was never changed.</summary>
    public DateTime? UpdatedAt { get; set; }

    /// <summary>The user who requested the feature.</summary>
    public User Author { get; set; } = null!;

    /// <summary>The request that this request was merged into.</summary>
    public FeatureRequest? MergedInto { get; set; }

    /// <summary>The votes that count for the request, including those for requests that were merged into it.</summary>
    public ICollection<FeatureVote> CountedVotes { get; set; } = null!;
}
