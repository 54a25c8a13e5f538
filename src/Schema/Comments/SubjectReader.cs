using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Errors;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>Finds what comments and reactions are about, with the viewer's rights: a private album of somebody else is not found.</summary>
public sealed class SubjectReader
{
    /// <summary>The subject.</summary>
    /// <exception cref="NotFoundException">It does not exist, or the viewer may not know of it.</exception>
    public async Task<Subject> GetVisibleAsync(QpletDbContext db, Viewer viewer, SubjectKey key, CancellationToken cancellationToken)
    {
        switch (key.Kind)
        {
            case SubjectKind.Track:
                var trackOwner = await db.Tracks.Where(track => track.Id == key.TrackId).Select(track => (Guid?)track.OwnerId).SingleOrDefaultAsync(cancellationToken);
                return new(key, trackOwner ?? throw DomainErrors.NotFound(nameof(Track), key.TrackId!.Value));
            case SubjectKind.Album:
                var album = await db.Albums.Where(album => album.Id == key.AlbumId).Select(album => new { album.OwnerId, album.IsPrivate }).SingleOrDefaultAsync(cancellationToken);
                if (album is null || (album.IsPrivate && album.OwnerId != viewer.Id && !viewer.IsAdmin))
                    throw DomainErrors.NotFound(nameof(Album), key.AlbumId!.Value);
                return new(key, album.OwnerId);
            default:
                var publisher = await db.Releases.Where(release => release.Id == key.ReleaseId).Select(release => (Guid?)release.PublisherId).SingleOrDefaultAsync(cancellationToken);
                return new(key, publisher ?? throw DomainErrors.NotFound(nameof(Release), key.ReleaseId!.Value));
        }
    }

    /// <summary>Whether the subject exists and the viewer may know of it.</summary>
    public async Task<bool> IsVisibleAsync(QpletDbContext db, Viewer viewer, SubjectKey key, CancellationToken cancellationToken)
    {
        try
        {
            await GetVisibleAsync(db, viewer, key, cancellationToken);
            return true;
        }
        catch (NotFoundException)
        {
            return false;
        }
    }
}
