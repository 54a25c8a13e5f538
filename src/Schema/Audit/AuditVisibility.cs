namespace Qplet.GraphQL.Schema.Audit;

/// <summary>Who may see the records of actions of admins: only admins.</summary>
internal sealed class AuditVisibility : IVisibilityDeclaration<QpletDbContext, Viewer>
{
    /// <inheritdoc />
    public void Declare(VisibilityRules<QpletDbContext, Viewer> rules) => rules.Add<AuditEntry>(reachable: (db, viewer, entry) => viewer.IsAdmin);
}
