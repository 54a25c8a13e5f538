using Qplet.GraphQL.Data.Ordering;
using Qplet.GraphQL.Schema.Audit;
using Qplet.GraphQL.Schema.Media;
using Qplet.GraphQL.Schema.Subjects;
using Qplet.GraphQL.Schema.TrackLists;
using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.Playlists;

/// <summary>Creates, updates and deletes playlists. Each change is one transaction together with its counters.</summary>
public sealed class PlaylistWriter(Transactions transactions, SubjectCatalog catalog, Deletions deletions, TimeProvider time)
{
    private const string TracksField = "input.trackIds";

    /// <summary>Creates a playlist.</summary>
    public Task<Playlist> CreateAsync(Viewer viewer, CreatePlaylistInput input, CancellationToken cancellationToken)
    {
        var ownerId = viewer.RequireId();
        var trackIds = input.TrackIds ?? [];
        var validation = new InputValidation();
        var name = validation.Line(input.Name, "input.name", TextLimits.Title);
        var description = validation.OptionalText(input.Description, "input.description", TextLimits.Description);
        validation.Count(trackIds, TracksField, PlaylistLimits.MaximumTracks);
        validation.ThrowIfAny();

        return transactions.RunAsync(
            async db =>
            {
                await db.RequireOwnedCoverAsync(ownerId, input.CoverId, cancellationToken);
                var playlist = new Playlist
                {
                    Id = Guid.CreateVersion7(time.GetUtcNow()),
                    Name = name,
                    Description = description,
                    OwnerId = ownerId,
                    CoverId = input.CoverId,
                    IsPrivate = input.IsPrivate,
                    CreatedAt = time.UtcMoment(),
                };
                db.Playlists.Add(playlist);
                await ReplaceTracksAsync(db, viewer, playlist, [], trackIds, cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
                return playlist;
            },
            cancellationToken
        );
    }

    /// <summary>Updates a playlist of the viewer. Omitted fields stay unchanged.</summary>
    public Task<Playlist> UpdateAsync(Viewer viewer, UpdatePlaylistInput input, CancellationToken cancellationToken)
    {
        var ownerId = viewer.RequireId();
        var validation = new InputValidation();
        var name = validation.Present(input.Name, "input.name", text => validation.Line(text, "input.name", TextLimits.Title));
        var description = validation.OptionalText(input.Description.Value, "input.description", TextLimits.Description);
        validation.NotNull(input.IsPrivate, "input.isPrivate");
        validation.NotNull(input.TrackIds, TracksField);
        validation.Count(input.TrackIds.Value ?? [], TracksField, PlaylistLimits.MaximumTracks);
        validation.Require(input.TrackIds.IsEmpty || input.Version is not null, static () => DomainErrors.Required("input.version"));
        validation.ThrowIfAny();

        return transactions.RunAsync(
            async db =>
            {
                var playlist = await catalog.LockAsync<Playlist>(db, viewer, input.PlaylistId, cancellationToken);
                playlist.Name = name ?? playlist.Name;
                if (input.Description.HasValue)
                {
                    playlist.Description = description;
                }
                if (input.CoverId.HasValue)
                {
                    await db.RequireOwnedCoverAsync(ownerId, input.CoverId.Value, cancellationToken);
                    playlist.CoverId = input.CoverId.Value;
                }
                if (input.IsPrivate.Value is { } isPrivate && isPrivate != playlist.IsPrivate)
                {
                    await db.CountPlaylistsAsync(playlist.Id, isPrivate ? -1 : 1, cancellationToken);
                    playlist.IsPrivate = isPrivate;
                }
                playlist.RequireVersion(input.Version);
                if (input.TrackIds.Value is { } trackIds)
                {
                    var current = await db
                        .PlaylistTracks.Where(entry => entry.PlaylistId == playlist.Id)
                        .OrderBy(entry => entry.Position)
                        .ToListAsync(cancellationToken);
                    await ReplaceTracksAsync(db, viewer, playlist, current, trackIds, cancellationToken);
                    playlist.Version++;
                }
                playlist.UpdatedAt = time.UtcMoment();
                await db.SaveChangesAsync(cancellationToken);
                return playlist;
            },
            cancellationToken
        );
    }

    /// <summary>Deletes a playlist: the viewer's own, or any of a user if the viewer is an admin.</summary>
    public Task DeleteAsync(Viewer viewer, Guid playlistId, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async db =>
            {
                var playlist = await catalog.LockAsync<Playlist>(db, viewer, playlistId, cancellationToken, isForAdmins: true);
                if (playlist.SystemKind is not null)
                {
                    throw DomainErrors.NotOwner(nameof(Playlist));
                }
                if (!playlist.IsPrivate)
                {
                    await db.CountPlaylistsAsync(playlistId, -1, cancellationToken);
                }
                await deletions.RecordAsync(db, viewer, new SubjectKey(Playlist.KindName, playlistId), playlist.OwnerId, cancellationToken);
                await db.Playlists.Where(present => present.Id == playlistId).ExecuteDeleteAsync(cancellationToken);
                db.Entry(playlist).State = EntityState.Detached;
                await db.RemoveAboutAsync(new SubjectKey(Playlist.KindName, playlistId), cancellationToken);
            },
            cancellationToken
        );

    private async Task ReplaceTracksAsync(
        QpletDbContext db,
        Viewer viewer,
        Playlist playlist,
        List<PlaylistTrack> current,
        IReadOnlyList<Guid> trackIds,
        CancellationToken cancellationToken
    )
    {
        var known = current.Select(entry => entry.TrackId).ToHashSet();
        var seen = await catalog.RequireTracksAsync(db, viewer, trackIds, known, cancellationToken);
        var now = time.UtcMoment();
        var arranged = db.ReplaceEntries(
            current,
            trackIds,
            id => !seen.ContainsKey(id),
            id => new PlaylistTrack
            {
                Id = Guid.CreateVersion7(time.GetUtcNow()),
                PlaylistId = playlist.Id,
                TrackId = id,
                AddedAt = now,
            }
        );
        playlist.TrackCount = arranged.Count;

        var left = arranged.Select(entry => entry.TrackId).ToHashSet();
        var delta = playlist.IsPrivate ? 0 : 1;
        var added = left.Except(known).ToList();
        if (await db.CountPlaylistsAsync(added, delta, cancellationToken) != added.Count)
        {
            throw DomainErrors.NotFound(nameof(Track), added[0], TracksField);
        }
        await db.CountPlaylistsAsync(known.Except(left).ToList(), -delta, cancellationToken);
    }
}
