namespace Qplet.GraphQL.Data.Releases;

/// <summary>Maintains the columns of a release that summarize its dates.</summary>
public static class ReleaseSchedule
{
    /// <summary>
    /// Recalculates <see cref="Release.SoonestDate" />, <see cref="Release.LatestDate" />, <see cref="Release.PlatformCount" /> and <see
    /// cref="Release.CountryCount" /> from the stored dates. Call it in the transaction that changed the dates, after saving them.
    /// </summary>
    public static Task<int> RefreshScheduleAsync(this QpletDbContext db, int releaseId, CancellationToken cancellationToken) =>
        db.Releases.Where(r => r.Id == releaseId).RefreshScheduleAsync(cancellationToken);

    /// <summary>Recalculates the columns of many releases.</summary>
    internal static Task<int> RefreshScheduleAsync(this IQueryable<Release> releases, CancellationToken cancellationToken) =>
        releases.ExecuteUpdateAsync(
            set =>
                set.SetProperty(r => r.SoonestDate, r => r.Dates.Min(d => d.Start))
                    .SetProperty(r => r.LatestDate, r => r.Dates.Max(d => d.End))
                    .SetProperty(r => r.PlatformCount, r => r.Dates.Where(d => d.PlatformId != null).Select(d => d.PlatformId).Distinct().Count())
                    .SetProperty(r => r.CountryCount, r => r.Dates.Where(d => d.CountryCode != null).Select(d => d.CountryCode).Distinct().Count()),
            cancellationToken
        );
}
