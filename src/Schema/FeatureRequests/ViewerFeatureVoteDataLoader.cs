namespace Qplet.GraphQL.Schema.FeatureRequests;

/// <summary>Loads the viewer's votes that count for feature requests: a list with at most one entry.</summary>
public sealed class ViewerFeatureVoteDataLoader(IQueryExecutor queries, Viewer viewer, IBatchScheduler scheduler)
    : ChildrenDataLoader<int, FeatureVote>(queries, scheduler)
{
    private static readonly EntityQuery<int, Guid, FeatureVote> s_source = EntityQuery
        .Create<QpletDbContext, int, Guid, FeatureVote>(
            (db, requestId, viewerId) => db.FeatureVotes.Where(vote => vote.CountedForId == requestId && vote.UserId == viewerId)
        )
        .WithVisibility(VisibilityLevel.Unrestricted, "Viewers know their own votes.");

    /// <inheritdoc />
    protected override EntityQuery<int, FeatureVote> Source => s_source.With(viewer.RequireId());

    /// <inheritdoc />
    protected override int? Limit => 1;
}
