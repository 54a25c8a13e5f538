using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.Data.Genres;
using Qplet.GraphQL.Data.Import.Reading;
using Qplet.GraphQL.Data.Ordering;
using Qplet.GraphQL.Data.Playlists;
using Qplet.GraphQL.Data.Tracks;

namespace Qplet.GraphQL.Data.Import.Writing;

/// <summary>Writes genres, tracks, albums and playlists.</summary>
internal sealed class MusicWriter(ImportContext context)
{
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        var (db, set) = (context.Db, context.Set);
        await context.UpsertAsync(
            "genres",
            set.Genres.All,
            (id, _) =>
                new Genre
                {
                    Id = id,
                    Name = "Unnamed genre",
                    IsPublic = true,
                    CreatedAt = context.Now,
                },
            (row, draft) =>
            {
                row.Name = draft.Name ?? row.Name;
                row.IsPublic = draft.IsPublic ?? row.IsPublic;
            },
            cancellationToken
        );
        await WriteTracksAsync(cancellationToken);
        await WriteAlbumsAsync(cancellationToken);
        await WritePlaylistsAsync(cancellationToken);
    }

    private async Task WriteTracksAsync(CancellationToken cancellationToken)
    {
        var (db, drafts) = (context.Db, context.Set.Tracks.All);
        await context.UpsertAsync(
            "tracks",
            drafts,
            (id, draft) =>
                new Track
                {
                    Id = id,
                    Title = "Unknown track",
                    OwnerId = context.User(draft.OwnerId),
                    CreatedAt = draft.CreatedAt ?? context.Now,
                },
            Apply,
            cancellationToken
        );
        await context.LinkAsync(
            "genres of tracks",
            drafts,
            d => d.GenreIds,
            (track, genre, _) => new TrackGenre { TrackId = track, GenreId = genre },
            db.TrackGenres,
            cancellationToken
        );
    }

    private void Apply(Track row, TrackDraft draft)
    {
        row.Title = draft.Title ?? row.Title;
        if (draft.OwnerId is not null)
        {
            row.OwnerId = context.User(draft.OwnerId);
        }
        row.MediaAssetId = draft.MediaAssetId.Or(row.MediaAssetId);
        row.CoverId = draft.CoverId.Or(row.CoverId);
        row.LyricsIsOwn = draft.LyricsIsOwn.Or(row.LyricsIsOwn);
        row.LyricsAuthor = draft.LyricsAuthor.Or(row.LyricsAuthor);
        row.LyricsContent = draft.LyricsContent.Or(row.LyricsContent);
        row.MusicIsOwn = draft.MusicIsOwn.Or(row.MusicIsOwn);
        row.MusicAuthor = draft.MusicAuthor.Or(row.MusicAuthor);
        row.CreatedAt = draft.CreatedAt ?? row.CreatedAt;
        row.UpdatedAt = draft.UpdatedAt.Or(row.UpdatedAt);

        // What has no rows here starts with the number of the source. It only grows, so the greater number is kept.
        row.PlaybackCount = Math.Max(row.PlaybackCount, draft.Playbacks ?? 0);
        row.ImportedShareCount = Math.Max(row.ImportedShareCount, draft.Shares ?? 0);
    }

    private async Task WriteAlbumsAsync(CancellationToken cancellationToken)
    {
        var (db, drafts) = (context.Db, context.Set.Albums.All);
        await WriteListsAsync<Album>("albums", "Unknown album", drafts, cancellationToken);
        await context.LinkAsync(
            "tracks of albums",
            drafts,
            d => d.TrackIds,
            (album, track, position) =>
                new AlbumTrack
                {
                    AlbumId = album,
                    TrackId = track,
                    Position = position,
                },
            db.AlbumTracks,
            cancellationToken
        );
    }

    private async Task WritePlaylistsAsync(CancellationToken cancellationToken)
    {
        var db = context.Db;
        var drafts = context.Set.Playlists.All;
        await WriteListsAsync<Playlist>("playlists", "Unknown playlist", drafts, cancellationToken);
        await context.ArrangeAsync(
            "entries of playlists",
            drafts,
            d => d.TrackIds,
            keys => db.PlaylistTracks.Where(entry => keys.Contains(entry.PlaylistId)),
            entry => entry.PlaylistId,
            (playlist, track) =>
                new PlaylistTrack
                {
                    Id = Guid.CreateVersion7(new DateTimeOffset(context.Now)),
                    PlaylistId = playlist,
                    TrackId = track,
                    AddedAt = context.Now,
                },
            cancellationToken
        );
    }

    private Task<HashSet<Guid>> WriteListsAsync<T>(
        string kind,
        string unknownName,
        IEnumerable<KeyValuePair<Guid, TrackListDraft>> drafts,
        CancellationToken cancellationToken
    )
        where T : class, ITrackList, new() =>
        context.UpsertAsync(
            kind,
            drafts,
            (id, draft) =>
            {
                var list = new T
                {
                    Name = unknownName,
                    OwnerId = context.User(draft.OwnerId),
                    CreatedAt = draft.CreatedAt ?? context.Now,
                };
                context.Db.Entry(list).Property<Guid>(nameof(Album.Id)).CurrentValue = id;
                return list;
            },
            (row, draft) =>
            {
                row.Name = draft.Name ?? row.Name;
                row.Description = draft.Description.Or(row.Description);
                if (draft.OwnerId is not null)
                {
                    row.OwnerId = context.User(draft.OwnerId);
                }
                row.CoverId = draft.CoverId.Or(row.CoverId);
                row.IsPrivate = draft.IsPrivate ?? row.IsPrivate;
                row.CreatedAt = draft.CreatedAt ?? row.CreatedAt;
                row.UpdatedAt = draft.UpdatedAt.Or(row.UpdatedAt);
            },
            cancellationToken
        );
}
