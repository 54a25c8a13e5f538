namespace Qplet.GraphQL.Schema.ContactRequests;

/// <summary>Who may see contact requests: their authors and admins.</summary>
internal sealed class ContactRequestVisibility : IVisibilityDeclaration<QpletDbContext, Viewer>
{
    /// <inheritdoc />
    public void Declare(VisibilityRules<QpletDbContext, Viewer> rules) =>
        rules.Add<ContactRequest>(reachable: (db, viewer, request) => viewer.IsAdmin || (viewer.Id != null && request.AuthorId == viewer.Id));
}
