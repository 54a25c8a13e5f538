using Qplet.GraphQL.Schema.Contributions;
using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>Adds, changes and deletes the sources of releases, or stores proposals. Each change is one transaction together with its events.</summary>
public sealed class ReleaseSourceWriter(Transactions transactions, ReleaseEditor editor)
{
    /// <summary>Adds a source.</summary>
    /// <exception cref="ValidationException">The input is not valid, or the release has a source with the URL.</exception>
    /// <exception cref="NotFoundException">The release does not exist.</exception>
    /// <exception cref="NotOwnerException">The viewer may not change the release.</exception>
    /// <exception cref="BlockedException">The viewer and the publisher have blocked one another.</exception>
    /// <exception cref="LimitExceededException">The viewer has contributed too often, or the release is beyond the limit of the viewer's plan.</exception>
    public Task<CreateReleaseSourcePayload> CreateAsync(Viewer viewer, int releaseId, ReleaseSourceInput input, CancellationToken cancellationToken) =>
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
                var source = ReleaseSourceChecks.Read(input, "input.source", validation);
                var edit = ReleaseEdit.Create(source);
                await ReleaseEditChecks.CheckAsync(db, edited.Release, edit, PathOf, validation, cancellationToken);
                validation.ThrowIfAny();
                var contribution = await editor.CompleteAsync(db, edited, edit, cancellationToken);
                return new CreateReleaseSourcePayload(edited.Right == EditRight.Proposer ? null : source, contribution);
            },
            cancellationToken
        );

    /// <summary>Changes a source. Omitted fields stay unchanged.</summary>
    /// <exception cref="ValidationException">The input is not valid, or the release has another source with the URL.</exception>
    /// <exception cref="NotFoundException">The source does not exist.</exception>
    /// <exception cref="NotOwnerException">The viewer may not change the release.</exception>
    /// <exception cref="BlockedException">The viewer and the publisher have blocked one another.</exception>
    /// <exception cref="LimitExceededException">The viewer has contributed too often, or the release is beyond the limit of the viewer's plan.</exception>
    public Task<UpdateReleaseSourcePayload> UpdateAsync(Viewer viewer, UpdateReleaseSourceInput input, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async db =>
            {
                var (edited, source) = await BeginAsync(db, viewer, input.ReleaseSourceId, cancellationToken);
                var changed = ReleaseFields.OfSource.Copy(source);
                var validation = new InputValidation();
                ReleaseSourceChecks.Apply(input, changed, validation);
                var edit = ReleaseEdit.Update(source, changed);
                await ReleaseEditChecks.CheckAsync(db, edited.Release, edit, static field => $"input.{field}", validation, cancellationToken);
                validation.ThrowIfAny();
                return new UpdateReleaseSourcePayload(source, await editor.CompleteAsync(db, edited, edit, cancellationToken));
            },
            cancellationToken
        );

    /// <summary>Deletes a source.</summary>
    /// <exception cref="NotFoundException">The source does not exist.</exception>
    /// <exception cref="NotOwnerException">The viewer may not change the release.</exception>
    /// <exception cref="BlockedException">The viewer and the publisher have blocked one another.</exception>
    /// <exception cref="LimitExceededException">The viewer has contributed too often, or the release is beyond the limit of the viewer's plan.</exception>
    public Task<DeleteReleaseSourcePayload> DeleteAsync(Viewer viewer, int releaseSourceId, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async db =>
            {
                var (edited, source) = await BeginAsync(db, viewer, releaseSourceId, cancellationToken);
                var contribution = await editor.CompleteAsync(db, edited, ReleaseEdit.Delete(source), cancellationToken);
                return new DeleteReleaseSourcePayload(edited.Right == EditRight.Proposer ? null : releaseSourceId, edited.Release, contribution);
            },
            cancellationToken
        );

    private async Task<(EditedRelease Edited, ReleaseSource Source)> BeginAsync(
        QpletDbContext db,
        Viewer viewer,
        int releaseSourceId,
        CancellationToken cancellationToken
    )
    {
        var releaseId =
            await db
                .ReleaseSources.Where(source => source.Id == releaseSourceId)
                .Select(source => (int?)source.ReleaseId)
                .SingleOrDefaultAsync(cancellationToken)
            ?? throw Missing();
        var edited = await editor.BeginAsync(db, viewer, releaseId, Missing, cancellationToken);

        // Only now is the release locked: a concurrent change may have deleted the source.
        var source = await db.ReleaseSources.SingleOrDefaultAsync(source => source.Id == releaseSourceId, cancellationToken) ?? throw Missing();
        return (edited, source);

        NotFoundException Missing() => DomainErrors.NotFound(nameof(ReleaseSource), releaseSourceId, "input.releaseSourceId");
    }

    private static string PathOf(string field) => field.Length == 0 ? "input.source" : $"input.source.{field}";
}
