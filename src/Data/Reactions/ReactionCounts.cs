using Microsoft.EntityFrameworkCore;

namespace Qplet.GraphQL.Data.Reactions;

/// <summary>Keeps the counts that reactions take part in.</summary>
public static class ReactionCounts
{
    /// <summary>
    /// Counts a reaction in (<paramref name="delta" /> 1, after it was added) or out (−1, after it was removed) at its subject. Call it in the transaction of
    /// the change, and only when a row was really added or removed.
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
