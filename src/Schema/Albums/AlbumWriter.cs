using Qplet.GraphQL.Data.Ordering;
using Qplet.GraphQL.Schema.Audit;
using Qplet.GraphQL.Schema.Media;
using Qplet.GraphQL.Schema.Notifications;
using Qplet.GraphQL.Schema.Subjects;
using Qplet.GraphQL.Schema.TrackLists;
using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.Albums;

/// <summary>Creates, updates and deletes albums. Each change is one transaction together with its counters and notifications.</summary>
public sealed class AlbumWriter(Transactions transactions, SubjectCatalog catalog, Notifier notifier, Deletions deletions, TimeProvider time)
{
    private const string TracksField = "input.trackIds";

    /// <summary>Creates an album.</summary>
    public Task<Album> CreateAsync(Viewer viewer, CreateAlbumInput input, CancellationToken cancellationToken)
    {
        var ownerId = viewer.RequireId();
        var trackIds = input.TrackIds ?? [];
        var validation = new InputValidation();
        var name = validation.Line(input.Name, "input.name", TextLimits.Title);
        var description = validation.OptionalText(input.Description, "input.description", TextLimits.Description);
        CheckTracks(trackIds, validation);
        validation.ThrowIfAny();

        return transactions.RunAsync(
            async db =>
            {
                await db.RequireOwnedCoverAsync(ownerId, input.CoverId, cancellationToken);
                var album = new Album
                {
                    Id = Guid.CreateVersion7(time.GetUtcNow()),
                    Name = name,
                    Description = description,
                    OwnerId = ownerId,
                    CoverId = input.CoverId,
                    IsPrivate = input.IsPrivate,
                    CreatedAt = time.UtcMoment(),
                };
                db.Albums.Add(album);
                await ReplaceTracksAsync(db, viewer, album, [], trackIds, cancellationToken);
                if (!album.IsPrivate)
                {
                    await NotifyAsync(db, album, cancellationToken);
                }
                await db.SaveChangesAsync(cancellationToken);
                await db.CountAsync(album, 1, cancellationToken);
                return album;
            },
            cancellationToken
        );
    }

    /// <summary>Updates an album of the viewer. Omitted fields stay unchanged.</summary>
    public Task<Album> UpdateAsync(Viewer viewer, UpdateAlbumInput input, CancellationToken cancellationToken)
    {
        var ownerId = viewer.RequireId();
        var validation = new InputValidation();
        var name = validation.Present(input.Name, "input.name", text => validation.Line(text, "input.name", TextLimits.Title));
        var description = validation.OptionalText(input.Description.Value, "input.description", TextLimits.Description);
        validation.NotNull(input.IsPrivate, "input.isPrivate");
        validation.NotNull(input.TrackIds, TracksField);
        CheckTracks(input.TrackIds.Value ?? [], validation);
        validation.Require(input.TrackIds.IsEmpty || input.Version is not null, static () => DomainErrors.Required("input.version"));
        validation.ThrowIfAny();

        return transactions.RunAsync(
            async db =>
            {
                var album = await catalog.LockAsync<Album>(db, viewer, input.AlbumId, cancellationToken);
                album.RequireVersion(input.Version);
                album.Name = name ?? album.Name;
                if (input.Description.HasValue)
                {
                    album.Description = description;
                }
                if (input.CoverId.HasValue)
                {
                    await db.RequireOwnedCoverAsync(ownerId, input.CoverId.Value, cancellationToken);
                    album.CoverId = input.CoverId.Value;
                }
                if (input.IsPrivate.Value is { } isPrivate && isPrivate != album.IsPrivate)
                {
                    album.IsPrivate = isPrivate;
                    if (!isPrivate && !await IsKnownAsync(db, album, cancellationToken))
                    {
                        await NotifyAsync(db, album, cancellationToken);
                    }
                }
                if (input.TrackIds.Value is { } trackIds)
                {
                    var current = await db.AlbumTracks.Where(link => link.AlbumId == album.Id).OrderBy(link => link.Position).ToListAsync(cancellationToken);
                    await ReplaceTracksAsync(db, viewer, album, current, trackIds, cancellationToken);
                    album.Version++;
                }
                album.UpdatedAt = time.UtcMoment();
                await db.SaveChangesAsync(cancellationToken);
                return album;
            },
            cancellationToken
        );
    }

    /// <summary>Deletes an album: the viewer's own, or any if the viewer is an admin.</summary>
    public Task DeleteAsync(Viewer viewer, Guid albumId, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async db =>
            {
                var album = await catalog.LockAsync<Album>(db, viewer, albumId, cancellationToken, isForAdmins: true);
                await deletions.RecordAsync(db, viewer, new SubjectKey(Album.KindName, albumId), album.OwnerId, cancellationToken);
                await db.Albums.Where(present => present.Id == albumId).ExecuteDeleteAsync(cancellationToken);
                await db.RemoveAboutAsync(new SubjectKey(Album.KindName, albumId), cancellationToken);
                await db.CountAsync(album, -1, cancellationToken);
            },
            cancellationToken
        );

    private static void CheckTracks(IReadOnlyList<Guid> trackIds, InputValidation validation)
    {
        validation.Count(trackIds, TracksField, AlbumLimits.MaximumTracks);
        validation.Require(trackIds.Distinct().Count() == trackIds.Count, static () => DomainErrors.Twice(TracksField));
    }

    private async Task ReplaceTracksAsync(
        QpletDbContext db,
        Viewer viewer,
        Album album,
        List<AlbumTrack> current,
        IReadOnlyList<Guid> trackIds,
        CancellationToken cancellationToken
    )
    {
        var known = current.Select(link => link.TrackId).ToHashSet();
        var owners = await catalog.RequireTracksAsync(db, viewer, trackIds, known, cancellationToken);
        var added = trackIds.Where(id => !known.Contains(id)).ToList();
        if (!viewer.IsAdmin && added.Any(id => owners[id] != album.OwnerId))
        {
            throw DomainErrors.NotOwner(nameof(Track));
        }
        if (await db.LockTracksAsync(added, cancellationToken) != added.Count)
        {
            throw DomainErrors.NotFound(nameof(Track), added[0], TracksField);
        }
        var links = db.ReplaceEntries(current, trackIds, id => !owners.ContainsKey(id), id => new AlbumTrack { AlbumId = album.Id, TrackId = id });
        album.TrackCount = links.Count;
    }

    private Task NotifyAsync(QpletDbContext db, Album album, CancellationToken cancellationToken) =>
        notifier.NotifyFollowersAsync(db, album.OwnerId, new SubjectKey(Album.KindName, album.Id), catalog[Album.KindName].WantsNew, cancellationToken);

    private static Task<bool> IsKnownAsync(QpletDbContext db, Album album, CancellationToken cancellationToken) =>
        db
            .Notifications.About(new SubjectKey(Album.KindName, album.Id))
            .AnyAsync(notification => notification.Kind == NotificationKind.Published, cancellationToken);
}
