namespace Qplet.GraphQL.Schema.Events;

/// <summary>Loads the viewer's interests in events: a list with at most one entry.</summary>
public sealed class ViewerInterestDataLoader(IQueryExecutor queries, Viewer viewer, IBatchScheduler scheduler)
    : ChildrenDataLoader<Guid, Interest>(queries, scheduler)
{
    private static readonly EntityQuery<Guid, Guid, Interest> s_source = EntityQuery
        .Create<QpletDbContext, Guid, Guid, Interest>((db, eventId, viewerId) => db.Interests.Where(link => link.EventId == eventId && link.UserId == viewerId))
        .WithVisibility(VisibilityLevel.Unrestricted, "Viewers know their own interests.");

    /// <inheritdoc />
    protected override EntityQuery<Guid, Interest> Source => s_source.With(viewer.RequireId());

    /// <inheritdoc />
    protected override int? Limit => 1;
}
