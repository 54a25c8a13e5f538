using Qplet.GraphQL.Schema.Audit;
using Qplet.GraphQL.Schema.Sessions;
using Qplet.GraphQL.Schema.Subjects;
using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.Complaints;

/// <summary>Creates, decides and deletes complaints. A complaint keeps a snapshot of its subject, so it can be decided after the subject is gone.</summary>
public sealed class ComplaintWriter(
    Transactions transactions,
    SubjectCatalog catalog,
    AttemptLimiter limiter,
    DailyLimitOptions options,
    AuditWriter audit,
    TimeProvider time
)
{
    /// <summary>Creates a complaint of the viewer, or returns the open one with the same subject and reason.</summary>
    /// <exception cref="ValidationException">The ID, the reason or the message is not valid, or the subject is the viewer's own.</exception>
    /// <exception cref="NotFoundException">The subject does not exist, or the viewer may not see it.</exception>
    /// <exception cref="LimitExceededException">The viewer has complained too often today.</exception>
    public async Task<Complaint> CreateAsync(Viewer viewer, string subjectId, Guid reasonId, string? message, CancellationToken cancellationToken)
    {
        var authorId = viewer.RequireId();
        var key = catalog.Reportable(subjectId, "input.subjectId");
        var validation = new InputValidation();
        var text = validation.OptionalText(message, "input.message", TextLimits.Complaint);
        validation.ThrowIfAny();
        await limiter.TakeAsync([new AttemptLimit($"complaint:{authorId:N}", options.Complaints, TimeSpan.FromDays(1))], cancellationToken);
        return await transactions.RunAsync(
            async db =>
            {
                await catalog.LockAsync(db, key, cancellationToken);
                var subject = await catalog.FindReadableAsync(db, viewer, key, cancellationToken) ?? throw catalog.NotFound(key);
                if (viewer.Is(subject.OwnerId) && key.Kind != Conversation.KindName)
                {
                    throw DomainErrors.OwnSubject("input.subjectId");
                }
                await RequireReasonAsync(db, reasonId, key.Kind, cancellationToken);
                var open = db.Complaints.About(key).Where(c => c.AuthorId == authorId && c.ReasonId == reasonId && c.State == ComplaintState.Open);
                if (await open.AsNoTracking().FirstOrDefaultAsync(cancellationToken) is { } known)
                {
                    return known;
                }
                var snapshot = db.SubjectKinds()[key.Kind].SnapshotOf(await subject.Rules.ReadAsync(db, key.Id, cancellationToken));
                var complaint = new Complaint
                {
                    Id = Guid.CreateVersion7(time.GetUtcNow()),
                    AuthorId = authorId,
                    ReasonId = reasonId,
                    Message = text,
                    SnapshotOwnerId = subject.OwnerId,
                    SnapshotTitle = snapshot.Title,
                    SnapshotContent = snapshot.Content,
                    CreatedAt = time.UtcMoment(),
                }.About(key);
                return await db.TryInsertAsync(complaint, cancellationToken) ? complaint : await open.AsNoTracking().SingleAsync(cancellationToken);
            },
            cancellationToken
        );
    }

    /// <summary>Decides on a complaint as an admin.</summary>
    /// <exception cref="ValidationException">The note is not valid.</exception>
    /// <exception cref="NotFoundException">The complaint does not exist.</exception>
    /// <exception cref="ConflictException">Another decision was made before.</exception>
    public Task<Complaint> ReviewAsync(Viewer viewer, Guid complaintId, bool isAccepted, string? note, CancellationToken cancellationToken)
    {
        var adminId = viewer.RequireId();
        var validation = new InputValidation();
        var text = validation.OptionalText(note, "input.note", TextLimits.Complaint);
        validation.ThrowIfAny();
        var state = isAccepted ? ComplaintState.Accepted : ComplaintState.Rejected;
        return transactions.RunAsync(
            async db =>
            {
                // The check and the decision are one statement: of two admins, one decides.
                DateTime? now = time.UtcMoment();
                var decided = await db
                    .Complaints.Where(complaint => complaint.Id == complaintId && complaint.State == ComplaintState.Open)
                    .ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(complaint => complaint.State, state)
                                .SetProperty(complaint => complaint.ReviewedById, (Guid?)adminId)
                                .SetProperty(complaint => complaint.ReviewedAt, now)
                                .SetProperty(complaint => complaint.ReviewNote, text),
                        cancellationToken
                    );
                var complaint = await FindAsync(db, complaintId, cancellationToken);
                if (decided == 1)
                {
                    audit.Record(db, viewer, AuditAction.ComplaintReviewed, nameof(Complaint), complaintId, state.ToString().ToUpperInvariant());
                }
                else if (complaint.State != state || complaint.ReviewedById != adminId)
                {
                    throw DomainErrors.ComplaintReviewed(complaint.State);
                }
                return complaint;
            },
            cancellationToken
        );
    }

    /// <summary>Deletes a complaint: the viewer's own, or any if the viewer is an admin.</summary>
    /// <exception cref="NotFoundException">The complaint does not exist, or the viewer may not see it.</exception>
    public Task DeleteAsync(Viewer viewer, Guid complaintId, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async db =>
            {
                var complaint = await FindAsync(db, complaintId, cancellationToken);
                if (!viewer.MaySeePrivateOf(complaint.AuthorId))
                {
                    throw NotFound(complaintId);
                }
                if (!viewer.Is(complaint.AuthorId))
                {
                    audit.Record(db, viewer, AuditAction.ComplaintDeleted, nameof(Complaint), complaintId);
                }
                await db.Complaints.Where(present => present.Id == complaintId).ExecuteDeleteAsync(cancellationToken);
            },
            cancellationToken
        );

    private static async Task<Complaint> FindAsync(QpletDbContext db, Guid complaintId, CancellationToken cancellationToken) =>
        await db.Complaints.AsNoTracking().SingleOrDefaultAsync(complaint => complaint.Id == complaintId, cancellationToken) ?? throw NotFound(complaintId);

    private static NotFoundException NotFound(Guid complaintId) => DomainErrors.NotFound(nameof(Complaint), complaintId, "input.complaintId");

    private static async Task RequireReasonAsync(QpletDbContext db, Guid reasonId, string kind, CancellationToken cancellationToken)
    {
        var kinds = await db.ComplaintReasons.Where(reason => reason.Id == reasonId).Select(reason => reason.Kinds).SingleOrDefaultAsync(cancellationToken);
        if (kinds is null || !kinds.Split(ComplaintReason.Separator).Contains(kind))
        {
            throw DomainErrors.UnknownReason("input.reasonId");
        }
    }
}
