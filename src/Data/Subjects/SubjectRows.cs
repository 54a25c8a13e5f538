using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Data.Feed;
using Qplet.GraphQL.Data.Notifications;
using Qplet.GraphQL.Data.Reactions;

namespace Qplet.GraphQL.Data.Subjects;

/// <summary>Finds, sets and removes rows that are about subjects.</summary>
public static class SubjectRows
{
    /// <summary>Returns the kinds of subjects of the database's model.</summary>
    public static SubjectKinds SubjectKinds(this DbContext db) => Subjects.SubjectKinds.Of(db.Model);

    /// <summary>Returns the subject that a row is about.</summary>
    public static SubjectKey Subject(this ISubjectRow row) => new(row.SubjectKind, row.SubjectId);

    /// <summary>Sets the subject that a row is about.</summary>
    public static T About<T>(this T row, SubjectKey subject)
        where T : class, ISubjectRow
    {
        (row.SubjectKind, row.SubjectId) = subject;
        return row;
    }

    /// <summary>Returns the rows about a subject.</summary>
    public static IQueryable<T> About<T>(this IQueryable<T> rows, SubjectKey subject)
        where T : class, ISubjectRow
    {
        var (kind, id) = subject;
        return rows.Where(row => row.SubjectId == id && row.SubjectKind == kind);
    }

    /// <summary>Returns the rows about the subjects of a kind that have the given keys.</summary>
    public static IQueryable<T> About<T>(this IQueryable<T> rows, string kind, IQueryable<Guid> ids)
        where T : class, ISubjectRow => rows.Where(row => ids.Contains(row.SubjectId) && row.SubjectKind == kind);

    /// <summary>
    /// Removes the rows about a subject: comments with their replies, reactions, notifications and the entry in feeds, and the reactions and notifications
    /// about those comments. Posts that share the subject stay. Call it in the transaction that deletes the subject, after the subject's row was deleted: no
    /// other transaction can then add to them.
    /// </summary>
    public static Task RemoveAboutAsync(this QpletDbContext db, SubjectKey subject, CancellationToken cancellationToken) =>
        RemoveAsync(
            db,
            db.Comments.About(subject),
            db.Reactions.About(subject),
            db.Notifications.About(subject),
            db.FeedEntries.About(subject),
            cancellationToken
        );

    /// <summary>
    /// Removes the rows about several subjects of a kind: see the other overload. Call it before their rows are deleted, after these were locked.
    /// </summary>
    public static Task RemoveAboutAsync(this QpletDbContext db, string kind, IQueryable<Guid> ids, CancellationToken cancellationToken) =>
        RemoveAsync(
            db,
            db.Comments.About(kind, ids),
            db.Reactions.About(kind, ids),
            db.Notifications.About(kind, ids),
            db.FeedEntries.About(kind, ids),
            cancellationToken
        );

    private static async Task RemoveAsync(
        QpletDbContext db,
        IQueryable<Comment> comments,
        IQueryable<Reaction> reactions,
        IQueryable<Notification> notifications,
        IQueryable<FeedEntry> feedEntries,
        CancellationToken cancellationToken
    )
    {
        // The update locks the comments: a reaction that another transaction adds to one of them is either visible below or finds the comment deleted.
        if (await comments.ExecuteUpdateAsync(set => set.SetProperty(c => c.LikeCount, c => c.LikeCount), cancellationToken) > 0)
        {
            var ids = comments.Select(comment => comment.Id);
            await db.Reactions.About(Comment.KindName, ids).ExecuteDeleteAsync(cancellationToken);
            await db.Notifications.About(Comment.KindName, ids).ExecuteDeleteAsync(cancellationToken);
            await comments.ExecuteDeleteAsync(cancellationToken);
        }
        await reactions.ExecuteDeleteAsync(cancellationToken);
        await notifications.ExecuteDeleteAsync(cancellationToken);
        await feedEntries.ExecuteDeleteAsync(cancellationToken);
    }
}
