namespace Qplet.GraphQL.Schema.Sessions;

/// <summary>Who may see sessions: only the user who has signed in, without an API key.</summary>
internal sealed class SessionVisibility : IVisibilityDeclaration<QpletDbContext, Viewer>
{
    /// <inheritdoc />
    public void Declare(VisibilityRules<QpletDbContext, Viewer> rules) =>
        rules.Add<Session>(reachable: (db, viewer, session) => session.UserId == viewer.Id && viewer.ApiKeyId == null);
}
