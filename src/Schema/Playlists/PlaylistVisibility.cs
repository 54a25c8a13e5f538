using Qplet.GraphQL.Schema.Users;

namespace Qplet.GraphQL.Schema.Playlists;

/// <summary>
/// The visibility of playlists. Recommendations require a sign-in. Private playlists are visible only to their owner and to admins. Playlists are not listed
/// if their owner and the viewer have blocked each other. An entry is not shown if its track is not listed; it then keeps its place.
/// </summary>
internal sealed class PlaylistVisibility : IVisibilityDeclaration<QpletDbContext, Viewer>
{
    /// <inheritdoc />
    public void Declare(VisibilityRules<QpletDbContext, Viewer> rules) =>
        rules
            .Add<Playlist>(
                reachable: (db, viewer, playlist) =>
                    (!playlist.IsPrivate || viewer.IsAdmin || playlist.OwnerId == viewer.Id)
                    && (viewer.Id != null || playlist.SystemKind != SystemPlaylistKind.Recommended),
                listed: BlockRules.Unblocked<Playlist>(playlist => playlist.OwnerId)
            )
            .Add<PlaylistTrack>(
                reachable: (db, viewer, entry) => Visible.IsReachable(entry.Playlist) && Visible.IsReachable(entry.Track),
                listed: (db, viewer, entry) => Visible.IsListed(entry.Track)
            );
}
