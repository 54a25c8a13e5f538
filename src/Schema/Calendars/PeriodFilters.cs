using System.Linq.Expressions;

namespace Qplet.GraphQL.Schema.Calendars;

/// <summary>Restricts lists to the dates that overlap a period.</summary>
internal static class PeriodFilters
{
    // No date covers more than a year, so an index needs not be read from its start.
    private const int LongestDays = 366;

    /// <summary>
    /// Returns a copy that only includes entries whose dates overlap a period. A date with a time is compared with the period in its time zone; days, months,
    /// quarters and years have no time zone, and are compared with its days.
    /// </summary>
    public static QueryContext<CalendarEntry> Within(this QueryContext<CalendarEntry> query, Period period) =>
        query.Within(entry => entry.Start, entry => entry.End, entry => entry.ReleaseDate.Precision, period);

    /// <summary>Returns a copy that only includes releases of which a date overlaps a period.</summary>
    public static QueryContext<Release> Within(this QueryContext<Release> query, Period period) =>
        query.WhereAny(release => release.Dates, dates => dates.Within(date => date.Start, date => date.End, date => date.Precision, period));

    private static QueryContext<T> Within<T>(
        this QueryContext<T> query,
        Expression<Func<T, DateTime?>> start,
        Expression<Func<T, DateTime?>> end,
        Expression<Func<T, DatePrecision?>> precision,
        Period period
    )
        where T : class
    {
        var earliest = (period.Start < period.DaysStart ? period.Start : period.DaysStart).AddDays(-LongestDays);
        var latest = period.End > period.DaysEnd ? period.End : period.DaysEnd;
        return query
            .Where(start, FilterOperation.Gte, earliest)
            .Where(start, FilterOperation.Lt, latest)
            .WhereEither(
                times =>
                    times
                        .Where(precision, FilterOperation.Eq, DatePrecision.Time)
                        .Where(start, FilterOperation.Lt, period.End)
                        .Where(end, FilterOperation.Gt, period.Start),
                days =>
                    days.Where(precision, FilterOperation.Neq, DatePrecision.Time)
                        .Where(start, FilterOperation.Lt, period.DaysEnd)
                        .Where(end, FilterOperation.Gt, period.DaysStart)
            );
    }
}
