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
        var isOwner = viewer.Id == ownerId;
        await MarkAsync(db.Complaints.About(subject), isOwner, cancellationToken);
        await MarkAsync(db.Complaints.About(Comment.KindName, db.Comments.About(subject).Select(comment => comment.Id)), isOwner, cancellationToken);
        if (!isOwner)
        {
            var rules = catalog[subject.Kind];
            audit.Record(db, viewer, AuditAction.ContentDeleted, rules.TypeName, rules.NodeKeyOf(subject.Id));
        }
    }

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
