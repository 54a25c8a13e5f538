using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Albums;

namespace Qplet.GraphQL.Data.Tracks;

/// <summary>Keeps the counts that tracks take part in. Call these in the transaction of the change.</summary>
public static class TrackCounts
{
    /// <summary>Counts a track in (<paramref name="delta" /> 1, after it was added) or out (−1, after it was deleted) at its owner.</summary>
    public static Task CountAsync(this QpletDbContext db, Track track, int delta, CancellationToken cancellationToken) =>
        db.Users.Where(u => u.Id == track.OwnerId).ExecuteUpdateAsync(s => s.SetProperty(u => u.TrackCount, u => u.TrackCount + delta), cancellationToken);

    /// <summary>Counts a track in or out at genres that it got or lost; before a track is deleted, at all of its genres.</summary>
    public static Task CountGenresAsync(this QpletDbContext db, IReadOnlyCollection<Guid> genreIds, int delta, CancellationToken cancellationToken) =>
        db.Genres.Where(g => genreIds.Contains(g.Id)).ExecuteUpdateAsync(s => s.SetProperty(g => g.TrackCount, g => g.TrackCount + delta), cancellationToken);

    /// <summary>Counts a track out at the albums that contain it. Call it before the track is deleted.</summary>
    public static Task CountOutOfAlbumsAsync(this QpletDbContext db, Guid trackId, CancellationToken cancellationToken) =>
        db
            .Albums.Where(a => a.TrackLinks.Any(l => l.TrackId == trackId))
            .ExecuteUpdateAsync(s => s.SetProperty(a => a.TrackCount, a => a.TrackCount - 1), cancellationToken);

    /// <summary>Counts one more playback of a track.</summary>
    public static Task CountPlaybackAsync(this QpletDbContext db, Guid trackId, CancellationToken cancellationToken) =>
        db.Tracks.Where(t => t.Id == trackId).ExecuteUpdateAsync(s => s.SetProperty(t => t.PlaybackCount, t => t.PlaybackCount + 1), cancellationToken);

    /// <summary>Counts an album in (<paramref name="delta" /> 1, after it was added) or out (−1, after it was deleted) at its owner.</summary>
    public static Task CountAsync(this QpletDbContext db, Album album, int delta, CancellationToken cancellationToken) =>
        db.Users.Where(u => u.Id == album.OwnerId).ExecuteUpdateAsync(s => s.SetProperty(u => u.AlbumCount, u => u.AlbumCount + delta), cancellationToken);

    /// <summary>Counts the tracks of an album anew, after tracks were put in or taken out.</summary>
    public static Task CountTracksAsync(this QpletDbContext db, Guid albumId, CancellationToken cancellationToken) =>
        db.Albums.Where(a => a.Id == albumId).ExecuteUpdateAsync(s => s.SetProperty(a => a.TrackCount, a => a.TrackLinks.Count), cancellationToken);
}
