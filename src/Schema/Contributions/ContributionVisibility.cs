using Qplet.GraphQL.Schema.Users;

namespace Qplet.GraphQL.Schema.Contributions;

/// <summary>
/// Who may see contributions: their contributors, the publishers of the releases, and admins. They are not listed if their contributor and the viewer have
/// blocked each other.
/// </summary>
internal sealed class ContributionVisibility : IVisibilityDeclaration<QpletDbContext, Viewer>
{
    /// <inheritdoc />
    public void Declare(VisibilityRules<QpletDbContext, Viewer> rules) =>
        rules.Add<Contribution>(
            reachable: (db, viewer, contribution) =>
                viewer.IsAdmin || contribution.AuthorId == viewer.Id || db.Releases.Any(r => r.Id == contribution.ReleaseId && r.PublisherId == viewer.Id),
            listed: BlockRules.Unblocked<Contribution>(contribution => contribution.AuthorId)
        );
}
