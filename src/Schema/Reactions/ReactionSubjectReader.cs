using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data;

namespace Qplet.GraphQL.Schema.Reactions;

/// <summary>Reads what was reacted to, with its new counts.</summary>
public sealed class ReactionSubjectReader(IDbContextFactory<QpletDbContext> contexts)
{
    /// <summary>The track, album, release or comment.</summary>
    public async Task<object?> ReadAsync(ReactionTarget target, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return target switch
        {
            { CommentId: { } id } => await db.Comments.AsNoTracking().SingleOrDefaultAsync(comment => comment.Id == id, cancellationToken),
            { Subject.TrackId: { } id } => await db.Tracks.AsNoTracking().SingleOrDefaultAsync(track => track.Id == id, cancellationToken),
            { Subject.AlbumId: { } id } => await db.Albums.AsNoTracking().SingleOrDefaultAsync(album => album.Id == id, cancellationToken),
            _ => await db.Releases.AsNoTracking().SingleOrDefaultAsync(release => release.Id == target.Subject!.ReleaseId, cancellationToken),
        };
    }
}
