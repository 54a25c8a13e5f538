namespace Qplet.GraphQL.Schema.Releases;

/// <summary>Loads pages of the recommended releases of releases, the best one first.</summary>
public sealed class RecommendationsByReleaseDataLoader(IQueryExecutor queries, Viewer viewer, TimeProvider time, IBatchScheduler scheduler)
    : PagedChildrenDataLoader<int, RelatedRelease>(queries, scheduler)
{
    /// <inheritdoc />
    protected override EntityQuery<int, RelatedRelease> Source { get; } =
        RelatedReleaseQueries.Recommendations.With(new RelatedReleaseReader(viewer.Id ?? Guid.Empty, time.UtcMoment()));
}
