using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Errors;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>Finds the subjects of comments and reactions as far as the viewer may see them: a private album of another user is not found.</summary>
internal static class SubjectReader
{
    /// <summary>Returns the subject.</summary>
    /// <exception cref="NotFoundException">The subject does not exist, or the viewer may not see it.</exception>
    public static async Task<Subject> GetVisibleSubjectAsync(this QpletDbContext db, Viewer viewer, SubjectKey key, CancellationToken cancellationToken) =>
        await db.FindVisibleSubjectAsync(viewer, key, cancellationToken) ?? throw NotFound(key);

    /// <summary>Returns the subject, or null if it does not exist or the viewer may not see it.</summary>
    public static async Task<Subject?> FindVisibleSubjectAsync(this QpletDbContext db, Viewer viewer, SubjectKey key, CancellationToken cancellationToken)
    {
        var ownerId = key.Kind switch
        {
            SubjectKind.Track => await db
                .Tracks.Where(track => track.Id == key.TrackId)
                .Select(track => (Guid?)track.OwnerId)
                .SingleOrDefaultAsync(cancellationToken),
            SubjectKind.Album => await FindAlbumOwnerAsync(db, viewer, key, cancellationToken),
            _ => await db
                .Releases.Where(release => release.Id == key.ReleaseId)
                .Select(release => (Guid?)release.PublisherId)
                .SingleOrDefaultAsync(cancellationToken),
        };
        return ownerId is { } owner ? new Subject(key, owner) : null;
    }

    private static async Task<Guid?> FindAlbumOwnerAsync(QpletDbContext db, Viewer viewer, SubjectKey key, CancellationToken cancellationToken)
    {
        var album = await db
            .Albums.Where(album => album.Id == key.AlbumId)
            .Select(album => new { album.OwnerId, album.IsPrivate })
            .SingleOrDefaultAsync(cancellationToken);
        return album is not null && (!album.IsPrivate || viewer.MaySeePrivateOf(album.OwnerId)) ? album.OwnerId : null;
    }

    private static NotFoundException NotFound(SubjectKey key) =>
        key switch
        {
            { TrackId: { } track } => DomainErrors.NotFound(nameof(Track), track),
            { AlbumId: { } album } => DomainErrors.NotFound(nameof(Album), album),
            _ => DomainErrors.NotFound(nameof(Release), key.ReleaseId!.Value),
        };
}
