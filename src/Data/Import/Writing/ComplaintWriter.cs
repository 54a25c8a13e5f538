using Qplet.GraphQL.Data.Complaints;
using Qplet.GraphQL.Data.Import.Reading;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Import.Writing;

/// <summary>
/// Writes complaints and their reasons. The source states neither the time nor the decision, so a new complaint is open; a stored one keeps its decision. The
/// snapshot is that of the subject as it is stored; it is completed by a later import if the subject is not stored yet.
/// </summary>
internal sealed class ComplaintWriter(ImportContext context)
{
    private const string Complaints = "complaints";

    private readonly Dictionary<Guid, Guid> _reasons = [];
    private readonly Dictionary<SubjectKey, object> _subjects = [];

    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        var drafts = Reportable();
        await WriteReasonsAsync(drafts, cancellationToken);
        var missing = await WithoutRepeatedAsync(drafts, cancellationToken);
        await ReadSubjectsAsync(missing.Select(pair => pair.Value.Subject!.Value), cancellationToken);
        await context.UpsertAsync(Complaints, missing, New, Apply, cancellationToken);
    }

    /// <summary>Returns the complaints about subjects that users can complain about.</summary>
    private Dictionary<Guid, ComplaintDraft> Reportable()
    {
        var drafts = new Dictionary<Guid, ComplaintDraft>();
        foreach (var (id, draft) in context.Set.Complaints.All)
        {
            var subject = draft.Subject!.Value;
            if (!typeof(IReportable).IsAssignableFrom(context.Db.SubjectKinds().Find(subject.Kind)?.Entity))
            {
                context.Set.Refuse(draft.Place, Complaints, ImportErrors.NotReportable(subject.Kind));
                continue;
            }
            if (subject.Kind == User.KindName)
            {
                draft.Subject = subject with { Id = context.User(subject.Id) };
            }
            drafts.Add(id, draft);
        }
        return drafts;
    }

    /// <summary>Writes the reasons. One with the title of a reason that is stored is that reason.</summary>
    private async Task WriteReasonsAsync(Dictionary<Guid, ComplaintDraft> drafts, CancellationToken cancellationToken)
    {
        var stored = await context.Db.ComplaintReasons.AsNoTracking().ToListAsync(cancellationToken);
        var position = stored.Count == 0 ? 0 : stored.Max(reason => reason.Position) + 1;
        var used = drafts.Values.ToLookup(draft => draft.ReasonId!.Value, draft => draft.Subject!.Value.Kind);
        var own = new Dictionary<Guid, ComplaintReasonDraft>();
        foreach (var (id, draft) in context.Set.ComplaintReasons.All.Where(reason => used.Contains(reason.Key)))
        {
            var same = stored.Exists(reason => reason.Id == id)
                ? null
                : stored.Find(reason => string.Equals(reason.Title, draft.Title, StringComparison.OrdinalIgnoreCase));
            _reasons[id] = same?.Id ?? id;
            if (same is null)
            {
                own[id] = draft;
            }
        }
        await context.UpsertAsync(
            "reasons for complaints",
            own,
            (id, draft) =>
                new ComplaintReason
                {
                    Id = id,
                    Kinds = "",
                    Position = position++,
                },
            (row, draft) =>
            {
                row.Title = draft.Title ?? row.Title;
                row.Description = draft.Description.Or(row.Description);
                var kinds = row.Kinds.Split(ComplaintReason.Separator, StringSplitOptions.RemoveEmptyEntries).Union(used[row.Id]);
                row.Kinds = string.Join(ComplaintReason.Separator, kinds.Order(StringComparer.Ordinal));
            },
            cancellationToken
        );
    }

    /// <summary>
    /// Leaves out new complaints of users whose personal data was removed, and those that repeat an open one: a user complains about a subject for a reason
    /// once.
    /// </summary>
    private async Task<List<KeyValuePair<Guid, ComplaintDraft>>> WithoutRepeatedAsync(
        Dictionary<Guid, ComplaintDraft> drafts,
        CancellationToken cancellationToken
    )
    {
        var stored = await context.StoredAsync<Complaint, Guid>(drafts.Keys, cancellationToken);
        var open = new HashSet<(Guid Author, Guid Subject, Guid Reason)>();
        foreach (var subjects in drafts.Values.Select(draft => draft.Subject!.Value.Id).Distinct().Chunk(ImportContext.Piece))
        {
            var rows = await context
                .Db.Complaints.Where(complaint => subjects.Contains(complaint.SubjectId) && complaint.State == ComplaintState.Open)
                .Select(complaint => new
                {
                    complaint.AuthorId,
                    complaint.SubjectId,
                    complaint.ReasonId,
                })
                .ToListAsync(cancellationToken);
            open.UnionWith(rows.Select(row => (row.AuthorId, row.SubjectId, row.ReasonId)));
        }

        var kept = new List<KeyValuePair<Guid, ComplaintDraft>>();
        foreach (var (id, draft) in drafts)
        {
            var author = context.User(draft.AuthorId);
            if (stored.Contains(id))
            {
                kept.Add(new(id, draft));
            }
            else if (context.IsRemoved(author) || !open.Add((author, draft.Subject!.Value.Id, _reasons[draft.ReasonId!.Value])))
            {
                context.Tally.Add(Complaints, unchanged: 1);
            }
            else
            {
                kept.Add(new(id, draft));
            }
        }
        return kept;
    }

    private async Task ReadSubjectsAsync(IEnumerable<SubjectKey> subjects, CancellationToken cancellationToken)
    {
        foreach (var keys in subjects.Distinct().GroupBy(subject => subject.Kind))
        {
            var kind = context.Db.SubjectKinds()[keys.Key];
            foreach (var piece in keys.Select(subject => subject.Id).Chunk(ImportContext.Piece))
            {
                foreach (var entity in await kind.ReadAsync(context.Db, piece, cancellationToken))
                {
                    _subjects[kind.KeyOf(entity)] = entity;
                }
            }
        }
    }

    private Complaint New(Guid id, ComplaintDraft draft)
    {
        var subject = draft.Subject!.Value;
        if (!_subjects.ContainsKey(subject))
        {
            context.Set.Remark(draft.Place, ImportErrors.NoReported(subject.Kind, subject.Id));
        }
        return new Complaint
        {
            Id = id,
            AuthorId = context.User(draft.AuthorId),
            ReasonId = _reasons[draft.ReasonId!.Value],
            CreatedAt = draft.CreatedAt ?? context.Now,
            State = ComplaintState.Open,
        }.About(subject);
    }

    private void Apply(Complaint row, ComplaintDraft draft)
    {
        row.Message = draft.Message.Or(row.Message);
        row.CreatedAt = draft.CreatedAt ?? row.CreatedAt;
        var isComplete = row is not { SnapshotOwnerId: null, SnapshotTitle: null, SnapshotContent: null, SubjectDeletedAt: null };
        if (isComplete || !_subjects.TryGetValue(row.Subject(), out var subject) || subject is User { PurgedAt: not null })
        {
            return;
        }
        var kind = context.Db.SubjectKinds()[row.SubjectKind];
        var texts = kind.SnapshotOf(subject);
        (row.SnapshotOwnerId, row.SnapshotTitle, row.SnapshotContent) = (kind.OwnerOf(subject), texts.Title, texts.Content);
    }
}
