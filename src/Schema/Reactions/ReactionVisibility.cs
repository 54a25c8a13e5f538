namespace Qplet.GraphQL.Schema.Reactions;

/// <summary>Who may see a single reaction: only the user who has reacted. Everyone sees the counts.</summary>
internal sealed class ReactionVisibility : IVisibilityDeclaration<QpletDbContext, Viewer>
{
    /// <inheritdoc />
    public void Declare(VisibilityRules<QpletDbContext, Viewer> rules) =>
        rules.Add<Reaction>(reachable: (db, viewer, reaction) => reaction.UserId == viewer.Id);
}
