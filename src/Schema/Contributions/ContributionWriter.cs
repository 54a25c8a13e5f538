using Qplet.GraphQL.Schema.Audit;
using Qplet.GraphQL.Schema.Releases;
using Qplet.GraphQL.Schema.Subjects;
using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.Contributions;

/// <summary>
/// Accepts, rejects and withdraws proposed changes of releases. The release is locked first, so of two decisions, and of a decision and a deletion, one happens
/// before the other.
/// </summary>
public sealed class ContributionWriter(
    Transactions transactions,
    ReleaseEditor editor,
    ReleaseNotices notices,
    ReleaseLimits limits,
    SubjectCatalog catalog,
    AuditWriter audit,
    TimeProvider time
)
{
    /// <summary>
    /// Accepts a pending proposal and makes its changes. Fields that it does not contain stay as they are. It is not an error if the viewer has accepted it
    /// before.
    /// </summary>
    /// <param name="viewer">The publisher or an admin.</param>
    /// <param name="contributionId">The key of the proposal.</param>
    /// <param name="overwritesConflicts">Whether fields that have changed since the proposal are changed as well.</param>
    /// <param name="note">A note for the contributor.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="ValidationException">The note is not valid, or the release no longer allows the changes. The proposal stays pending.</exception>
    /// <exception cref="NotFoundException">The contribution does not exist, or the viewer may not see it.</exception>
    /// <exception cref="NotOwnerException">The viewer is neither the publisher nor an admin.</exception>
    /// <exception cref="ConflictException">
    /// The contribution is no longer pending, or fields have changed since the proposal. In the second case the proposal stays pending.
    /// </exception>
    /// <exception cref="LimitExceededException">The viewer is the publisher, and the release is beyond the limit of the viewer's plan.</exception>
    public Task<Contribution> AcceptAsync(Viewer viewer, Guid contributionId, bool overwritesConflicts, string? note, CancellationToken cancellationToken)
    {
        var text = NoteOf(note);
        return transactions.RunAsync(
            async db =>
            {
                var contribution = await GetLockedAsync(db, viewer, contributionId, cancellationToken);
                var release = await RequireReviewerAsync(db, viewer, contribution, cancellationToken);
                if (viewer.Is(release.PublisherId))
                {
                    await limits.RequireWritableAsync(db, viewer, release, cancellationToken);
                }
                if (IsDecided(contribution, ContributionState.Accepted, viewer))
                {
                    return contribution;
                }

                var edit = await EditOfAsync(db, contribution, cancellationToken);
                if (!overwritesConflicts && ConflictsOf(release, edit) is { Count: > 0 } conflicts)
                {
                    throw DomainErrors.ContributionOutdated(conflicts);
                }
                var validation = new InputValidation();
                await ReleaseEditChecks.CheckAsync(db, release, edit, static _ => "input.contributionId", validation, cancellationToken);
                validation.ThrowIfAny();

                Decide(contribution, ContributionState.Accepted, viewer, text);
                await editor.ApplyAsync(db, release, edit, cancellationToken);
                (contribution.ReleaseDateId, contribution.ReleaseSourceId) = (edit.Date?.Id, edit.Source?.Id);
                await ReportAsync(db, viewer, contribution, release, NotificationKind.ContributionAccepted, cancellationToken);
                return contribution;
            },
            cancellationToken
        );
    }

    /// <summary>Rejects a pending proposal. It is not an error if the viewer has rejected it before.</summary>
    /// <exception cref="ValidationException">The note is not valid.</exception>
    /// <exception cref="NotFoundException">The contribution does not exist, or the viewer may not see it.</exception>
    /// <exception cref="NotOwnerException">The viewer is neither the publisher nor an admin.</exception>
    /// <exception cref="ConflictException">The contribution is no longer pending.</exception>
    public Task<Contribution> RejectAsync(Viewer viewer, Guid contributionId, string? note, CancellationToken cancellationToken)
    {
        var text = NoteOf(note);
        return transactions.RunAsync(
            async db =>
            {
                var contribution = await GetLockedAsync(db, viewer, contributionId, cancellationToken);
                var release = await RequireReviewerAsync(db, viewer, contribution, cancellationToken);
                if (!IsDecided(contribution, ContributionState.Rejected, viewer))
                {
                    Decide(contribution, ContributionState.Rejected, viewer, text);
                    await ReportAsync(db, viewer, contribution, release, NotificationKind.ContributionRejected, cancellationToken);
                }
                return contribution;
            },
            cancellationToken
        );
    }

    /// <summary>Withdraws a pending proposal of the viewer. It is not an error if it was withdrawn before.</summary>
    /// <exception cref="NotFoundException">The contribution does not exist, or the viewer may not see it.</exception>
    /// <exception cref="NotOwnerException">The viewer is not the contributor.</exception>
    /// <exception cref="ConflictException">The contribution is no longer pending.</exception>
    public Task<Contribution> WithdrawAsync(Viewer viewer, Guid contributionId, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async db =>
            {
                var contribution = await GetLockedAsync(db, viewer, contributionId, cancellationToken);
                if (!viewer.Is(contribution.AuthorId))
                {
                    throw DomainErrors.NotOwner(nameof(Contribution));
                }
                if (contribution.State == ContributionState.Pending)
                {
                    (contribution.State, contribution.ReviewedAt) = (ContributionState.Withdrawn, time.UtcMoment());
                }
                else if (contribution.State != ContributionState.Withdrawn)
                {
                    throw DomainErrors.ContributionClosed(contribution.State);
                }
                return contribution;
            },
            cancellationToken
        );

    private static string? NoteOf(string? note)
    {
        var validation = new InputValidation();
        var text = validation.OptionalText(note, "input.note", TextLimits.ContributionNote);
        validation.ThrowIfAny();
        return text;
    }

    /// <summary>Returns a contribution that the viewer may see, tracked and with its release locked.</summary>
    private async Task<Contribution> GetLockedAsync(QpletDbContext db, Viewer viewer, Guid contributionId, CancellationToken cancellationToken)
    {
        viewer.RequireId();
        var releaseId =
            await catalog
                .Visible.Reachable<Contribution>(db, viewer)
                .Where(contribution => contribution.Id == contributionId)
                .Select(contribution => (int?)contribution.ReleaseId)
                .SingleOrDefaultAsync(cancellationToken)
            ?? throw Missing();
        return await ReleaseEditor.TryLockAsync(db, releaseId, cancellationToken)
            ? await db.Contributions.SingleAsync(contribution => contribution.Id == contributionId, cancellationToken)
            : throw Missing();

        NotFoundException Missing() => DomainErrors.NotFound(nameof(Contribution), contributionId, "input.contributionId");
    }

    /// <summary>Returns the tracked release of a contribution on which the viewer may decide.</summary>
    private static async Task<Release> RequireReviewerAsync(QpletDbContext db, Viewer viewer, Contribution contribution, CancellationToken cancellationToken)
    {
        var release = await db.Releases.Include(release => release.Details).SingleAsync(r => r.Id == contribution.ReleaseId, cancellationToken);
        return viewer.MaySeePrivateOf(release.PublisherId) ? release : throw DomainErrors.NotOwner(nameof(Release));
    }

    /// <summary>Returns whether the viewer has made a decision before.</summary>
    /// <exception cref="ConflictException">The contribution was closed in another way.</exception>
    private static bool IsDecided(Contribution contribution, ContributionState state, Viewer viewer)
    {
        if (contribution.State == ContributionState.Pending)
        {
            return false;
        }
        return contribution.State == state && contribution.ReviewedById == viewer.Id ? true : throw DomainErrors.ContributionClosed(contribution.State);
    }

    private void Decide(Contribution contribution, ContributionState state, Viewer viewer, string? note)
    {
        (contribution.State, contribution.ReviewedAt) = (state, time.UtcMoment());
        (contribution.ReviewedById, contribution.ReviewNote) = (viewer.RequireId(), note);
    }

    /// <summary>Returns the change that a proposal describes. The date or source that it changes exists, because its deletion closes the proposal.</summary>
    private static async Task<ReleaseEdit> EditOfAsync(QpletDbContext db, Contribution contribution, CancellationToken cancellationToken)
    {
        var changes = Contribution.Parse(contribution.Changes);
        switch (contribution.Kind)
        {
            case ContributionKind.UpdateRelease:
                return new(contribution.Kind, changes);
            case ContributionKind.CreateDate:
                var newDate = new ReleaseDate();
                ReleaseFields.OfDate.Apply(newDate, changes);
                return new(contribution.Kind, changes, newDate);
            case ContributionKind.CreateSource:
                var newSource = new ReleaseSource();
                ReleaseFields.OfSource.Apply(newSource, changes);
                return new(contribution.Kind, changes, Source: newSource);
            case ContributionKind.UpdateDate or ContributionKind.DeleteDate:
                var date = await db.ReleaseDates.SingleAsync(date => date.Id == contribution.ReleaseDateId, cancellationToken);
                return new(contribution.Kind, changes, date);
            default:
                var source = await db.ReleaseSources.SingleAsync(source => source.Id == contribution.ReleaseSourceId, cancellationToken);
                return new(contribution.Kind, changes, Source: source);
        }
    }

    private static IReadOnlyList<FieldConflict> ConflictsOf(Release release, ReleaseEdit edit) =>
        edit.Kind switch
        {
            ContributionKind.UpdateRelease => ReleaseFields.OfRelease.ConflictsOf(release, edit.Changes, isDeletion: false),
            ContributionKind.UpdateDate => ReleaseFields.OfDate.ConflictsOf(edit.Date!, edit.Changes, isDeletion: false),
            ContributionKind.DeleteDate => ReleaseFields.OfDate.ConflictsOf(edit.Date!, edit.Changes, isDeletion: true),
            ContributionKind.UpdateSource => ReleaseFields.OfSource.ConflictsOf(edit.Source!, edit.Changes, isDeletion: false),
            ContributionKind.DeleteSource => ReleaseFields.OfSource.ConflictsOf(edit.Source!, edit.Changes, isDeletion: true),
            _ => [],
        };

    /// <summary>Notifies the contributor of a decision, and records it if an admin has made it.</summary>
    private async Task ReportAsync(
        QpletDbContext db,
        Viewer viewer,
        Contribution contribution,
        Release release,
        NotificationKind kind,
        CancellationToken cancellationToken
    )
    {
        if (!viewer.Is(release.PublisherId))
        {
            var state = contribution.State.ToString().ToUpperInvariant();
            audit.Record(db, viewer, AuditAction.ContributionReviewed, nameof(Contribution), contribution.Id, state);
        }
        await notices.NotifyOfContributionAsync(db, release, kind, contribution.AuthorId, viewer.RequireId(), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}
