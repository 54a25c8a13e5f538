namespace Qplet.GraphQL.Schema.Releases;

/// <summary>What releases announce, and the releases that are related to them.</summary>
[ObjectType<Release>]
public static class ReleaseInformation
{
    /// <summary>The matches that the release announces, in the order set by the publisher. At most 100.</summary>
    [RequiresPlan(UserPlan.Premium, "release.matches", Owner = nameof(Release.PublisherId))]
    [ListSize(AssumedSize = 5)]
    public static async Task<IReadOnlyList<Match>?> GetMatchesAsync(
        [Parent(nameof(Release.Id), nameof(Release.PublisherId))] Release release,
        MatchesByReleaseDataLoader matches,
        CancellationToken cancellationToken
    ) => await matches.LoadAsync(release.Id, cancellationToken);

    /// <summary>The tracklist of the release, by position. At most 200 entries.</summary>
    [RequiresPlan(UserPlan.Premium, "release.tracklist", Owner = nameof(Release.PublisherId))]
    [ListSize(AssumedSize = 20)]
    public static async Task<IReadOnlyList<TracklistEntry>?> GetTracklistAsync(
        [Parent(nameof(Release.Id), nameof(Release.PublisherId))] Release release,
        TracklistByReleaseDataLoader tracklist,
        CancellationToken cancellationToken
    ) => await tracklist.LoadAsync(release.Id, cancellationToken);

    /// <summary>
    /// The releases that are recommended to those who look at this one: those that most of the same users hype first, then those that share most details, then
    /// those of the same subcategory. At most 100, of each publisher at most 3, and neither passed ones nor your own.
    /// </summary>
    [CacheControl(InheritMaxAge = true)]
    [UsePaging(ConnectionName = "RelatedReleases", Node = nameof(RelatedRelease.Other))]
    public static Task<Page<RelatedRelease>> GetRecommendationsAsync(
        [Parent(nameof(Release.Id))] Release release,
        PagingArguments paging,
        QueryContext<RelatedRelease> query,
        RecommendationsByReleaseDataLoader recommendations,
        CancellationToken cancellationToken
    ) => recommendations.With(paging, query).LoadAsync(release.Id, cancellationToken);

    /// <summary>
    /// The releases of the same subcategory that are similar: those that share most details first, then those that most of the same users hype. At most 100, of
    /// each publisher at most 3, and not those that have passed.
    /// </summary>
    [CacheControl(InheritMaxAge = true)]
    [UsePaging(ConnectionName = "RelatedReleases", Node = nameof(RelatedRelease.Other))]
    public static Task<Page<RelatedRelease>> GetSimilarsAsync(
        [Parent(nameof(Release.Id))] Release release,
        PagingArguments paging,
        QueryContext<RelatedRelease> query,
        SimilarsByReleaseDataLoader similars,
        CancellationToken cancellationToken
    ) => similars.With(paging, query).LoadAsync(release.Id, cancellationToken);
}
