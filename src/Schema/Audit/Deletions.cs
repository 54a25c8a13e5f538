using Qplet.GraphQL.Schema.Subjects;

namespace Qplet.GraphQL.Schema.Audit;

/// <summary>
/// Records deletions of subjects where they have to be known later: in the complaints about them and, if an admin has deleted them, in the audit.
/// </summary>
public sealed class Deletions(AuditWriter audit, SubjectCatalog catalog, TimeProvider time)
{
    /// <summary>
    /// Records that a subject is deleted or hidden. Call it in the transaction of the deletion, before the rows are deleted, and save the changes.
    /// </summary>
    /// <param name="db">The context of the deletion.</param>
    /// <param name="viewer">The user who deletes.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="ownerId">The key of the owner or author of the subject, or null if it has none.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task RecordAsync(QpletDbContext db, Viewer viewer, SubjectKey subject, Guid? ownerId, CancellationToken cancellationToken)
    {
        await catalog.LockAsync(db, subject, cancellationToken);
        var isOwner = viewer.Id == ownerId;
        await MarkAsync(db, subject, isOwner, cancellationToken);
        await MarkAsync(db.Complaints.About(Comment.KindName, db.Comments.About(subject).Select(comment => comment.Id)), isOwner, cancellationToken);
        if (subject.Kind == Conversation.KindName)
        {
            var messages = db.Messages.Where(message => message.ConversationId == subject.Id).Select(message => message.Id);
            await MarkAsync(db.Complaints.About(Message.KindName, messages), isOwner, cancellationToken);
        }
        if (!isOwner)
        {
            var rules = catalog[subject.Kind];
            audit.Record(db, viewer, AuditAction.ContentDeleted, rules.TypeName, rules.NodeKeyOf(subject.Id));
        }
    }

    /// <summary>Records in the complaints about a subject that it is deleted. The caller has locked the subject.</summary>
    /// <param name="db">The context of the deletion.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="isOwner">Whether its owner or author deletes it, not an admin.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Task MarkAsync(QpletDbContext db, SubjectKey subject, bool isOwner, CancellationToken cancellationToken) =>
        MarkAsync(db.Complaints.About(subject), isOwner, cancellationToken);

    /// <summary>Records in the complaints about a subject that it is no longer deleted. The caller has locked the subject.</summary>
    public static Task UnmarkAsync(QpletDbContext db, SubjectKey subject, CancellationToken cancellationToken) =>
        db
            .Complaints.About(subject)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(complaint => complaint.SubjectDeletedAt, (DateTime?)null)
                        .SetProperty(complaint => complaint.SubjectDeletedBy, (SubjectRemoval?)null),
                cancellationToken
            );

    private async Task MarkAsync(IQueryable<Complaint> complaints, bool isOwner, CancellationToken cancellationToken)
    {
        var now = time.UtcMoment();
        SubjectRemoval? by = isOwner ? SubjectRemoval.Author : SubjectRemoval.Moderator;
        await complaints
            .Where(complaint => complaint.SubjectDeletedAt == null)
            .ExecuteUpdateAsync(
                set => set.SetProperty(complaint => complaint.SubjectDeletedAt, now).SetProperty(complaint => complaint.SubjectDeletedBy, by),
                cancellationToken
            );
    }
}
