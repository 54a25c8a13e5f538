namespace Qplet.GraphQL.Schema.Contributions;

/// <summary>The contributions to releases.</summary>
[ObjectType<Release>]
public static class ReleaseContributions
{
    /// <summary>The contributions to the release, newest first: all if you are its publisher or an admin, otherwise your own.</summary>
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    [NotFilterable]
    public static Task<Page<Contribution>> GetContributionsAsync(
        [Parent(nameof(Release.Id))] Release release,
        PagingArguments paging,
        QueryContext<Contribution> query,
        ContributionsByReleaseDataLoader contributions,
        CancellationToken cancellationToken
    ) => contributions.With(paging, query).LoadAsync(release.Id, cancellationToken);
}
