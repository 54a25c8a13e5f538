using Qplet.GraphQL.Schema.Albums;
using Qplet.GraphQL.Schema.Audit;
using Qplet.GraphQL.Schema.Media;
using Qplet.GraphQL.Schema.Notifications;
using Qplet.GraphQL.Schema.Subjects;
using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.Tracks;

/// <summary>Publishes, updates and deletes tracks. Each change is one transaction together with the genres, counters, notifications and events.</summary>
public sealed class TrackWriter(
    Transactions transactions,
    SubjectCatalog catalog,
    AlbumTrackWriter albums,
    Notifier notifier,
    Deletions deletions,
    TimeProvider time
)
{
    private const int MaximumGenres = 10;

    /// <summary>Publishes a track.</summary>
    public Task<Track> CreateAsync(Viewer viewer, CreateTrackInput input, CancellationToken cancellationToken)
    {
        var ownerId = viewer.RequireId();
        var validation = new InputValidation();
        NewTrack(validation);
        validation.ThrowIfAny();

        return transactions.RunAsync(
            async db =>
            {
                var track = NewTrack(new InputValidation());
                await db.RequireOwnedFilesAsync(ownerId, [input.AudioId], "input.audioId", cancellationToken, MediaKind.Audio);
                await db.RequireOwnedCoverAsync(ownerId, input.CoverId, cancellationToken);
                db.Tracks.Add(track);
                await AddGenresAsync(db, track.Id, input.GenreIds ?? [], cancellationToken);
                if (input.AlbumId is { } albumId)
                {
                    await albums.AppendAsync(db, viewer, albumId, track.Id, cancellationToken);
                }
                db.Outbox.Record(new TrackPublished(track.Id, ownerId), track.CreatedAt);
                await notifier.NotifyFollowersAsync(db, ownerId, new SubjectKey(Track.KindName, track.Id), catalog[Track.KindName].WantsNew, cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
                await db.CountAsync(track, 1, cancellationToken);
                return track;
            },
            cancellationToken
        );

        Track NewTrack(InputValidation validation)
        {
            var track = new Track
            {
                Id = Guid.CreateVersion7(time.GetUtcNow()),
                Title = validation.Line(input.Title, "input.title", TextLimits.Title),
                OwnerId = ownerId,
                MediaAssetId = input.AudioId,
                CoverId = input.CoverId,
                CreatedAt = time.UtcMoment(),
            };
            SetLyrics(track, input.Lyrics, validation);
            SetMusic(track, input.Music, validation);
            return track;
        }
    }

    /// <summary>Updates a track of the viewer. Omitted fields stay unchanged.</summary>
    public Task<Track> UpdateAsync(Viewer viewer, UpdateTrackInput input, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async db =>
            {
                var track = await FindAsync(db.Tracks, input.TrackId, cancellationToken);
                if (track.OwnerId != viewer.RequireId())
                {
                    throw DomainErrors.NotOwner(nameof(Track));
                }
                var validation = new InputValidation();
                track.Title = validation.Present(input.Title, "input.title", title => validation.Line(title, "input.title", TextLimits.Title)) ?? track.Title;
                validation.NotNull(input.AudioId, "input.audioId");
                if (input.Lyrics.HasValue)
                {
                    SetLyrics(track, input.Lyrics.Value, validation);
                }
                if (input.Music.HasValue)
                {
                    SetMusic(track, input.Music.Value, validation);
                }
                validation.ThrowIfAny();

                if (input.AudioId.Value is { } audioId)
                {
                    await db.RequireOwnedFilesAsync(track.OwnerId, [audioId], "input.audioId", cancellationToken, MediaKind.Audio);
                    track.MediaAssetId = audioId;
                }

                if (input.CoverId.HasValue)
                {
                    await db.RequireOwnedCoverAsync(track.OwnerId, input.CoverId.Value, cancellationToken);
                    track.CoverId = input.CoverId.Value;
                }

                if (input.GenreIds.HasValue)
                {
                    await RemoveGenresAsync(db, track.Id, cancellationToken);
                    await AddGenresAsync(db, track.Id, input.GenreIds.Value ?? [], cancellationToken);
                }
                track.UpdatedAt = time.UtcMoment();
                await db.SaveChangesAsync(cancellationToken);
                return track;
            },
            cancellationToken
        );

    /// <summary>Deletes a track: the viewer's own, or any if the viewer is an admin.</summary>
    public Task DeleteAsync(Viewer viewer, Guid trackId, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async db =>
            {
                var track = await FindAsync(db.Tracks.AsNoTracking(), trackId, cancellationToken);
                if (track.OwnerId != viewer.RequireId() && !viewer.IsAdmin)
                {
                    throw DomainErrors.NotOwner(nameof(Track));
                }
                await deletions.RecordAsync(db, viewer, new SubjectKey(Track.KindName, trackId), track.OwnerId, cancellationToken);
                await db.LockTracksAsync([trackId], cancellationToken);
                await RemoveGenresAsync(db, trackId, cancellationToken);
                await db.CountOutOfAlbumsAsync(trackId, cancellationToken);
                await db.CountOutOfPlaylistsAsync(trackId, cancellationToken);
                if (await db.Tracks.Where(present => present.Id == trackId).ExecuteDeleteAsync(cancellationToken) == 0)
                {
                    throw DomainErrors.NotFound(nameof(Track), trackId);
                }
                await db.RemoveAboutAsync(new SubjectKey(Track.KindName, trackId), cancellationToken);
                await db.CountAsync(track, -1, cancellationToken);
            },
            cancellationToken
        );

    private static async Task<Track> FindAsync(IQueryable<Track> tracks, Guid trackId, CancellationToken cancellationToken) =>
        await tracks.SingleOrDefaultAsync(track => track.Id == trackId, cancellationToken) ?? throw DomainErrors.NotFound(nameof(Track), trackId);

    private static void SetLyrics(Track track, TrackLyricsInput? input, InputValidation validation)
    {
        RequireAuthor(input is { IsOwn: false, Author: null }, "input.lyrics.author", validation);
        track.LyricsIsOwn = input?.IsOwn;
        track.LyricsAuthor = validation.OptionalLine(input?.Author, "input.lyrics.author", TextLimits.Name);
        track.LyricsContent = validation.OptionalText(input?.Content, "input.lyrics.content", TextLimits.Lyrics);
    }

    private static void SetMusic(Track track, TrackMusicInput? input, InputValidation validation)
    {
        RequireAuthor(input is { IsOwn: false, Author: null }, "input.music.author", validation);
        track.MusicIsOwn = input?.IsOwn;
        track.MusicAuthor = validation.OptionalLine(input?.Author, "input.music.author", TextLimits.Name);
    }

    private static void RequireAuthor(bool isMissing, string field, InputValidation validation)
    {
        if (isMissing)
        {
            validation.Add(DomainErrors.Required(field));
        }
    }

    private static async Task AddGenresAsync(QpletDbContext db, Guid trackId, IReadOnlyList<Guid> genreIds, CancellationToken cancellationToken)
    {
        if (genreIds.Count > MaximumGenres)
        {
            throw DomainErrors.TooMany("input.genreIds", MaximumGenres);
        }
        var distinct = genreIds.Distinct().ToList();
        var known = await db.Genres.CountAsync(genre => distinct.Contains(genre.Id) && genre.IsPublic, cancellationToken);
        if (known != distinct.Count)
        {
            throw DomainErrors.UnknownGenre("input.genreIds");
        }
        foreach (var genreId in distinct)
        {
            db.TrackGenres.Add(new TrackGenre { TrackId = trackId, GenreId = genreId });
        }
        await db.CountGenresAsync(distinct, 1, cancellationToken);
    }

    private static async Task RemoveGenresAsync(QpletDbContext db, Guid trackId, CancellationToken cancellationToken)
    {
        await db.CountGenresAsync(
            await db.TrackGenres.Where(link => link.TrackId == trackId).Select(link => link.GenreId).ToListAsync(cancellationToken),
            -1,
            cancellationToken
        );
        await db.TrackGenres.Where(link => link.TrackId == trackId).ExecuteDeleteAsync(cancellationToken);
    }
}
