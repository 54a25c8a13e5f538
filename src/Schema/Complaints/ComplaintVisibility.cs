namespace Qplet.GraphQL.Schema.Complaints;

/// <summary>Who may see complaints: their authors and admins. The reasons are public.</summary>
internal sealed class ComplaintVisibility : IVisibilityDeclaration<QpletDbContext, Viewer>
{
    /// <inheritdoc />
    public void Declare(VisibilityRules<QpletDbContext, Viewer> rules) =>
        rules
            .Add<Complaint>(reachable: (db, viewer, complaint) => viewer.IsAdmin || complaint.AuthorId == viewer.Id)
            .Public<ComplaintReason>("Reference data.");
}
