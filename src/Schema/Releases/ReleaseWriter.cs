using Qplet.GraphQL.Schema.Contributions;
using Qplet.GraphQL.Schema.Notifications;
using Qplet.GraphQL.Schema.Subjects;
using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>Creates releases. Each is one transaction together with the dates, sources, details, matches, tracklist, counters and events.</summary>
public sealed class ReleaseWriter(
    Transactions transactions,
    SubjectCatalog catalog,
    ReleaseDateChecks dates,
    ReleaseLimits limits,
    Notifier notifier,
    TimeProvider time
)
{
    /// <summary>Creates a release.</summary>
    /// <exception cref="ValidationException">The input is not valid.</exception>
    /// <exception cref="NotFoundException">The album does not exist, or the viewer may not see it.</exception>
    /// <exception cref="NotOwnerException">The album is not the viewer's.</exception>
    /// <exception cref="PlanRequiredException">A date uses a feature that the viewer's plan does not include.</exception>
    /// <exception cref="LimitExceededException">The viewer has created too many releases.</exception>
    public Task<Release> CreateAsync(Viewer viewer, CreateReleaseInput input, CancellationToken cancellationToken)
    {
        var publisherId = viewer.RequireId();
        var validation = new InputValidation();
        NewRelease(validation);
        var details = ReleaseDetailChecks.Read(input.Details ?? [], validation);
        var sources = SourcesOf(input.Sources ?? [], validation);
        validation.Count(input.Dates ?? [], "input.dates", ReleaseEditChecks.MaximumItems);
        ReleaseContents.Matches(input.Matches ?? [], validation);
        ReleaseContents.Tracklist(input.Tracklist ?? [], validation);
        validation.ThrowIfAny();

        return transactions.RunAsync(
            async db =>
            {
                var release = NewRelease(new InputValidation());
                await RequireSubcategoryAsync(db, release.SubcategoryCode, cancellationToken);
                var checkedDates = await DatesOfAsync(db, viewer, release.SubcategoryCode, input.Dates ?? [], cancellationToken);
                if (input.AlbumId is { } albumId)
                {
                    await ReleaseUpdateWriter.RequireAlbumAsync(catalog, db, viewer, publisherId, albumId, cancellationToken);
                }

                // Updating the count first locks the publisher's row: concurrent calls run one after the other and see each other's releases.
                await db.CountAsync(release, 1, cancellationToken);
                await limits.RequireRoomAsync(db, viewer, cancellationToken);

                db.Releases.Add(release);
                await db.SaveChangesAsync(cancellationToken);
                foreach (var date in checkedDates)
                {
                    (date.ReleaseId, date.CreatedAt) = (release.Id, release.PublishedAt);
                    db.Add(date);
                }
                db.AddRange(details.Select(detail => detail.Of(release.Id)));
                await catalog.AddContentsAsync(db, viewer, release.Id, input.Matches ?? [], input.Tracklist ?? [], cancellationToken);
                db.AddRange(SourcesOf(input.Sources ?? [], new InputValidation()).Select(source => With(source, release.Id)));
                db.Outbox.Record(new ReleaseChanged(release.Id), release.PublishedAt);
                await notifier.NotifyFollowersAsync(
                    db,
                    publisherId,
                    new SubjectKey(Release.KindName, Release.UidOf(release.Id)),
                    catalog[Release.KindName].WantsNew,
                    cancellationToken
                );
                await db.SaveChangesAsync(cancellationToken);
                await db.RefreshScheduleAsync(release.Id, time.UtcMoment(), cancellationToken);
                return await db.Releases.AsNoTracking().SingleAsync(created => created.Id == release.Id, cancellationToken);
            },
            cancellationToken
        );

        Release NewRelease(InputValidation validation) =>
            new()
            {
                Title = validation.Line(input.Title, "input.title", TextLimits.Title),
                Description = validation.Text(input.Description, "input.description", TextLimits.Description),
                ThumbnailUrl = validation.Url(input.ThumbnailUrl, "input.thumbnailUrl", TextLimits.Url),
                BannerUrl = validation.OptionalUrl(input.BannerUrl, "input.bannerUrl", TextLimits.Url),
                SubcategoryCode = input.SubcategoryCode.ToLowerInvariant(),
                PublisherId = publisherId,
                AlbumId = input.AlbumId,
                IsOwned = input.IsOwned,
                ContributionAuthorization = input.ContributionAuthorization,
                PublishedAt = time.UtcMoment(),
            };
    }

    private async Task<IReadOnlyList<ReleaseDate>> DatesOfAsync(
        QpletDbContext db,
        Viewer viewer,
        string subcategoryCode,
        IReadOnlyList<ReleaseDateInput> inputs,
        CancellationToken cancellationToken
    )
    {
        var validation = new InputValidation();
        var read = dates.Read(viewer, inputs, static index => $"input.dates[{index}]", validation);
        await ReleaseDateChecks.CheckReferencesAsync(
            db,
            read,
            subcategoryCode,
            static (index, field) => $"input.dates[{index}].{field}",
            validation,
            cancellationToken
        );
        validation.ThrowIfAny();
        return read;
    }

    private static List<ReleaseSource> SourcesOf(IReadOnlyList<ReleaseSourceInput> inputs, InputValidation validation)
    {
        validation.Count(inputs, "input.sources", ReleaseEditChecks.MaximumItems);
        List<ReleaseSource> sources = [.. inputs.Select((input, index) => ReleaseSourceChecks.Read(input, $"input.sources[{index}]", validation))];
        ReleaseSourceChecks.RequireDifferentUrls(sources, "input.sources", validation);
        return sources;
    }

    private static ReleaseSource With(ReleaseSource source, int releaseId)
    {
        source.ReleaseId = releaseId;
        return source;
    }

    private static async Task RequireSubcategoryAsync(QpletDbContext db, string code, CancellationToken cancellationToken)
    {
        if (!await db.Subcategories.AnyAsync(subcategory => subcategory.Code == code, cancellationToken))
        {
            throw DomainErrors.UnknownCode("input.subcategoryCode", code, "subcategories");
        }
    }
}
