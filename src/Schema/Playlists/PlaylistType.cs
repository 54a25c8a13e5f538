using Qplet.GraphQL.Schema.Caching;
using Qplet.GraphQL.Schema.Media;
using Qplet.GraphQL.Schema.Users;

namespace Qplet.GraphQL.Schema.Playlists;

/// <summary>An ordered list of tracks, which can be those of any users. A track can be in it more than once.</summary>
[CacheControl(CacheTimes.Content, Vary = [CacheTimes.Caller])]
[ObjectType<Playlist>]
[BindOnly(
    nameof(Playlist.Id),
    nameof(Playlist.Name),
    nameof(Playlist.Description),
    nameof(Playlist.SystemKind),
    nameof(Playlist.IsPrivate),
    nameof(Playlist.LikeCount),
    nameof(Playlist.CommentCount),
    nameof(Playlist.ShareCount),
    nameof(Playlist.CreatedAt),
    nameof(Playlist.UpdatedAt)
)]
public static class PlaylistType
{
    /// <summary>The user who created the playlist.</summary>
    public static Task<User> GetOwnerAsync(
        [Parent(nameof(Playlist.OwnerId))] Playlist playlist,
        UserByIdDataLoader users,
        CancellationToken cancellationToken
    ) => users.LoadRequiredAsync(playlist.OwnerId, cancellationToken);

    /// <summary>The cover picture, or null if the playlist has none or you may not see it.</summary>
    [NotFilterable]
    public static Task<MediaAsset?> GetCoverAsync(
        [Parent(nameof(Playlist.CoverId))] Playlist playlist,
        MediaAssetByIdDataLoader media,
        CancellationToken cancellationToken
    ) => media.LoadAsync(playlist.CoverId, cancellationToken);

    /// <summary>The number of entries. Of a system playlist: the number of tracks that you find in it.</summary>
    public static Task<int> GetTrackCountAsync(
        [Parent(nameof(Playlist.Id), nameof(Playlist.TrackCount))] Playlist playlist,
        SystemPlaylistReader reader,
        CancellationToken cancellationToken
    ) => SystemPlaylists.KindOf(playlist.Id) is { } kind ? reader.CountAsync(kind, cancellationToken) : Task.FromResult(playlist.TrackCount);

    /// <summary>
    /// The version of the list of tracks, which grows with each change to it. Pass it to `updatePlaylist` when you replace the whole list.
    /// </summary>
    [NotFilterable]
    [NotSortable]
    public static int GetVersion([Parent(nameof(Playlist.Version))] Playlist playlist) => playlist.Version;

    /// <summary>Whether you may edit the playlist and its tracks. True if you are its owner.</summary>
    public static bool GetViewerCanEdit([Parent(nameof(Playlist.OwnerId))] Playlist playlist, Viewer viewer) => viewer.Is(playlist.OwnerId);

    /// <summary>Whether you may delete the playlist. True if you are its owner or an admin; false for system playlists.</summary>
    public static bool GetViewerCanDelete([Parent(nameof(Playlist.Id), nameof(Playlist.OwnerId))] Playlist playlist, Viewer viewer) =>
        SystemPlaylists.KindOf(playlist.Id) is null && viewer.MaySeePrivateOf(playlist.OwnerId);

    /// <summary>Returns a playlist by its key. Private playlists are visible only to their owner and to admins.</summary>
    [NodeResolver]
    public static Task<Playlist?> GetNodeAsync(Guid id, PlaylistByIdDataLoader playlists, CancellationToken cancellationToken) =>
        playlists.LoadAsync(id, cancellationToken);
}
