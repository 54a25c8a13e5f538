namespace Qplet.GraphQL.Schema.Explore;

/// <summary>
/// The queries for the lists of releases that are worth a look. They contain no releases of banned or deleted users. An index has the order of each, so reading
/// a page does not depend on the number of releases. The conditions begin with the time, because only the first argument can be compared with columns that are
/// stored in different ways.
/// </summary>
internal static class ExploreLists
{
    /// <summary>The releases in focus. The argument is the current time.</summary>
    public static EntityQuery<DateTime, Release> Focus { get; } =
        EntityQuery
            .Create<QpletDbContext, DateTime, Release>(
                (db, now) =>
                    db.Releases.Where(release =>
                        release.IsInFocus && release.Publisher.DeletedAt == null && (release.Publisher.BannedAt == null || release.Publisher.BannedUntil <= now)
                    )
            )
            .OrderByDescending(release => release.PublishedAt);

    /// <summary>The releases in the spotlight. The argument is the current time.</summary>
    public static EntityQuery<DateTime, Release> Spotlights { get; } =
        EntityQuery
            .Create<QpletDbContext, DateTime, Release>(
                (db, now) =>
                    db.Releases.Where(release =>
                        release.IsInSpotlight
                        && release.Publisher.DeletedAt == null
                        && (release.Publisher.BannedAt == null || release.Publisher.BannedUntil <= now)
                    )
            )
            .OrderByDescending(release => release.PublishedAt);

    /// <summary>The most hyped upcoming releases. The argument is the current time.</summary>
    public static EntityQuery<DateTime, Release> Hypes { get; } =
        EntityQuery
            .Create<QpletDbContext, DateTime, Release>(
                (db, now) =>
                    db.Releases.Where(release =>
                        release.IsUpcoming
                        && (release.LatestDate == null || release.LatestDate > now)
                        && release.HypeCount > 0
                        && release.Publisher.DeletedAt == null
                        && (release.Publisher.BannedAt == null || release.Publisher.BannedUntil <= now)
                    )
            )
            .OrderByDescending(release => release.HypeCount);

    /// <summary>The releases with a time or a day that begins within 24 hours or has begun and is not over. The argument is the current time.</summary>
    public static EntityQuery<DateTime, Release> NextReleases { get; } =
        EntityQuery
            .Create<QpletDbContext, DateTime, Release>(
                (db, now) =>
                    db.Releases.Where(release =>
                        (release.Publisher.BannedAt == null || release.Publisher.BannedUntil <= now)
                        && release.Publisher.DeletedAt == null
                        && release.SoonestDate != null
                        && db.ReleaseDates.Where(date =>
                                date.Start >= now.AddDays(-1)
                                && date.Start <= now.AddDays(1)
                                && date.End > now
                                && (date.Precision == DatePrecision.Time || date.Precision == DatePrecision.Day)
                            )
                            .Select(date => date.ReleaseId)
                            .Contains(release.Id)
                    )
            )
            .OrderBy(release => release.SoonestDate);

    /// <summary>The best upcoming releases of a subcategory. The arguments are the code of the subcategory and the current time.</summary>
    public static EntityQuery<string, DateTime, Release> Tops { get; } =
        EntityQuery
            .Create<QpletDbContext, string, DateTime, Release>(
                (db, subcategoryCode, now) =>
                    db.Releases.Where(release =>
                        release.IsUpcoming
                        && (release.LatestDate == null || release.LatestDate > now)
                        && release.SubcategoryCode == subcategoryCode
                        && release.Publisher.DeletedAt == null
                        && (release.Publisher.BannedAt == null || release.Publisher.BannedUntil <= now)
                    )
            )
            .OrderByDescending(release => release.Score);
}
