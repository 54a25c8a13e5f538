using Qplet.GraphQL.Data.Providers;

namespace Qplet.GraphQL.Data.Releases;

/// <summary>
/// Maintains the recommended and the similar releases of each release. Both lists are calculated from the hypes, the details and the subcategories, in whole
/// numbers, so all databases and nodes come to the same result. The lists of a release are due at once when it is new or has changed; after that every hour in
/// its first <see cref="DaysOfNews" /> days, then once a day, and once in <see cref="DaysOfNews" /> days when it has passed.
/// </summary>
public static class RelatedReleases
{
    /// <summary>The maximum number of releases in a list.</summary>
    public const int MaxReleases = 100;

    /// <summary>The maximum number of releases of one publisher in a list.</summary>
    public const int MaxByPublisher = 3;

    /// <summary>The maximum number of users who hype a release whose other hypes are considered: those who joined last.</summary>
    public const int MaxAudience = 500;

    /// <summary>The maximum number of details of a release that are compared: the first ones.</summary>
    public const int MaxDetails = 20;

    /// <summary>The number of days in which the lists of a new release are recalculated every hour.</summary>
    public const int DaysOfNews = 7;

    /// <summary>
    /// Calculates the lists of releases for which this is due. Several nodes may call it at once. Call it again until it returns less than <paramref
    /// name="limit" />.
    /// </summary>
    /// <param name="db">The database, outside of a transaction.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <param name="limit">The maximum number of releases.</param>
    /// <param name="cancellationToken">Cancels the calculation. The lists that are not written yet then stay as they were.</param>
    /// <returns>The number of releases whose lists were calculated.</returns>
    public static async Task<int> RefreshRelatedAsync(this QpletDbContext db, DateTime now, int limit, CancellationToken cancellationToken)
    {
        var due = await DueAsync(db.Releases.Where(r => r.RelatedDueAt == null).OrderBy(r => r.Id), limit, cancellationToken);
        if (due.Count < limit)
        {
            var later = db.Releases.Where(r => r.RelatedDueAt <= now).OrderBy(r => r.RelatedDueAt).ThenBy(r => r.Id);
            due.AddRange(await DueAsync(later, limit - due.Count, cancellationToken));
        }
        if (due.Count == 0)
        {
            return 0;
        }

        var rows = new List<RelatedRelease>();
        foreach (var release in due)
        {
            rows.AddRange(await new RelatedReleaseFinder(db, release, now).FindAsync(cancellationToken));
        }
        await WriteAsync(db, due, rows, now, cancellationToken);
        return due.Count;
    }

    private static Task<List<Release>> DueAsync(IQueryable<Release> releases, int limit, CancellationToken cancellationToken) =>
        releases.AsNoTracking().Take(limit).ToListAsync(cancellationToken);

    private static async Task WriteAsync(
        QpletDbContext db,
        List<Release> releases,
        List<RelatedRelease> rows,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        var ids = releases.ConvertAll(release => release.Id);
        var others = rows.Select(row => row.OtherId).Concat(ids).Distinct().ToList();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.BecomeOnlyAsync(ExclusiveWork.RelatedReleases, cancellationToken);
        var existing = await db.Releases.Where(r => others.Contains(r.Id)).Select(r => r.Id).ToHashSetAsync(cancellationToken);
        await db.RelatedReleases.Where(r => ids.Contains(r.ReleaseId)).ExecuteDeleteAsync(cancellationToken);
        await using (var insert = BulkInsert.For(db))
        {
            await insert.AddAsync(rows.Where(row => existing.Contains(row.ReleaseId) && existing.Contains(row.OtherId)), cancellationToken);
        }

        // Whoever has changed a release since then has made its lists due again, which must stay so.
        foreach (var group in releases.GroupBy(release => NextTime(release, now)))
        {
            var done = group.Select(release => release.Id).ToList();
            await db
                .Releases.Where(r => done.Contains(r.Id) && (r.RelatedDueAt == null || r.RelatedDueAt <= now))
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.RelatedDueAt, group.Key), cancellationToken);
        }
        await transaction.CommitAsync(cancellationToken);
    }

    private static DateTime NextTime(Release release, DateTime now) =>
        release.LatestDate <= now ? now.AddDays(DaysOfNews)
        : release.PublishedAt > now.AddDays(-DaysOfNews) ? now.AddHours(1)
        : now.AddDays(1);
}
