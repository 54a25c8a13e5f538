using System.Linq.Expressions;
using Qplet.GraphQL.Data.Calendars;

namespace Qplet.GraphQL.Data.Releases;

/// <summary>Maintains the columns of a release that summarize its dates.</summary>
public static class ReleaseSchedule
{
    /// <summary>The number of platforms among the dates of a release.</summary>
    internal static Expression<Func<Release, int>> PlatformCount { get; } =
        r => r.Dates.Where(d => d.PlatformId != null).Select(d => d.PlatformId).Distinct().Count();

    /// <summary>The number of countries among the dates of a release.</summary>
    internal static Expression<Func<Release, int>> CountryCount { get; } =
        r => r.Dates.Where(d => d.CountryCode != null).Select(d => d.CountryCode).Distinct().Count();

    /// <summary>
    /// Recalculates <see cref="Release.SoonestDate" />, <see cref="Release.SoonestDateId" />, <see cref="Release.LatestDate" />, <see
    /// cref="Release.IsUpcoming" />, <see cref="Release.PlatformCount" /> and <see cref="Release.CountryCount" /> from the stored dates, and follows dates that
    /// have moved in the calendars that have them. Call it in the transaction that changed the dates, after saving them.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="releaseId">The key of the release.</param>
    /// <param name="now">The time, in UTC. The soonest date is the first one that is not over before this day, or the earliest one if all are.</param>
    /// <param name="cancellationToken">Cancels the change.</param>
    public static async Task RefreshScheduleAsync(this QpletDbContext db, int releaseId, DateTime now, CancellationToken cancellationToken)
    {
        await db.Releases.Where(r => r.Id == releaseId).RefreshScheduleAsync(now, cancellationToken);
        await db.CalendarEntries.Where(e => e.ReleaseDate.ReleaseId == releaseId).FollowDatesAsync(now, remindFrom: null, cancellationToken);
    }

    /// <summary>
    /// Recalculates the columns of the releases whose soonest date is over, while they have a later one, and marks those that have passed. Call it once a day.
    /// </summary>
    public static async Task<int> RefreshPassedSchedulesAsync(this QpletDbContext db, DateTime now, CancellationToken cancellationToken)
    {
        var today = now.Date;
        await db
            .Releases.Where(r => r.IsUpcoming && r.LatestDate <= now)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.IsUpcoming, false), cancellationToken);
        return await db
            .Releases.Where(r => r.SoonestDate < today && r.LatestDate > today && !r.Dates.Any(d => d.Id == r.SoonestDateId && d.End > today))
            .RefreshScheduleAsync(now, cancellationToken);
    }

    /// <summary>Recalculates the columns of many releases.</summary>
    internal static Task<int> RefreshScheduleAsync(this IQueryable<Release> releases, DateTime now, CancellationToken cancellationToken)
    {
        var today = now.Date;
        return releases.ExecuteUpdateAsync(
            set =>
                set.SetProperty(r => r.SoonestDate, r => r.Dates.Where(d => d.End > today).Min(d => d.Start) ?? r.Dates.Min(d => d.Start))
                    .SetProperty(
                        r => r.SoonestDateId,
                        r =>
                            r.Dates.Where(d => d.End > today)
                                .OrderBy(d => d.Start)
                                .ThenBy(d => d.End)
                                .ThenBy(d => d.Id)
                                .Select(d => (int?)d.Id)
                                .FirstOrDefault()
                            ?? r.Dates.OrderBy(d => d.Start == null)
                                .ThenBy(d => d.Start)
                                .ThenBy(d => d.End)
                                .ThenBy(d => d.Id)
                                .Select(d => (int?)d.Id)
                                .FirstOrDefault()
                    )
                    .SetProperty(r => r.LatestDate, r => r.Dates.Max(d => d.End))
                    .SetProperty(
                        r => r.IsUpcoming,
                        r => r.Dates.Any(d => d.End > now) || (r.StateWithoutDates == ReleaseState.Upcoming && r.Dates.All(d => d.End == null))
                    )
                    .SetProperty(r => r.PlatformCount, PlatformCount)
                    .SetProperty(r => r.CountryCount, CountryCount),
            cancellationToken
        );
    }
}
