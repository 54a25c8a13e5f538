namespace Qplet.GraphQL.Schema.Contributions;

/// <summary>The DataLoaders of contributions.</summary>
internal static class ContributionDataLoaders
{
    /// <summary>Loads contributions by key.</summary>
    [EntityDataLoader<Guid>]
    internal static EntityQuery<Contribution> ContributionById { get; } = EntityQuery.Create<QpletDbContext, Contribution>(db => db.Contributions);

    /// <summary>Loads pages of the contributions to releases, newest first.</summary>
    [PageDataLoader]
    internal static EntityQuery<int, Contribution> ContributionsByRelease { get; } =
        EntityQuery
            .Create<QpletDbContext, int, Contribution>((db, releaseId) => db.Contributions.Where(contribution => contribution.ReleaseId == releaseId))
            .OrderByDescending(contribution => contribution.CreatedAt);

    /// <summary>Loads pages of the contributions of users, newest first.</summary>
    [PageDataLoader]
    internal static EntityQuery<Guid, Contribution> ContributionsByAuthor { get; } =
        EntityQuery
            .Create<QpletDbContext, Guid, Contribution>((db, authorId) => db.Contributions.Where(contribution => contribution.AuthorId == authorId))
            .OrderByDescending(contribution => contribution.CreatedAt);
}
