using System.Globalization;
using Qplet.GraphQL.Schema.Audit;
using Qplet.GraphQL.Schema.Contributions;
using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>Deletes releases, and chooses those that are shown in prominent places.</summary>
public sealed class ReleaseCuration(Transactions transactions, Deletions deletions, AuditWriter audit, TimeProvider time)
{
    /// <summary>
    /// Deletes a release with its dates, sources, details and contributions, the comments, reactions and notifications about it, and its entries in feeds and
    /// calendars. What shares it stays.
    /// </summary>
    /// <exception cref="NotFoundException">The release does not exist.</exception>
    /// <exception cref="NotOwnerException">The viewer is neither the publisher nor an admin.</exception>
    public Task DeleteAsync(Viewer viewer, int releaseId, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async db =>
            {
                viewer.RequireId();
                if (!await ReleaseEditor.TryLockAsync(db, releaseId, cancellationToken))
                {
                    throw NotFound(releaseId);
                }
                var release = await db.Releases.AsNoTracking().SingleAsync(release => release.Id == releaseId, cancellationToken);
                if (!viewer.MaySeePrivateOf(release.PublisherId))
                {
                    throw DomainErrors.NotOwner(nameof(Release));
                }
                var subject = new SubjectKey(Release.KindName, release.Uid);
                await deletions.RecordAsync(db, viewer, subject, release.PublisherId, cancellationToken);
                await RememberContributionsAsync(db, releaseId, cancellationToken);
                await db.Releases.Where(present => present.Id == releaseId).ExecuteDeleteAsync(cancellationToken);
                await db.RemoveAboutAsync(subject, cancellationToken);
                await db.CountAsync(release, -1, cancellationToken);
                await RememberAsync(db, release, cancellationToken);
                db.Outbox.Record(new ReleaseChanged(releaseId, IsDeleted: true), time.UtcMoment());
            },
            cancellationToken
        );

    /// <summary>Sets the marks of a release as an admin. Omitted marks stay as they are.</summary>
    /// <exception cref="ValidationException">A mark is null.</exception>
    /// <exception cref="NotFoundException">The release does not exist.</exception>
    public Task<Release> CurateAsync(Viewer viewer, CurateReleaseInput input, CancellationToken cancellationToken)
    {
        var validation = new InputValidation();
        RequireValue(input.IsPromoted, "input.isPromoted");
        RequireValue(input.IsInFocus, "input.isInFocus");
        RequireValue(input.IsInSpotlight, "input.isInSpotlight");
        validation.ThrowIfAny();
        return transactions.RunAsync(
            async db =>
            {
                if (!await ReleaseEditor.TryLockAsync(db, input.ReleaseId, cancellationToken))
                {
                    throw NotFound(input.ReleaseId);
                }
                var release = await db.Releases.SingleAsync(release => release.Id == input.ReleaseId, cancellationToken);
                release.IsPromoted = input.IsPromoted.Value ?? release.IsPromoted;
                release.IsInFocus = input.IsInFocus.Value ?? release.IsInFocus;
                release.IsInSpotlight = input.IsInSpotlight.Value ?? release.IsInSpotlight;
                if (db.Entry(release).State == EntityState.Modified)
                {
                    var marks = string.Create(
                        CultureInfo.InvariantCulture,
                        $"promoted: {Word(release.IsPromoted)}, focus: {Word(release.IsInFocus)}, spotlight: {Word(release.IsInSpotlight)}"
                    );
                    audit.Record(db, viewer, AuditAction.ReleaseCurated, nameof(Release), release.Id, marks);
                    db.Outbox.Record(new ReleaseChanged(release.Id), time.UtcMoment());
                    await db.SaveChangesAsync(cancellationToken);
                }
                return release;
            },
            cancellationToken
        );

        void RequireValue(Optional<bool?> mark, string path) => validation.Require(!mark.HasValue || mark.Value is not null, () => DomainErrors.Required(path));
    }

    private static string Word(bool mark) => mark ? "yes" : "no";

    private static NotFoundException NotFound(int releaseId) => DomainErrors.NotFound(nameof(Release), releaseId, "input.releaseId");

    /// <summary>Remembers a deleted release as long as it counts toward the limits of plans.</summary>
    private async Task RememberAsync(QpletDbContext db, Release release, CancellationToken cancellationToken)
    {
        var since = time.UtcMoment() - ReleaseLimit.LongestPeriod;
        await db
            .DeletedReleases.Where(deleted => deleted.PublisherId == release.PublisherId && deleted.PublishedAt <= since)
            .ExecuteDeleteAsync(cancellationToken);
        if (release.PublishedAt > since)
        {
            db.DeletedReleases.Add(
                new DeletedRelease
                {
                    ReleaseId = release.Id,
                    PublisherId = release.PublisherId,
                    PublishedAt = release.PublishedAt,
                }
            );
        }
    }

    /// <summary>Remembers the contributions that are deleted with a release as long as they count toward the limit of a day.</summary>
    private async Task RememberContributionsAsync(QpletDbContext db, int releaseId, CancellationToken cancellationToken)
    {
        var since = time.UtcMoment() - DailyWriteLimit.Day;
        await db.DeletedContributions.Where(deleted => deleted.CreatedAt <= since).ExecuteDeleteAsync(cancellationToken);
        var recent = await db
            .Contributions.Where(contribution => contribution.ReleaseId == releaseId && contribution.CreatedAt > since)
            .Select(static contribution => new DeletedContribution
            {
                ContributionId = contribution.Id,
                AuthorId = contribution.AuthorId,
                CreatedAt = contribution.CreatedAt,
            })
            .ToListAsync(cancellationToken);
        db.DeletedContributions.AddRange(recent);
        await db.SaveChangesAsync(cancellationToken);
    }
}
