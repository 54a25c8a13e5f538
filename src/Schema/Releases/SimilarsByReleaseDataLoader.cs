namespace Qplet.GraphQL.Schema.Releases;

/// <summary>Loads pages of the similar releases of releases, the best one first.</summary>
public sealed class SimilarsByReleaseDataLoader(IQueryExecutor queries, Viewer viewer, TimeProvider time, IBatchScheduler scheduler)
    : PagedChildrenDataLoader<int, RelatedRelease>(queries, scheduler)
{
    /// <inheritdoc />
    protected override EntityQuery<int, RelatedRelease> Source { get; } =
        RelatedReleaseQueries.Similars.With(new RelatedReleaseReader(viewer.Id ?? Guid.Empty, time.UtcMoment()));
}
