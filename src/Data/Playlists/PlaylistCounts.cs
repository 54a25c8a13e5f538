using System.Linq.Expressions;
using Qplet.GraphQL.Data.Tracks;

namespace Qplet.GraphQL.Data.Playlists;

/// <summary>Maintains the counts of playlists. Call these methods in the transaction of the change.</summary>
public static class PlaylistCounts
{
    /// <summary>The number of entries of a playlist.</summary>
    internal static Expression<Func<Playlist, int>> NumberOfTracks { get; } = playlist => playlist.TrackLinks.Count;

    /// <summary>The number of public playlists that contain a track.</summary>
    internal static Expression<Func<Track, int>> NumberOfPlaylists { get; } =
        track => track.PlaylistLinks.Where(link => !link.Playlist.IsPrivate).Select(link => link.PlaylistId).Distinct().Count();

    /// <summary>
    /// Adds <paramref name="delta" /> to the playlist counts of tracks. It locks the rows of the tracks against a concurrent deletion, so call it with 0 if
    /// the counts stay.
    /// </summary>
    /// <returns>The number of tracks that exist.</returns>
    public static Task<int> CountPlaylistsAsync(this QpletDbContext db, IReadOnlyCollection<Guid> trackIds, int delta, CancellationToken cancellationToken) =>
        db
            .Tracks.Where(track => trackIds.Contains(track.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(track => track.PlaylistCount, track => track.PlaylistCount + delta), cancellationToken);

    /// <summary>Adds <paramref name="delta" /> to the playlist counts of all tracks of a playlist.</summary>
    public static Task<int> CountPlaylistsAsync(this QpletDbContext db, Guid playlistId, int delta, CancellationToken cancellationToken) =>
        db
            .Tracks.Where(track => track.PlaylistLinks.Any(link => link.PlaylistId == playlistId))
            .ExecuteUpdateAsync(set => set.SetProperty(track => track.PlaylistCount, track => track.PlaylistCount + delta), cancellationToken);

    /// <summary>Subtracts the entries of a track from the counts of the playlists that contain it. Call it before the track is deleted.</summary>
    public static Task<int> CountOutOfPlaylistsAsync(this QpletDbContext db, Guid trackId, CancellationToken cancellationToken) =>
        db
            .Playlists.Where(playlist => playlist.TrackLinks.Any(link => link.TrackId == trackId))
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(
                            playlist => playlist.TrackCount,
                            playlist => playlist.TrackCount - playlist.TrackLinks.Count(link => link.TrackId == trackId)
                        )
                        .SetProperty(playlist => playlist.Version, playlist => playlist.Version + 1),
                cancellationToken
            );

    /// <summary>Recalculates the numbers of entries of playlists.</summary>
    internal static Task CountTracksAsync(this IQueryable<Playlist> playlists, CancellationToken cancellationToken) =>
        playlists.ExecuteUpdateAsync(set => set.SetProperty(playlist => playlist.TrackCount, NumberOfTracks), cancellationToken);

    /// <summary>Recalculates the numbers of playlists that contain tracks.</summary>
    internal static Task CountPlaylistsAsync(this IQueryable<Track> tracks, CancellationToken cancellationToken) =>
        tracks.ExecuteUpdateAsync(set => set.SetProperty(track => track.PlaylistCount, NumberOfPlaylists), cancellationToken);
}
