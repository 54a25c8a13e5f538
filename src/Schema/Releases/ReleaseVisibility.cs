using Qplet.GraphQL.Schema.Users;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>
/// Who may see releases and what belongs to them. They are public, but neither listed nor recommended if their publisher and the viewer have blocked each
/// other.
/// </summary>
internal sealed class ReleaseVisibility : IVisibilityDeclaration<QpletDbContext, Viewer>
{
    /// <inheritdoc />
    public void Declare(VisibilityRules<QpletDbContext, Viewer> rules) =>
        rules
            .Add<Release>(listed: BlockRules.Unblocked<Release>(release => release.PublisherId))
            .Add<HypedRelease>(
                reachable: (db, viewer, hyped) => Visible.IsReachable(hyped.Release) && Visible.IsReachable(hyped.User),
                listed: (db, viewer, hyped) => Visible.IsListed(hyped.Release)
            )
            .Follow<ReleaseDate, Release>(date => date.Release)
            .Follow<ReleaseSource, Release>(source => source.Release)
            .Follow<ReleaseDetail, Release>(detail => detail.Release)
            .Follow<Match, Release>(match => match.Release)
            .Follow<TracklistEntry, Release>(entry => entry.Release)
            .Add<RelatedRelease>(
                reachable: (db, viewer, related) => Visible.IsReachable(related.Release) && Visible.IsReachable(related.Other),
                listed: (db, viewer, related) => Visible.IsListed(related.Other)
            );
}
