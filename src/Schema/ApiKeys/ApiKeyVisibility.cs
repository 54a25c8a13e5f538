namespace Qplet.GraphQL.Schema.ApiKeys;

/// <summary>Who may see API keys: only their user. A caller with an API key sees only this one.</summary>
internal sealed class ApiKeyVisibility : IVisibilityDeclaration<QpletDbContext, Viewer>
{
    /// <inheritdoc />
    public void Declare(VisibilityRules<QpletDbContext, Viewer> rules) =>
        rules.Add<ApiKey>(reachable: (db, viewer, key) => key.UserId == viewer.Id && (viewer.ApiKeyId == null || key.Id == viewer.ApiKeyId));
}
