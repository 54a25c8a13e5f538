using Qplet.GraphQL.Schema.Users;

namespace Qplet.GraphQL.Schema.Albums;

/// <summary>
/// The visibility of albums. Private albums are visible only to their owner and to admins. Albums are not listed if their owner and the viewer have blocked
/// each other.
/// </summary>
internal sealed class AlbumVisibility : IVisibilityDeclaration<QpletDbContext, Viewer>
{
    /// <inheritdoc />
    public void Declare(VisibilityRules<QpletDbContext, Viewer> rules) =>
        rules
            .Add<Album>(
                reachable: (db, viewer, album) => !album.IsPrivate || viewer.IsAdmin || album.OwnerId == viewer.Id,
                listed: BlockRules.Unblocked<Album>(album => album.OwnerId)
            )
            .Add<AlbumTrack>(
                reachable: (db, viewer, link) => Visible.IsReachable(link.Album) && Visible.IsReachable(link.Track),
                listed: (db, viewer, link) => Visible.IsListed(link.Track)
            );
}
