using Qplet.GraphQL.Schema.Contributions;
using Qplet.GraphQL.Schema.Subjects;
using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>Updates releases, or stores proposals of updates.</summary>
public sealed class ReleaseUpdateWriter(Transactions transactions, ReleaseEditor editor, SubjectCatalog catalog, PlanGate plans)
{
    /// <summary>
    /// Updates a release. Omitted fields stay unchanged. Only the publisher and admins may change who owns the work, who may contribute, the
    /// album, the matches and the tracklist.
    /// </summary>
    /// <exception cref="ValidationException">The input is not valid.</exception>
    /// <exception cref="NotFoundException">The release or the album does not exist, or the viewer may not see it.</exception>
    /// <exception cref="NotOwnerException">The viewer may not change the release, or the album is not the publisher's.</exception>
    /// <exception cref="BlockedException">The viewer and the publisher have blocked one another.</exception>
    /// <exception cref="LimitExceededException">The viewer has contributed too often, or the release is beyond the limit of the viewer's plan.</exception>
    /// <exception cref="PlanRequiredException">The details are those of another publisher, which the viewer's plan does not show.</exception>
    public Task<UpdateReleasePayload> UpdateAsync(Viewer viewer, UpdateReleaseInput input, CancellationToken cancellationToken)
    {
        var validation = new InputValidation();
        var apply = Read(input, validation);
        ReleaseContents.Matches(input.Matches.Value ?? [], validation);
        ReleaseContents.Tracklist(input.Tracklist.Value ?? [], validation);
        validation.ThrowIfAny();

        return transactions.RunAsync(
            async db =>
            {
                var edited = await editor.BeginAsync(
                    db,
                    viewer,
                    input.ReleaseId,
                    () => DomainErrors.NotFound(nameof(Release), input.ReleaseId, "input.releaseId"),
                    cancellationToken
                );
                if (edited.IsContribution && input.Details.HasValue)
                {
                    // A contribution shows its author the present details.
                    plans.Require(viewer, PlanFeature.ReleaseDetails);
                }
                var changed = ReleaseFields.OfRelease.Copy(edited.Release);
                apply(changed);
                var edit = ReleaseEdit.Update(edited.Release, changed);
                var problems = new InputValidation();
                await ReleaseEditChecks.CheckAsync(db, edited.Release, edit, static field => $"input.{field}", problems, cancellationToken);
                problems.ThrowIfAny();

                await ApplyOwnAsync(db, edited, input, cancellationToken);
                var hasOwnChanges = db.Entry(edited.Release).State == EntityState.Modified || input.Matches.HasValue || input.Tracklist.HasValue;
                var contribution = await editor.CompleteAsync(db, edited, edit, cancellationToken);
                if (hasOwnChanges && edit.Changes is [])
                {
                    if (edited.Right == EditRight.Admin)
                    {
                        editor.RecordInAudit(db, edited, edit);
                    }
                    await editor.ApplyAsync(db, edited.Release, edit, cancellationToken);
                }
                return new UpdateReleasePayload(edited.Release, contribution);
            },
            cancellationToken
        );
    }

    /// <summary>Checks that an album can be announced by a release: the viewer sees it, and it is the publisher's.</summary>
    internal static async Task RequireAlbumAsync(
        SubjectCatalog catalog,
        QpletDbContext db,
        Viewer viewer,
        Guid publisherId,
        Guid albumId,
        CancellationToken cancellationToken
    )
    {
        var album =
            await catalog.Visible.Reachable<Album>(db, viewer).AsNoTracking().SingleOrDefaultAsync(album => album.Id == albumId, cancellationToken)
            ?? throw DomainErrors.NotFound(nameof(Album), albumId, "input.albumId");
        if (album.OwnerId != publisherId)
        {
            throw DomainErrors.NotOwner(nameof(Album));
        }
    }

    /// <summary>Checks the fields to which others can contribute, and returns what changes them.</summary>
    private static Action<Release> Read(UpdateReleaseInput input, InputValidation validation)
    {
        var title = validation.Present(input.Title, "input.title", title => validation.Line(title, "input.title", TextLimits.Title));
        var description = validation.Present(
            input.Description,
            "input.description",
            text => validation.Text(text, "input.description", TextLimits.Description)
        );
        var thumbnail = validation.Present(input.ThumbnailUrl, "input.thumbnailUrl", url => validation.Url(url, "input.thumbnailUrl", TextLimits.Url));
        var subcategory = validation.Present(input.SubcategoryCode, "input.subcategoryCode", static code => code.ToLowerInvariant());
        var banner = input.BannerUrl.HasValue ? validation.OptionalUrl(input.BannerUrl.Value, "input.bannerUrl", TextLimits.Url) : null;
        var details = input.Details.HasValue ? ReleaseDetailChecks.Read(input.Details.Value ?? [], validation) : null;
        return release =>
        {
            release.Title = title ?? release.Title;
            release.Description = description ?? release.Description;
            release.ThumbnailUrl = thumbnail ?? release.ThumbnailUrl;
            release.SubcategoryCode = subcategory ?? release.SubcategoryCode;
            release.BannerUrl = input.BannerUrl.HasValue ? banner : release.BannerUrl;
            release.Details = details is null ? release.Details : [.. details.Select(static detail => detail.Of(default))];
        };
    }

    /// <summary>Changes the fields that belong to the publisher.</summary>
    private async Task ApplyOwnAsync(QpletDbContext db, EditedRelease edited, UpdateReleaseInput input, CancellationToken cancellationToken)
    {
        var hasOwnFields =
            input.IsOwned.HasValue || input.ContributionAuthorization.HasValue || input.AlbumId.HasValue || input.Matches.HasValue || input.Tracklist.HasValue;
        if (edited.IsContribution && hasOwnFields)
        {
            throw DomainErrors.NotOwner(nameof(Release));
        }
        var release = edited.Release;
        release.IsOwned = input.IsOwned.HasValue ? input.IsOwned.Value : release.IsOwned;
        release.ContributionAuthorization = input.ContributionAuthorization.HasValue
            ? input.ContributionAuthorization.Value
            : release.ContributionAuthorization;
        if (input.AlbumId is { HasValue: true, Value: var album } && album != release.AlbumId)
        {
            if (album is { } albumId)
            {
                await RequireAlbumAsync(catalog, db, edited.Viewer, release.PublisherId, albumId, cancellationToken);
            }
            release.AlbumId = album;
        }
        await ReleaseContents.RemoveAsync(db, release.Id, input.Matches.HasValue, input.Tracklist.HasValue, cancellationToken);
        await catalog.AddContentsAsync(db, edited.Viewer, release.Id, input.Matches.Value ?? [], input.Tracklist.Value ?? [], cancellationToken);
    }
}
