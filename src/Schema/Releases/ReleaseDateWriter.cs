using Qplet.GraphQL.Schema.Contributions;
using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>
/// Adds, changes and deletes the dates of releases, or stores proposals. Each change is one transaction together with the columns of the release that summarize
/// its dates, the notifications and the events.
/// </summary>
public sealed class ReleaseDateWriter(Transactions transactions, ReleaseEditor editor, ReleaseDateChecks checks)
{
    /// <summary>Adds a date.</summary>
    /// <exception cref="ValidationException">The input is not valid.</exception>
    /// <exception cref="NotFoundException">The release does not exist.</exception>
    /// <exception cref="NotOwnerException">The viewer may not change the release.</exception>
    /// <exception cref="BlockedException">The viewer and the publisher have blocked one another.</exception>
    /// <exception cref="PlanRequiredException">The date uses a feature that the viewer's plan does not include.</exception>
    /// <exception cref="LimitExceededException">The viewer has contributed too often, or the release is beyond the limit of the viewer's plan.</exception>
    public Task<CreateReleaseDatePayload> CreateAsync(Viewer viewer, int releaseId, ReleaseDateInput input, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async db =>
            {
                var edited = await editor.BeginAsync(
                    db,
                    viewer,
                    releaseId,
                    () => DomainErrors.NotFound(nameof(Release), releaseId, "input.releaseId"),
                    cancellationToken
                );
                var validation = new InputValidation();
                var date = checks.Read(viewer, [input], static _ => "input.date", validation)[0];
                var edit = ReleaseEdit.Create(date);
                await ReleaseEditChecks.CheckAsync(db, edited.Release, edit, PathOf, validation, cancellationToken);
                validation.ThrowIfAny();
                var contribution = await editor.CompleteAsync(db, edited, edit, cancellationToken);
                return new CreateReleaseDatePayload(edited.Right == EditRight.Proposer ? null : date, contribution);
            },
            cancellationToken
        );

    /// <summary>Changes a date. Omitted fields stay unchanged.</summary>
    /// <exception cref="ValidationException">The input is not valid.</exception>
    /// <exception cref="NotFoundException">The date does not exist.</exception>
    /// <exception cref="NotOwnerException">The viewer may not change the release.</exception>
    /// <exception cref="BlockedException">The viewer and the publisher have blocked one another.</exception>
    /// <exception cref="PlanRequiredException">The change uses a feature that the viewer's plan does not include.</exception>
    /// <exception cref="LimitExceededException">The viewer has contributed too often, or the release is beyond the limit of the viewer's plan.</exception>
    public Task<UpdateReleaseDatePayload> UpdateAsync(Viewer viewer, UpdateReleaseDateInput input, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async db =>
            {
                var (edited, date) = await BeginAsync(db, viewer, input.ReleaseDateId, cancellationToken);
                var changed = ReleaseFields.OfDate.Copy(date);
                var validation = new InputValidation();
                ReleaseDateChecks.Apply(input, changed, validation);
                validation.ThrowIfAny();
                checks.RequirePlan(viewer, date, changed);
                var edit = ReleaseEdit.Update(date, changed);
                await ReleaseEditChecks.CheckAsync(db, edited.Release, edit, static field => $"input.{field}", validation, cancellationToken);
                validation.ThrowIfAny();
                return new UpdateReleaseDatePayload(date, await editor.CompleteAsync(db, edited, edit, cancellationToken));
            },
            cancellationToken
        );

    /// <summary>Deletes a date.</summary>
    /// <exception cref="NotFoundException">The date does not exist.</exception>
    /// <exception cref="NotOwnerException">The viewer may not change the release.</exception>
    /// <exception cref="BlockedException">The viewer and the publisher have blocked one another.</exception>
    /// <exception cref="LimitExceededException">The viewer has contributed too often, or the release is beyond the limit of the viewer's plan.</exception>
    public Task<DeleteReleaseDatePayload> DeleteAsync(Viewer viewer, int releaseDateId, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async db =>
            {
                var (edited, date) = await BeginAsync(db, viewer, releaseDateId, cancellationToken);
                var contribution = await editor.CompleteAsync(db, edited, ReleaseEdit.Delete(date), cancellationToken);
                var release = await db.Releases.AsNoTracking().SingleAsync(present => present.Id == edited.Release.Id, cancellationToken);
                return new DeleteReleaseDatePayload(edited.Right == EditRight.Proposer ? null : releaseDateId, release, contribution);
            },
            cancellationToken
        );

    private async Task<(EditedRelease Edited, ReleaseDate Date)> BeginAsync(
        QpletDbContext db,
        Viewer viewer,
        int releaseDateId,
        CancellationToken cancellationToken
    )
    {
        var releaseId =
            await db.ReleaseDates.Where(date => date.Id == releaseDateId).Select(date => (int?)date.ReleaseId).SingleOrDefaultAsync(cancellationToken)
            ?? throw Missing();
        var edited = await editor.BeginAsync(db, viewer, releaseId, Missing, cancellationToken);

        // Only now is the release locked: a concurrent change may have deleted the date.
        var date = await db.ReleaseDates.SingleOrDefaultAsync(date => date.Id == releaseDateId, cancellationToken) ?? throw Missing();
        return (edited, date);

        NotFoundException Missing() => DomainErrors.NotFound(nameof(ReleaseDate), releaseDateId, "input.releaseDateId");
    }

    private static string PathOf(string field) => field.Length == 0 ? "input.date" : $"input.date.{field}";
}
