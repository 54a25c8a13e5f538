using Microsoft.EntityFrameworkCore;

namespace Qplet.GraphQL.Data.Reactions;

/// <summary>Maintains the counts of reactions.</summary>
public static class ReactionCounts
{
    /// <summary>
    /// Adds <paramref name="delta" /> to the reaction count of the subject. Call it in the transaction of the change: with 1 after a row was added, with −1
    /// after a row was removed, and not if nothing changed.
    /// </summary>
    public static Task CountAsync(this QpletDbContext db, Reaction reaction, int delta, CancellationToken cancellationToken)
    {
        if (reaction.TrackId is { } track)
        {
            return db.Tracks.Where(t => t.Id == track).ExecuteUpdateAsync(s => s.SetProperty(t => t.LikeCount, t => t.LikeCount + delta), cancellationToken);
        }
        if (reaction.AlbumId is { } album)
        {
            return db.Albums.Where(a => a.Id == album).ExecuteUpdateAsync(s => s.SetProperty(a => a.LikeCount, a => a.LikeCount + delta), cancellationToken);
        }
        if (reaction.ReleaseId is { } release)
        {
            return CountAtReleaseAsync(db, release, reaction.Kind, delta, cancellationToken);
        }
        if (reaction.CommentId is { } comment)
        {
            return CountAtCommentAsync(db, comment, reaction.Kind, delta, cancellationToken);
        }
        throw DataErrors.NoSubject();
    }

    private static Task<int> CountAtReleaseAsync(QpletDbContext db, int id, ReactionKind kind, int delta, CancellationToken cancellationToken)
    {
        var release = db.Releases.Where(r => r.Id == id);
        return kind == ReactionKind.Hype
            ? release.ExecuteUpdateAsync(s => s.SetProperty(r => r.HypeCount, r => r.HypeCount + delta), cancellationToken)
            : release.ExecuteUpdateAsync(s => s.SetProperty(r => r.LikeCount, r => r.LikeCount + delta), cancellationToken);
    }

    private static Task<int> CountAtCommentAsync(QpletDbContext db, Guid id, ReactionKind kind, int delta, CancellationToken cancellationToken)
    {
        var comment = db.Comments.Where(c => c.Id == id);
        return kind == ReactionKind.Dislike
            ? comment.ExecuteUpdateAsync(s => s.SetProperty(c => c.DislikeCount, c => c.DislikeCount + delta), cancellationToken)
            : comment.ExecuteUpdateAsync(s => s.SetProperty(c => c.LikeCount, c => c.LikeCount + delta), cancellationToken);
    }
}
