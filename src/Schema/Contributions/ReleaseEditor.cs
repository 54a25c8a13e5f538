using Qplet.GraphQL.Schema.Audit;
using Qplet.GraphQL.Schema.Releases;
using Qplet.GraphQL.Schema.Users;
using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.Contributions;

/// <summary>
/// Changes releases, their dates and their sources. A change by the publisher or an admin is made; one by someone else is refused, stored as a proposal, or
/// made and recorded as a contribution, as the release's <see cref="ContributionAuthorization" /> says. While the publisher cannot change the release because
/// it is beyond the limit of the publisher's plan, changes by others are proposals. The changes of one release run one after the other.
/// </summary>
public sealed class ReleaseEditor(ReleaseNotices notices, ReleaseLimits limits, DailyLimitOptions options, AuditWriter audit, TimeProvider time)
{
    /// <summary>Locks and loads a release that the viewer may change, or for which the viewer may propose changes.</summary>
    /// <param name="db">The context of the change.</param>
    /// <param name="viewer">The viewer.</param>
    /// <param name="releaseId">The key of the release.</param>
    /// <param name="missing">Returns the error if the release does not exist.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="NotFoundException">The release does not exist.</exception>
    /// <exception cref="NotOwnerException">The viewer is neither the publisher nor an admin, and others may not contribute.</exception>
    /// <exception cref="BlockedException">The viewer and the publisher have blocked one another.</exception>
    /// <exception cref="LimitExceededException">The viewer is the publisher, and the release is beyond the limit of the viewer's plan.</exception>
    internal async Task<EditedRelease> BeginAsync(
        QpletDbContext db,
        Viewer viewer,
        int releaseId,
        Func<NotFoundException> missing,
        CancellationToken cancellationToken
    )
    {
        var viewerId = viewer.RequireId();
        if (!await TryLockAsync(db, releaseId, cancellationToken))
        {
            throw missing();
        }
        var release = await db.Releases.Include(release => release.Details).SingleAsync(release => release.Id == releaseId, cancellationToken);
        if (viewer.Is(release.PublisherId))
        {
            await limits.RequireWritableAsync(db, viewer, release, cancellationToken);
            return new(release, viewer, EditRight.Publisher);
        }
        if (viewer.IsAdmin)
        {
            return new(release, viewer, EditRight.Admin);
        }
        if (release.ContributionAuthorization == ContributionAuthorization.NotAllowed)
        {
            throw DomainErrors.NotOwner(nameof(Release));
        }
        await db.RequireNoBlockAsync(viewerId, release.PublisherId, cancellationToken);
        var isApplied =
            release.ContributionAuthorization == ContributionAuthorization.AllowedAppliedImmediately
            && !await limits.IsFrozenAsync(db, release, cancellationToken);
        return new(release, viewer, isApplied ? EditRight.Contributor : EditRight.Proposer);
    }

    /// <summary>
    /// Makes a checked change, or stores it as a proposal. Returns the contribution, or null if the viewer is the publisher or an admin, or nothing changes.
    /// </summary>
    /// <exception cref="LimitExceededException">The viewer has contributed too often today.</exception>
    internal async Task<Contribution?> CompleteAsync(QpletDbContext db, EditedRelease edited, ReleaseEdit edit, CancellationToken cancellationToken)
    {
        if (edit.Changes is [])
        {
            return null;
        }
        if (!edited.IsContribution)
        {
            if (edited.Right == EditRight.Admin)
            {
                RecordInAudit(db, edited, edit);
            }
            await ApplyAsync(db, edited.Release, edit, cancellationToken);
            return null;
        }

        if (edited.Right == EditRight.Proposer && await FindSameAsync(db, edited, edit, cancellationToken) is { } same)
        {
            return same;
        }
        var authorId = edited.Viewer.RequireId();
        var earlier = db
            .Contributions.Where(contribution => contribution.AuthorId == authorId)
            .Select(static contribution => contribution.CreatedAt)
            .Concat(db.DeletedContributions.Where(deleted => deleted.AuthorId == authorId).Select(static deleted => deleted.CreatedAt));
        await db.RequireWithinDailyLimitAsync(authorId, earlier, options.Contributions, time.UtcMoment(), cancellationToken);
        var contribution = New(edited, edit);
        if (edited.Right == EditRight.Contributor)
        {
            await ApplyAsync(db, edited.Release, edit, cancellationToken);
            (contribution.ReleaseDateId, contribution.ReleaseSourceId) = (edit.Date?.Id, edit.Source?.Id);
            (contribution.State, contribution.ReviewedAt) = (ContributionState.Accepted, contribution.CreatedAt);
        }
        db.Contributions.Add(contribution);
        await notices.NotifyOfContributionAsync(
            db,
            edited.Release,
            NotificationKind.Contributed,
            edited.Release.PublisherId,
            contribution.AuthorId,
            cancellationToken
        );
        await db.SaveChangesAsync(cancellationToken);
        return contribution;
    }

