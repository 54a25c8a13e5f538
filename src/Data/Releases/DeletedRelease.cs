using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Releases;

/// <summary>The record of a deleted release, which still counts toward the number of releases that its publisher can create within a period.</summary>
public sealed class DeletedRelease
{
    /// <summary>The key of the release.</summary>
    public int ReleaseId { get; set; }

    /// <summary>The key of the publisher.</summary>
    public Guid PublisherId { get; set; }

    /// <summary>The time when the release was announced.</summary>
    public DateTime PublishedAt { get; set; }

    /// <summary>The publisher.</summary>
    public User Publisher { get; set; } = null!;
}
