using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Contributions;

/// <summary>
/// The record of a contribution that was deleted together with its release. It still counts toward the number of contributions that its author can make within
/// a day.
/// </summary>
public sealed class DeletedContribution
{
    /// <summary>The key of the contribution.</summary>
    public Guid ContributionId { get; set; }

    /// <summary>The key of the contributor.</summary>
    public Guid AuthorId { get; set; }

    /// <summary>The time of the contribution.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>The contributor.</summary>
    public User Author { get; set; } = null!;
}
