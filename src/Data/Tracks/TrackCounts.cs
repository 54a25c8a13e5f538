using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.Data.Playlists;

namespace Qplet.GraphQL.Data.Tracks;

/// <summary>Maintains the counts of tracks and albums. Call these methods in the transaction of the change.</summary>
public static class TrackCounts
{
    /// <summary>Adds <paramref name="delta" /> to the owner's number of tracks: 1 after a track was added, −1 after it was deleted.</summary>
    public static Task CountAsync(this QpletDbContext db, Track track, int delta, CancellationToken cancellationToken) =>
        db.Users.Where(u => u.Id == track.OwnerId).ExecuteUpdateAsync(s => s.SetProperty(u => u.TrackCount, u => u.TrackCount + delta), cancellationToken);

    /// <summary>
    /// Adds <paramref name="delta" /> to the track counts of genres: those that were added to a track or removed from it, or all its genres before the track is
    /// deleted.
    /// </summary>
    public static Task CountGenresAsync(this QpletDbContext db, IReadOnlyCollection<Guid> genreIds, int delta, CancellationToken cancellationToken) =>
        db.Genres.Where(g => genreIds.Contains(g.Id)).ExecuteUpdateAsync(s => s.SetProperty(g => g.TrackCount, g => g.TrackCount + delta), cancellationToken);

    /// <summary>
    /// Locks the rows of tracks against a concurrent deletion, before rows that refer to them are added. Returns the number of tracks that exist.
    /// </summary>
    public static Task<int> LockTracksAsync(this QpletDbContext db, IReadOnlyCollection<Guid> trackIds, CancellationToken cancellationToken) =>
        db.CountPlaylistsAsync(trackIds, 0, cancellationToken);

    /// <summary>Subtracts a track from the counts of the albums that contain it. Call it before the track is deleted.</summary>
    public static Task CountOutOfAlbumsAsync(this QpletDbContext db, Guid trackId, CancellationToken cancellationToken) =>
        db
            .Albums.Where(a => a.TrackLinks.Any(l => l.TrackId == trackId))
            .ExecuteUpdateAsync(
                s => s.SetProperty(a => a.TrackCount, a => a.TrackCount - 1).SetProperty(a => a.Version, a => a.Version + 1),
                cancellationToken
            );

    /// <summary>Adds <paramref name="delta" /> to the owner's number of albums: 1 after an album was added, −1 after it was deleted.</summary>
    public static Task CountAsync(this QpletDbContext db, Album album, int delta, CancellationToken cancellationToken) =>
        db.Users.Where(u => u.Id == album.OwnerId).ExecuteUpdateAsync(s => s.SetProperty(u => u.AlbumCount, u => u.AlbumCount + delta), cancellationToken);

    /// <summary>Recalculates the numbers of tracks in many albums.</summary>
    internal static Task CountTracksAsync(this IQueryable<Album> albums, CancellationToken cancellationToken) =>
        albums.ExecuteUpdateAsync(s => s.SetProperty(a => a.TrackCount, a => a.TrackLinks.Count), cancellationToken);
}
