namespace Qplet.GraphQL.Schema.Events;

/// <summary>Loads the viewer's attendances of events: a list with at most one entry.</summary>
public sealed class ViewerAttendanceDataLoader(IQueryExecutor queries, Viewer viewer, IBatchScheduler scheduler)
    : ChildrenDataLoader<Guid, Attendance>(queries, scheduler)
{
    private static readonly EntityQuery<Guid, Guid, Attendance> s_source = EntityQuery
        .Create<QpletDbContext, Guid, Guid, Attendance>(
            (db, eventId, viewerId) => db.Attendances.Where(link => link.EventId == eventId && link.UserId == viewerId)
        )
        .WithVisibility(VisibilityLevel.Unrestricted, "Viewers know their own attendances.");

    /// <inheritdoc />
    protected override EntityQuery<Guid, Attendance> Source => s_source.With(viewer.RequireId());

    /// <inheritdoc />
    protected override int? Limit => 1;
}
