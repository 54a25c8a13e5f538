using Qplet.GraphQL.Schema.Audit;
using Qplet.GraphQL.Schema.Links;
using Qplet.GraphQL.Schema.Notifications;
using Qplet.GraphQL.Schema.Subjects;
using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>Creates and updates releases. Each change is one transaction together with the dates, details, sources, counters and events.</summary>
public sealed class ReleaseWriter(
    Transactions transactions,
    SubjectCatalog catalog,
    ReleaseDateWriter dates,
    Notifier notifier,
    AuditWriter audit,
    LinkBuilder links,
    TimeProvider time
)
{
    private const int MaximumItems = 100;
    private const int NotifiedAtOnce = 1000;

    /// <summary>Creates a release.</summary>
    public Task<Release> CreateAsync(Viewer viewer, CreateReleaseInput input, CancellationToken cancellationToken)
    {
        var publisherId = viewer.RequireId();
        var validation = new InputValidation();
        NewRelease(validation);
        var details = Details(input.Details ?? [], validation);
        var sources = Sources(input.Sources ?? [], validation);
        validation.Count(input.Dates ?? [], "input.dates", MaximumItems);
        validation.ThrowIfAny();

        return transactions.RunAsync(
            async db =>
            {
                var release = NewRelease(new InputValidation());
                await RequireSubcategoryAsync(db, release.SubcategoryCode, cancellationToken);
                var checkedDates = await dates.CheckAsync(db, viewer, release.SubcategoryCode, input.Dates ?? [], "input.dates", cancellationToken);

                // Updating the count first locks the publisher's row: concurrent calls run one after the other and see each other's releases.
                await db.CountAsync(release, 1, cancellationToken);
                await RequireWithinLimitAsync(db, viewer, publisherId, cancellationToken);

                db.Releases.Add(release);
                await db.SaveChangesAsync(cancellationToken);
                foreach (var date in checkedDates)
                {
                    db.Add(With(date, release.Id));
                }
                Add(db, release.Id, details);
                foreach (var source in sources)
                {
                    db.Add(
                        new ReleaseSource
                        {
                            ReleaseId = release.Id,
                            Kind = source.Kind,
                            Title = source.Title,
                            Url = source.Url,
                        }
                    );
                }
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
                IsOwned = input.IsOwned,
                ContributionAuthorization = input.ContributionAuthorization,
                PublishedAt = time.UtcMoment(),
            };
    }

    /// <summary>Updates a release, of which the viewer must be the publisher, or be an admin. Omitted fields stay unchanged.</summary>
    public Task<Release> UpdateAsync(Viewer viewer, UpdateReleaseInput input, CancellationToken cancellationToken)
    {
        var validation = new InputValidation();
        var title = validation.Present(input.Title, "input.title", title => validation.Line(title, "input.title", TextLimits.Title));
        var description = validation.Present(
            input.Description,
            "input.description",
            text => validation.Text(text, "input.description", TextLimits.Description)
        );
        var thumbnail = validation.Present(input.ThumbnailUrl, "input.thumbnailUrl", url => validation.Url(url, "input.thumbnailUrl", TextLimits.Url));
        var subcategory = validation.Present(input.SubcategoryCode, "input.subcategoryCode", static code => code.ToLowerInvariant());
        var banner = input.BannerUrl.HasValue ? validation.OptionalUrl(input.BannerUrl.Value, "input.bannerUrl", TextLimits.Url) : null;
        var details = input.Details.HasValue ? Details(input.Details.Value ?? [], validation) : null;
        validation.ThrowIfAny();

        return transactions.RunAsync(
            async db =>
            {
                var release = await GetOwnAsync(db, viewer, input.ReleaseId, cancellationToken);
                if (!viewer.Is(release.PublisherId))
                {
                    audit.Record(db, viewer, AuditAction.ContentUpdated, nameof(Release), release.Id);
                }
                release.Title = title ?? release.Title;
                release.Description = description ?? release.Description;
                release.ThumbnailUrl = thumbnail ?? release.ThumbnailUrl;
                if (input.BannerUrl.HasValue)
                {
                    release.BannerUrl = banner;
                }
                release.IsOwned = input.IsOwned.HasValue ? input.IsOwned.Value : release.IsOwned;
                release.ContributionAuthorization = input.ContributionAuthorization.HasValue
                    ? input.ContributionAuthorization.Value
                    : release.ContributionAuthorization;
                if (subcategory is not null && subcategory != release.SubcategoryCode)
                {
                    await RequireSubcategoryAsync(db, subcategory, cancellationToken);
                    await ReleaseDateWriter.RequirePlatformsFitAsync(db, release.Id, subcategory, cancellationToken);
                    release.SubcategoryCode = subcategory;
                }

                if (details is not null)
                {
                    await db.Set<ReleaseDetail>().Where(detail => detail.ReleaseId == release.Id).ExecuteDeleteAsync(cancellationToken);
                    Add(db, release.Id, details);
                }

                release.UpdatedAt = time.UtcMoment();
                await RecordChangeAsync(db, release, cancellationToken);
                return release;
            },
            cancellationToken
        );
    }

    /// <summary>Returns a release that the viewer may change.</summary>
    /// <exception cref="NotFoundException">The release does not exist.</exception>
    /// <exception cref="NotOwnerException">The viewer is neither the publisher nor an admin.</exception>
    private static async Task<Release> GetOwnAsync(QpletDbContext db, Viewer viewer, int releaseId, CancellationToken cancellationToken)
    {
        viewer.RequireId();
        var release =
            await db.Releases.SingleOrDefaultAsync(release => release.Id == releaseId, cancellationToken)
            ?? throw DomainErrors.NotFound(nameof(Release), releaseId);
        return viewer.MaySeePrivateOf(release.PublisherId) ? release : throw DomainErrors.NotOwner(nameof(Release));
    }

    /// <summary>Saves the changes, records the event, and notifies the users who have hyped the release.</summary>
    private async Task RecordChangeAsync(QpletDbContext db, Release release, CancellationToken cancellationToken)
    {
        db.Outbox.Record(new ReleaseChanged(release.Id), time.UtcMoment());
        var subject = new SubjectKey(Release.KindName, Release.UidOf(release.Id));
        var hypers = await db
            .Reactions.About(subject)
            .Where(reaction => reaction.Kind == ReactionKind.Hype)
            .Select(reaction => reaction.UserId)
            .ToListAsync(cancellationToken);
        var notifications = hypers.ConvertAll(hyper =>
            new Notification
            {
                UserId = hyper,
                Kind = NotificationKind.Changed,
                ActorId = release.PublisherId,
            }.About(subject)
        );
        foreach (var part in notifications.Chunk(NotifiedAtOnce))
        {
            await notifier.NotifyAsync(db, part, Notifier.Always, cancellationToken);
        }
        await db.SaveChangesAsync(cancellationToken);
    }

    private static ReleaseDate With(ReleaseDate date, int releaseId)
    {
        date.ReleaseId = releaseId;
        return date;
    }

    private static void Add(QpletDbContext db, int releaseId, IEnumerable<(string Key, string Value, int Position)> details) =>
        db.AddRange(
            details.Select(detail => new ReleaseDetail
            {
                ReleaseId = releaseId,
                Key = detail.Key,
                Value = detail.Value,
                Position = detail.Position,
            })
        );

    private static async Task RequireSubcategoryAsync(QpletDbContext db, string code, CancellationToken cancellationToken)
    {
        if (!await db.Subcategories.AnyAsync(subcategory => subcategory.Code == code, cancellationToken))
        {
            throw DomainErrors.UnknownCode("input.subcategoryCode", code, "subcategories");
        }
    }

    private async Task RequireWithinLimitAsync(QpletDbContext db, Viewer viewer, Guid publisherId, CancellationToken cancellationToken)
    {
        if (ReleaseLimit.Of(viewer.Plan) is not { } limit)
        {
            return;
        }
        var now = time.UtcMoment();
        var since = now - limit.Period;
        var recent = await db
            .Releases.Where(release => release.PublisherId == publisherId && release.PublishedAt > since)
            .OrderBy(release => release.PublishedAt)
            .Select(release => release.PublishedAt)
            .ToListAsync(cancellationToken);
        if (recent.Count >= limit.Count)
        {
            throw DomainErrors.LimitExceeded(limit.Count, limit.Period, recent.Count, recent[^limit.Count] + limit.Period - now, links.Plans);
        }
    }

    private static List<(string Key, string Value, int Position)> Details(IReadOnlyList<ReleaseDetailInput> inputs, InputValidation validation)
    {
        validation.Count(inputs, "input.details", MaximumItems);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var details = new List<(string, string, int)>(inputs.Count);
        for (var index = 0; index < inputs.Count; index++)
        {
            var key = validation.Line(inputs[index].Key, $"input.details[{index}].key", TextLimits.DetailKey);
            var value = validation.Line(inputs[index].Value, $"input.details[{index}].value", TextLimits.DetailValue);
            if (!seen.Add(key))
            {
                validation.Add(DomainErrors.Twice($"input.details[{index}].key"));
            }
            details.Add((key, value, index));
        }

        return details;
    }

    private static List<(ReleaseSourceKind Kind, string? Title, string Url)> Sources(IReadOnlyList<ReleaseSourceInput> inputs, InputValidation validation)
    {
        validation.Count(inputs, "input.sources", MaximumItems);
        return [.. inputs.Select((input, index) => Source(input, $"input.sources[{index}]", validation))];
    }

    private static (ReleaseSourceKind Kind, string? Title, string Url) Source(ReleaseSourceInput input, string field, InputValidation validation) =>
        (input.Kind, validation.OptionalLine(input.Title, $"{field}.title", TextLimits.Title), validation.Url(input.Url, $"{field}.url", TextLimits.SourceUrl));
}
