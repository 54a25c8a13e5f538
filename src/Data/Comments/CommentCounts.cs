using Microsoft.EntityFrameworkCore;

namespace Qplet.GraphQL.Data.Comments;

/// <summary>Maintains the counts of comments.</summary>
public static class CommentCounts
{
    /// <summary>
    /// Adds <paramref name="delta" /> to the comment count of the subject and, for a reply, to the reply count of the thread. Call it in the transaction of the
    /// change: with 1 after a comment was added, with −1 before it is deleted or hidden.
    /// </summary>
    public static async Task CountAsync(this QpletDbContext db, Comment comment, int delta, CancellationToken cancellationToken)
    {
        if (comment.TrackId is { } track)
        {
            await db
                .Tracks.Where(t => t.Id == track)
                .ExecuteUpdateAsync(s => s.SetProperty(t => t.CommentCount, t => t.CommentCount + delta), cancellationToken);
        }
        else if (comment.AlbumId is { } album)
        {
            await db
                .Albums.Where(a => a.Id == album)
                .ExecuteUpdateAsync(s => s.SetProperty(a => a.CommentCount, a => a.CommentCount + delta), cancellationToken);
        }
        else if (comment.ReleaseId is { } release)
        {
            await db
                .Releases.Where(r => r.Id == release)
                .ExecuteUpdateAsync(s => s.SetProperty(r => r.CommentCount, r => r.CommentCount + delta), cancellationToken);
        }
        else
        {
            throw DataErrors.NoSubject();
        }

        if (comment.ParentId is { } parent)
        {
            await db
                .Comments.Where(c => c.Id == parent)
                .ExecuteUpdateAsync(s => s.SetProperty(c => c.ReplyCount, c => c.ReplyCount + delta), cancellationToken);
        }
    }
}