    /// <summary>Makes a checked change with its events, notifications and counts.</summary>
    internal async Task ApplyAsync(QpletDbContext db, Release release, ReleaseEdit edit, CancellationToken cancellationToken)
    {
        var now = time.UtcMoment();
        var holders = edit.ChangesDates ? await HoldersAsync(db, edit.Date!.Id, cancellationToken) : [];
        Change(db, release, edit, now);
        (release.UpdatedAt, release.RelatedDueAt) = (now, now);
        db.Outbox.Record(new ReleaseChanged(release.Id), now);
        await db.SaveChangesAsync(cancellationToken);
        if (edit.Date is not null)
        {
            await db.RefreshScheduleAsync(release.Id, now, cancellationToken);
        }
        if (edit.Kind is ContributionKind.DeleteDate or ContributionKind.DeleteSource)
        {
            await CloseAsync(db, release.Id, edit, now, cancellationToken);
        }

        if (edit.ChangesDates)
        {
            await notices.NotifyDateChangedAsync(db, release, holders, cancellationToken);
        }
        else if (edit.Kind == ContributionKind.UpdateRelease)
        {
            await notices.NotifyChangedAsync(db, release, cancellationToken);
        }
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Locks a release until the end of the transaction. Returns false if it does not exist.</summary>
    internal static async Task<bool> TryLockAsync(QpletDbContext db, int releaseId, CancellationToken cancellationToken) =>
        await db
            .Releases.Where(release => release.Id == releaseId)
            .ExecuteUpdateAsync(set => set.SetProperty(release => release.UpdatedAt, release => release.UpdatedAt), cancellationToken) > 0;

    /// <summary>Records a change by an admin.</summary>
    internal void RecordInAudit(QpletDbContext db, EditedRelease edited, ReleaseEdit edit) =>
        audit.Record(
            db,
            edited.Viewer,
            AuditAction.ContentUpdated,
            nameof(Release),
            edited.Release.Id,
            edit.Kind == ContributionKind.UpdateRelease ? null : NamingConventions.ToScreamingSnakeCase(edit.Kind.ToString())
        );

    /// <summary>Returns the keys of the users who have a date in their calendars. Deleting the date deletes the entries.</summary>
    private static Task<List<Guid>> HoldersAsync(QpletDbContext db, int dateId, CancellationToken cancellationToken) =>
        db.CalendarEntries.Where(entry => entry.ReleaseDateId == dateId).Select(entry => entry.UserId).ToListAsync(cancellationToken);

    private static void Change(QpletDbContext db, Release release, ReleaseEdit edit, DateTime now)
    {
        switch (edit.Kind)
        {
            case ContributionKind.UpdateRelease:
                ReleaseFields.OfRelease.Apply(release, edit.Changes);
                break;
            case ContributionKind.CreateDate:
                (edit.Date!.ReleaseId, edit.Date.CreatedAt) = (release.Id, now);
                db.Add(edit.Date);
                break;
            case ContributionKind.UpdateDate:
                ReleaseFields.OfDate.Apply(edit.Date!, edit.Changes);
                edit.Date!.UpdatedAt = now;
                edit.Date.Sequence += edit.ChangesDates ? 1 : 0;
                break;
            case ContributionKind.DeleteDate:
                db.Remove(edit.Date!);
                break;
            case ContributionKind.CreateSource:
                edit.Source!.ReleaseId = release.Id;
                db.Add(edit.Source);
                break;
            case ContributionKind.UpdateSource:
                ReleaseFields.OfSource.Apply(edit.Source!, edit.Changes);
                break;
            default:
                db.Remove(edit.Source!);
                break;
        }
    }

    private Contribution New(EditedRelease edited, ReleaseEdit edit) =>
        new()
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            ReleaseId = edited.Release.Id,
            AuthorId = edited.Viewer.RequireId(),
            Kind = edit.Kind,
            ReleaseDateId = edit.Date is { Id: > 0 } date ? date.Id : null,
            ReleaseSourceId = edit.Source is { Id: > 0 } source ? source.Id : null,
            Changes = Contribution.Format(edit.Changes),
            CreatedAt = time.UtcMoment(),
        };

    /// <summary>Returns the pending proposal of the viewer that proposes the same, or null.</summary>
    private async Task<Contribution?> FindSameAsync(QpletDbContext db, EditedRelease edited, ReleaseEdit edit, CancellationToken cancellationToken)
    {
        var wanted = New(edited, edit);
        return await db
            .Contributions.AsNoTracking()
            .FirstOrDefaultAsync(
                c =>
                    c.ReleaseId == wanted.ReleaseId
                    && c.State == ContributionState.Pending
                    && c.AuthorId == wanted.AuthorId
                    && c.Kind == wanted.Kind
                    && c.ReleaseDateId == wanted.ReleaseDateId
                    && c.ReleaseSourceId == wanted.ReleaseSourceId
                    && c.Changes == wanted.Changes,
                cancellationToken
            );
    }

    /// <summary>Closes the pending proposals of changes to a date or source that was deleted.</summary>
    private static Task<int> CloseAsync(QpletDbContext db, int releaseId, ReleaseEdit edit, DateTime now, CancellationToken cancellationToken)
    {
        var (dateId, sourceId, closedAt) = (edit.Date?.Id, edit.Source?.Id, (DateTime?)now);
        return db
            .Contributions.Where(c => c.ReleaseId == releaseId && c.State == ContributionState.Pending)
            .Where(c => (dateId != null && c.ReleaseDateId == dateId) || (sourceId != null && c.ReleaseSourceId == sourceId))
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.State, ContributionState.Failed).SetProperty(c => c.ReviewedAt, closedAt), cancellationToken);
    }
}
