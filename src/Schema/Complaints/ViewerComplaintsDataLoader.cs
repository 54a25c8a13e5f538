namespace Qplet.GraphQL.Schema.Complaints;

/// <summary>Loads the viewer's complaints about subjects: a list with at most one entry.</summary>
public sealed class ViewerComplaintsDataLoader(IQueryExecutor queries, Viewer viewer, IBatchScheduler scheduler)
    : ChildrenDataLoader<Guid, Complaint>(queries, scheduler)
{
    private static readonly EntityQuery<Guid, Guid, Complaint> s_source = EntityQuery
        .Create<QpletDbContext, Guid, Guid, Complaint>(
            (db, subjectId, viewerId) => db.Complaints.Where(complaint => complaint.SubjectId == subjectId && complaint.AuthorId == viewerId)
        )
        .WithVisibility(VisibilityLevel.Unrestricted, "Viewers know their own complaints.");

    /// <inheritdoc />
    protected override EntityQuery<Guid, Complaint> Source => s_source.With(viewer.RequireId());

    /// <inheritdoc />
    protected override int? Limit => 1;
}
