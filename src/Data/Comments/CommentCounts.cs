using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Data.Comments;

/// <summary>Maintains the counts of comments.</summary>
public static class CommentCounts
{
    /// <summary>
    /// Adds <paramref name="delta" /> to the comment count of the subject and, for a reply, to the reply count of the thread. Call it in the transaction of the
    /// change: with 1 before a comment is added, with −1 before it is deleted or hidden. It locks both rows against a concurrent deletion.
    /// </summary>
    /// <returns>Whether the subject and the thread still exist. If not, roll the transaction back.</returns>
    public static async Task<bool> CountAsync(this QpletDbContext db, Comment comment, int delta, CancellationToken cancellationToken)
    {
        var kind = db.SubjectKinds()[comment.SubjectKind];
        if (!await kind.CountAsync(db, comment.SubjectId, SubjectCounter.Comments, delta, cancellationToken))
        {
            return false;
        }
        return comment.ParentId is not { } parent
            || await db
                .Comments.Where(c => c.Id == parent)
                .ExecuteUpdateAsync(s => s.SetProperty(c => c.ReplyCount, c => c.ReplyCount + delta), cancellationToken) == 1;
    }
}
