using Qplet.GraphQL.Schema.Users;

namespace Qplet.GraphQL.Schema.Tracks;

/// <summary>Who may see tracks. They are public, but not listed if their owner and the viewer have blocked each other.</summary>
internal sealed class TrackVisibility : IVisibilityDeclaration<QpletDbContext, Viewer>
{
    /// <inheritdoc />
    public void Declare(VisibilityRules<QpletDbContext, Viewer> rules) => rules.Add<Track>(listed: BlockRules.Unblocked<Track>(track => track.OwnerId));
}
