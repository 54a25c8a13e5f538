using Qplet.GraphQL.Schema.Releases;
using Qplet.GraphQL.Schema.Users;

namespace Qplet.GraphQL.Schema.Contributions;

/// <summary>
/// A change to a release, its dates or its sources by a user who is not its publisher: proposed to the publisher, or applied immediately. The contributor, the
/// publisher and admins see it.
/// </summary>
[ObjectType<Contribution>]
[BindOnly(
    nameof(Contribution.Id),
    nameof(Contribution.Kind),
    nameof(Contribution.State),
    nameof(Contribution.CreatedAt),
    nameof(Contribution.ReviewedAt),
    nameof(Contribution.ReviewNote)
)]
public static class ContributionType
{
    /// <summary>The release.</summary>
    public static Task<Release> GetReleaseAsync(
        [Parent(nameof(Contribution.ReleaseId))] Contribution contribution,
        ReleaseByIdDataLoader releases,
        CancellationToken cancellationToken
    ) => releases.LoadRequiredAsync(contribution.ReleaseId, cancellationToken);

    /// <summary>
    /// The date that the contribution changes or has added. Null for other contributions, while a new date is only proposed, and after the date was deleted.
    /// </summary>
    public static Task<ReleaseDate?> GetReleaseDateAsync(
        [Parent(nameof(Contribution.ReleaseDateId))] Contribution contribution,
        ReleaseDateByIdDataLoader dates,
        CancellationToken cancellationToken
    ) => contribution.ReleaseDateId is { } id ? dates.LoadAsync(id, cancellationToken) : Task.FromResult<ReleaseDate?>(null);

    /// <summary>
    /// The source that the contribution changes or has added. Null for other contributions, while a new source is only proposed, and after the source was
    /// deleted.
    /// </summary>
    public static Task<ReleaseSource?> GetReleaseSourceAsync(
        [Parent(nameof(Contribution.ReleaseSourceId))] Contribution contribution,
        ReleaseSourceByIdDataLoader sources,
        CancellationToken cancellationToken
    ) => contribution.ReleaseSourceId is { } id ? sources.LoadAsync(id, cancellationToken) : Task.FromResult<ReleaseSource?>(null);

    /// <summary>The contributor.</summary>
    public static Task<User> GetAuthorAsync(
        [Parent(nameof(Contribution.AuthorId))] Contribution contribution,
        UserByIdDataLoader users,
        CancellationToken cancellationToken
    ) => users.LoadRequiredAsync(contribution.AuthorId, cancellationToken);

    /// <summary>The publisher or admin who accepted or rejected the contribution. Null if no one has, also if it took effect immediately.</summary>
    [NotFilterable]
    public static Task<User?> GetReviewedByAsync(
        [Parent(nameof(Contribution.ReviewedById))] Contribution contribution,
        UserByIdDataLoader users,
        CancellationToken cancellationToken
    ) => contribution.ReviewedById is { } id ? users.LoadAsync(id, cancellationToken) : Task.FromResult<User?>(null);

    /// <summary>The changes, each with the old and the proposed value of a field. At most 8.</summary>
    [NotFilterable]
    [ListSize(AssumedSize = 8)]
    public static IReadOnlyList<ContributionChange> GetChanges(
        [Parent(nameof(Contribution.Changes), nameof(Contribution.AuthorId))] Contribution contribution,
        Viewer viewer
    ) => [.. ContributionChange.Of(contribution, viewer)];

    /// <summary>Returns a contribution by its key, or null if the caller may not see it.</summary>
    [NodeResolver]
    public static Task<Contribution?> GetNodeAsync(Guid id, ContributionByIdDataLoader contributions, CancellationToken cancellationToken) =>
        contributions.LoadAsync(id, cancellationToken);
}
