namespace Qplet.GraphQL.Schema.Users;

/// <summary>Loads the viewer's follows of users: a list with at most one entry.</summary>
public sealed class ViewerFollowDataLoader(IQueryExecutor queries, Viewer viewer, IBatchScheduler scheduler)
    : ChildrenDataLoader<Guid, Follow>(queries, scheduler)
{
    private static readonly EntityQuery<Guid, Guid, Follow> s_source = EntityQuery
        .Create<QpletDbContext, Guid, Guid, Follow>(
            (db, followeeId, viewerId) => db.Follows.Where(follow => follow.FolloweeId == followeeId && follow.FollowerId == viewerId)
        )
        .WithVisibility(VisibilityLevel.Unrestricted, "Viewers know whom they follow.");

    /// <inheritdoc />
    protected override EntityQuery<Guid, Follow> Source => s_source.With(viewer.RequireId());

    /// <inheritdoc />
    protected override int? Limit => 1;
}
