using Qplet.GraphQL.Schema.Subjects;
using Qplet.GraphQL.Schema.TrackLists;
using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.Albums;

/// <summary>Adds, moves and removes the tracks of albums. Changes to one album follow each other, so concurrent ones neither lose nor repeat a track.</summary>
public sealed class AlbumTrackWriter(Transactions transactions, SubjectCatalog catalog, TimeProvider time)
{
    /// <summary>Adds a track of the viewer to an album of the viewer, or moves it there.</summary>
    public Task<AddTrackToAlbumPayload> AddAsync(Viewer viewer, Guid albumId, Guid trackId, AlbumPlaceInput? place, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async db =>
            {
                var album = await catalog.LockAsync<Album>(db, viewer, albumId, cancellationToken);
                var track = await catalog.RequireTrackAsync(db, viewer, trackId, cancellationToken);
                if (!viewer.IsAdmin && track.OwnerId != album.OwnerId)
                {
                    throw DomainErrors.NotOwner(nameof(Track));
                }
                if (await db.LockTracksAsync([trackId], cancellationToken) == 0)
                {
                    throw DomainErrors.NotFound(nameof(Track), trackId, "input.trackId");
                }
                if (await LinksOf(db, albumId).SingleOrDefaultAsync(link => link.TrackId == trackId, cancellationToken) is { } link)
                {
                    if (place is not null)
                    {
                        await MoveAsync(db, album, link, place, cancellationToken);
                    }
                }
                else
                {
                    await InsertAsync(db, album, trackId, "input.trackId", place, cancellationToken);
                }
                await db.SaveChangesAsync(cancellationToken);
                return new AddTrackToAlbumPayload(album, track);
            },
            cancellationToken
        );

    /// <summary>Moves a track of an album of the viewer.</summary>
    public Task<Album> MoveAsync(Viewer viewer, Guid albumId, Guid trackId, AlbumPlaceInput place, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async db =>
            {
                var album = await catalog.LockAsync<Album>(db, viewer, albumId, cancellationToken);
                var link = await FindAsync(LinksOf(db, albumId), trackId, "input.trackId", cancellationToken);
                await MoveAsync(db, album, link, place, cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
                return album;
            },
            cancellationToken
        );

    /// <summary>Takes a track out of an album of the viewer.</summary>
    public Task<RemoveTrackFromAlbumPayload> RemoveAsync(Viewer viewer, Guid albumId, Guid trackId, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async db =>
            {
                var album = await catalog.LockAsync<Album>(db, viewer, albumId, cancellationToken);
                if (await db.LockTracksAsync([trackId], cancellationToken) == 0)
                {
                    throw DomainErrors.NotFound(nameof(Track), trackId, "input.trackId");
                }
                var track = await db.Tracks.AsNoTracking().SingleAsync(present => present.Id == trackId, cancellationToken);
                if (await LinksOf(db, albumId).SingleOrDefaultAsync(link => link.TrackId == trackId, cancellationToken) is { } link)
                {
                    db.AlbumTracks.Remove(link);
                    album.TrackCount--;
                    album.Change(time.UtcMoment());
                    await db.SaveChangesAsync(cancellationToken);
                }
                return new RemoveTrackFromAlbumPayload(album, track);
            },
            cancellationToken
        );

    /// <summary>Adds a new track to the end of an album of the viewer, within the transaction that publishes the track.</summary>
    internal async Task AppendAsync(QpletDbContext db, Viewer viewer, Guid albumId, Guid trackId, CancellationToken cancellationToken) =>
        await InsertAsync(db, await catalog.LockAsync<Album>(db, viewer, albumId, cancellationToken), trackId, "input.albumId", null, cancellationToken);

    private async Task InsertAsync(QpletDbContext db, Album album, Guid trackId, string field, AlbumPlaceInput? place, CancellationToken cancellationToken)
    {
        if (album.TrackCount >= AlbumLimits.MaximumTracks)
        {
            throw DomainErrors.TooMany(field, AlbumLimits.MaximumTracks);
        }
        var links = LinksOf(db, album.Id);
        var position = await db.PositionForAsync(links, await PlaceAsync(links, place, cancellationToken), cancellationToken);
        db.AlbumTracks.Add(
            new AlbumTrack
            {
                AlbumId = album.Id,
                TrackId = trackId,
                Position = position,
            }
        );
        album.TrackCount++;
        album.Change(time.UtcMoment());
    }

    private async Task MoveAsync(QpletDbContext db, Album album, AlbumTrack link, AlbumPlaceInput place, CancellationToken cancellationToken)
    {
        var links = LinksOf(db, album.Id);
        var to = await PlaceAsync(links, place, cancellationToken);
        if (await db.MoveAsync(link, links.Where(other => other.TrackId != link.TrackId), to, cancellationToken))
        {
            album.Change(time.UtcMoment());
        }
    }

    private static IQueryable<AlbumTrack> LinksOf(QpletDbContext db, Guid albumId) => db.AlbumTracks.Where(link => link.AlbumId == albumId);

    private static async Task<AlbumTrack> FindAsync(IQueryable<AlbumTrack> links, Guid trackId, string field, CancellationToken cancellationToken) =>
        await links.SingleOrDefaultAsync(link => link.TrackId == trackId, cancellationToken) ?? throw DomainErrors.NotFound(nameof(Track), trackId, field);

    private static async Task<EntryPlace<AlbumTrack>> PlaceAsync(IQueryable<AlbumTrack> links, AlbumPlaceInput? place, CancellationToken cancellationToken) =>
        place switch
        {
            { BeforeTrackId: { } before } => new("", null, await FindAsync(links, before, "input.place.beforeTrackId", cancellationToken)),
            { AfterTrackId: { } after } => new("", null, await FindAsync(links, after, "input.place.afterTrackId", cancellationToken), IsAfter: true),
            _ => new("input.place.position", place?.Position),
        };
}
