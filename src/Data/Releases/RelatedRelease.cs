namespace Qplet.GraphQL.Data.Releases;

/// <summary>A release that is recommended to those who look at another one, or is similar to it.</summary>
/// <remarks>Maintained by <see cref="RelatedReleases" />.</remarks>
public sealed class RelatedRelease
{
    /// <summary>The key of the release whose list it is.</summary>
    public int ReleaseId { get; set; }

    /// <summary>The list.</summary>
    public ReleaseRelation Relation { get; set; }

    /// <summary>The key of the release in the list.</summary>
    public int OtherId { get; set; }

    /// <summary>The score, by which the list is ordered: the best one first.</summary>
    public long Score { get; set; }

    /// <summary>The number of users who hype both releases, among those that were considered.</summary>
    public int SharedAudience { get; set; }

    /// <summary>The number of details that are the same in both releases.</summary>
    public int SharedDetails { get; set; }

    /// <summary>Whether both releases have the same subcategory.</summary>
    public bool IsSameSubcategory { get; set; }

    /// <summary>The release whose list it is.</summary>
    public Release Release { get; set; } = null!;

    /// <summary>The release in the list.</summary>
    public Release Other { get; set; } = null!;
}
