using Qplet.GraphQL.Schema.Subjects;
using Qplet.GraphQL.Schema.TrackLists;
using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.Playlists;

/// <summary>
/// Adds, moves and removes the entries of playlists. Changes to one playlist follow each other, so concurrent ones neither lose nor repeat an entry.
/// </summary>
public sealed class PlaylistTrackWriter(Transactions transactions, SubjectCatalog catalog, TimeProvider time)
{
    /// <summary>Adds a track to a playlist of the viewer.</summary>
    public Task<AddTrackToPlaylistPayload> AddAsync(Viewer viewer, AddTrackToPlaylistInput input, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async db =>
            {
                var playlist = await catalog.LockAsync<Playlist>(db, viewer, input.PlaylistId, cancellationToken);
                var track = await catalog.RequireTrackAsync(db, viewer, input.TrackId, cancellationToken);
                if (playlist.TrackCount >= PlaylistLimits.MaximumTracks)
                {
                    throw DomainErrors.TooMany("input.trackId", PlaylistLimits.MaximumTracks);
                }
                var entries = EntriesOf(db, playlist.Id);
                var isNew = !await entries.AnyAsync(entry => entry.TrackId == track.Id, cancellationToken);
                if (await db.CountPlaylistsAsync([track.Id], isNew && !playlist.IsPrivate ? 1 : 0, cancellationToken) == 0)
                {
                    throw DomainErrors.NotFound(nameof(Track), track.Id, "input.trackId");
                }
                var place = await PlaceAsync(entries, input.Place, cancellationToken);
                var entry = new PlaylistTrack
                {
                    Id = Guid.CreateVersion7(time.GetUtcNow()),
                    PlaylistId = playlist.Id,
                    TrackId = track.Id,
                    Position = await db.PositionForAsync(entries, place, cancellationToken),
                    AddedAt = time.UtcMoment(),
                };
                db.PlaylistTracks.Add(entry);
                playlist.TrackCount++;
                playlist.Change(time.UtcMoment());
                await db.SaveChangesAsync(cancellationToken);
                return new AddTrackToPlaylistPayload(playlist, await ReadTrackAsync(db, track.Id, cancellationToken), entry.Id);
            },
            cancellationToken
        );

    /// <summary>Moves an entry of a playlist of the viewer.</summary>
    public Task<Playlist> MoveAsync(Viewer viewer, Guid playlistId, Guid entryId, PlaylistPlaceInput place, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async db =>
            {
                var playlist = await catalog.LockAsync<Playlist>(db, viewer, playlistId, cancellationToken);
                var entries = EntriesOf(db, playlistId);
                var entry = await FindEntryAsync(entries, entryId, "input.entryId", cancellationToken);
                var to = await PlaceAsync(entries, place, cancellationToken);
                if (await db.MoveAsync(entry, entries.Where(other => other.Id != entryId), to, cancellationToken))
                {
                    playlist.Change(time.UtcMoment());
                }
                await db.SaveChangesAsync(cancellationToken);
                return playlist;
            },
            cancellationToken
        );

    /// <summary>Removes an entry from a playlist of the viewer. Returns the playlist and, if the viewer may see it, the track.</summary>
    public Task<(Playlist Playlist, Track? Track)> RemoveAsync(Viewer viewer, Guid playlistId, Guid entryId, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async db =>
            {
                var playlist = await catalog.LockAsync<Playlist>(db, viewer, playlistId, cancellationToken);
                var entries = EntriesOf(db, playlistId);
                var entry = await FindEntryAsync(entries, entryId, "input.entryId", cancellationToken);
                var isLast = !await entries.AnyAsync(other => other.TrackId == entry.TrackId && other.Id != entryId, cancellationToken);
                if (await db.CountPlaylistsAsync([entry.TrackId], isLast && !playlist.IsPrivate ? -1 : 0, cancellationToken) == 0)
                {
                    throw DomainErrors.NotFound(PlaylistLimits.EntryTypeName, entryId, "input.entryId");
                }
                db.PlaylistTracks.Remove(entry);
                playlist.TrackCount--;
                playlist.Change(time.UtcMoment());
                await db.SaveChangesAsync(cancellationToken);
                var track = await catalog
                    .Visible.Listed<Track>(db, viewer)
                    .AsNoTracking()
                    .SingleOrDefaultAsync(track => track.Id == entry.TrackId, cancellationToken);
                return (playlist, track);
            },
            cancellationToken
        );

    private static IQueryable<PlaylistTrack> EntriesOf(QpletDbContext db, Guid playlistId) => db.PlaylistTracks.Where(entry => entry.PlaylistId == playlistId);

    private static Task<Track> ReadTrackAsync(QpletDbContext db, Guid trackId, CancellationToken cancellationToken) =>
        db.Tracks.AsNoTracking().SingleAsync(track => track.Id == trackId, cancellationToken);

    private static async Task<PlaylistTrack> FindEntryAsync(
        IQueryable<PlaylistTrack> entries,
        Guid entryId,
        string field,
        CancellationToken cancellationToken
    ) =>
        await entries.SingleOrDefaultAsync(entry => entry.Id == entryId, cancellationToken)
        ?? throw DomainErrors.NotFound(PlaylistLimits.EntryTypeName, entryId, field);

    private static async Task<EntryPlace<PlaylistTrack>> PlaceAsync(
        IQueryable<PlaylistTrack> entries,
        PlaylistPlaceInput? place,
        CancellationToken cancellationToken
    ) =>
        place switch
        {
            { BeforeEntryId: { } before } => new("", null, await FindEntryAsync(entries, before, "input.place.beforeEntryId", cancellationToken)),
            { AfterEntryId: { } after } => new("", null, await FindEntryAsync(entries, after, "input.place.afterEntryId", cancellationToken), IsAfter: true),
            _ => new("input.place.position", place?.Position),
        };
}
