using System.Text.Json;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Contributions;

/// <summary>A change to a release, its dates or its sources by a user who is not its publisher: proposed to the publisher, or applied immediately.</summary>
public sealed class Contribution
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The key of the release.</summary>
    public int ReleaseId { get; set; }

    /// <summary>The key of the contributor.</summary>
    public Guid AuthorId { get; set; }

    /// <summary>The kind of change.</summary>
    public ContributionKind Kind { get; set; }

    /// <summary>
    /// The key of the date that the contribution changes or has created. Null for other contributions, and while a new date is only proposed. It stays after
    /// the date was deleted.
    /// </summary>
    public int? ReleaseDateId { get; set; }

    /// <summary>
    /// The key of the source that the contribution changes or has created. Null for other contributions, and while a new source is only proposed. It stays
    /// after the source was deleted.
    /// </summary>
    public int? ReleaseSourceId { get; set; }

    /// <summary>The changes of fields, as <see cref="Format" /> writes them.</summary>
    public string Changes { get; set; } = null!;

    /// <summary>The state.</summary>
    public ContributionState State { get; set; }

    /// <summary>The time of the contribution.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>The time when the contribution was accepted, rejected, withdrawn or closed, or took effect. Null while it is pending.</summary>
    public DateTime? ReviewedAt { get; set; }

    /// <summary>The key of the user who accepted or rejected the contribution, or null if no one has.</summary>
    public Guid? ReviewedById { get; set; }

    /// <summary>The note of the user who accepted or rejected the contribution.</summary>
    public string? ReviewNote { get; set; }

    /// <summary>The release.</summary>
    public Release Release { get; set; } = null!;

    /// <summary>The contributor.</summary>
    public User Author { get; set; } = null!;

    /// <summary>The user who accepted or rejected the contribution.</summary>
    public User? ReviewedBy { get; set; }

    /// <summary>Returns the form in which changes are stored.</summary>
    public static string Format(IReadOnlyList<FieldChange> changes) => JsonSerializer.Serialize(changes, ContributionJson.Default.IReadOnlyListFieldChange);

    /// <summary>Returns the changes of a stored form.</summary>
    public static IReadOnlyList<FieldChange> Parse(string changes) => JsonSerializer.Deserialize(changes, ContributionJson.Default.IReadOnlyListFieldChange)!;
}
