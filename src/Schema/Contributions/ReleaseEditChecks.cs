using Qplet.GraphQL.Schema.Releases;

namespace Qplet.GraphQL.Schema.Contributions;

/// <summary>Checks changes to releases against the reference data and what the release has.</summary>
internal static class ReleaseEditChecks
{
    /// <summary>The maximum number of dates, of sources and of details of a release.</summary>
    public const int MaximumItems = 100;

    /// <summary>Checks a change.</summary>
    /// <param name="db">The database.</param>
    /// <param name="release">The release, which is locked.</param>
    /// <param name="edit">The change.</param>
    /// <param name="path">Returns the path of the input of a field.</param>
    /// <param name="validation">Collects the errors.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task CheckAsync(
        QpletDbContext db,
        Release release,
        ReleaseEdit edit,
        Func<string, string> path,
        InputValidation validation,
        CancellationToken cancellationToken
    )
    {
        switch (edit.Kind)
        {
            case ContributionKind.UpdateRelease:
                if (edit.ValueOf(ContributionField.SubcategoryCode) is { } code)
                {
                    await CheckSubcategoryAsync(db, release.Id, code, path("subcategoryCode"), validation, cancellationToken);
                }
                break;
            case ContributionKind.CreateDate or ContributionKind.UpdateDate:
                await CheckDateAsync(db, release, edit, path, validation, cancellationToken);
                break;
            case ContributionKind.CreateSource or ContributionKind.UpdateSource:
                await CheckSourceAsync(db, release, edit, path, validation, cancellationToken);
                break;
            default:
                break;
        }
    }

    private static async Task CheckSubcategoryAsync(
        QpletDbContext db,
        int releaseId,
        string code,
        string path,
        InputValidation validation,
        CancellationToken cancellationToken
    )
    {
        if (await db.Subcategories.AnyAsync(subcategory => subcategory.Code == code, cancellationToken))
        {
            await ReleaseDateChecks.CheckPlatformsFitAsync(db, releaseId, code, path, validation, cancellationToken);
        }
        else
        {
            validation.Add(DomainErrors.UnknownCode(path, code, "subcategories"));
        }
    }

    private static async Task CheckDateAsync(
        QpletDbContext db,
        Release release,
        ReleaseEdit edit,
        Func<string, string> path,
        InputValidation validation,
        CancellationToken cancellationToken
    )
    {
        var date = ReleaseFields.OfDate.Copy(edit.Date!);
        ReleaseFields.OfDate.Apply(date, edit.Changes);
        await ReleaseDateChecks.CheckReferencesAsync(db, [date], release.SubcategoryCode, (_, field) => path(field), validation, cancellationToken);
        if (edit.Kind == ContributionKind.CreateDate)
        {
            var count = await db.ReleaseDates.CountAsync(present => present.ReleaseId == release.Id, cancellationToken);
            validation.Require(count < MaximumItems, () => DomainErrors.TooMany(path(""), MaximumItems));
        }
    }

    private static async Task CheckSourceAsync(
        QpletDbContext db,
        Release release,
        ReleaseEdit edit,
        Func<string, string> path,
        InputValidation validation,
        CancellationToken cancellationToken
    )
    {
        if (edit.ValueOf(ContributionField.Url) is { } url)
        {
            var isTaken = await db.ReleaseSources.AnyAsync(
                source => source.ReleaseId == release.Id && source.Url == url && source.Id != edit.Source!.Id,
                cancellationToken
            );
            validation.Require(!isTaken, () => DomainErrors.SourceExists(path("url")));
        }
        if (edit.Kind == ContributionKind.CreateSource)
        {
            var count = await db.ReleaseSources.CountAsync(present => present.ReleaseId == release.Id, cancellationToken);
            validation.Require(count < MaximumItems, () => DomainErrors.TooMany(path(""), MaximumItems));
        }
    }
}
