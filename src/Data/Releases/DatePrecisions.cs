using System.Globalization;

namespace Qplet.GraphQL.Data.Releases;

/// <summary>Calculates the period that a date of a given precision covers.</summary>
public static class DatePrecisions
{
    /// <summary>
    /// Returns the period that contains the given time: its minute for <see cref="DatePrecision.Time" />; the whole day, month, quarter or year; null for <see
    /// cref="DatePrecision.Tba" />.
    /// </summary>
    /// <param name="precision">The precision of the date.</param>
    /// <param name="moment">Any time in the period, in UTC.</param>
    /// <returns>The start of the period, and its end (exclusive).</returns>
    public static (DateTime? Start, DateTime? End) Period(this DatePrecision precision, DateTime? moment)
    {
        if (moment is not { } value)
        {
            return (null, null);
        }

        var day = value.Date;
        switch (precision)
        {
            case DatePrecision.Time:
                var minute = value.AddTicks(-(value.Ticks % TimeSpan.TicksPerMinute));
                return (minute, minute > DateTime.MaxValue.AddMinutes(-1) ? minute : minute.AddMinutes(1));
            case DatePrecision.Day:
                return (day, After(day, static d => d.AddDays(1)));
            case DatePrecision.Month:
                var month = day.AddDays(1 - day.Day);
                return (month, After(month, static d => d.AddMonths(1)));
            case DatePrecision.Quarter:
                var quarter = new DateTime(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1, 0, 0, 0, DateTimeKind.Utc);
                return (quarter, After(quarter, static d => d.AddMonths(3)));
            case DatePrecision.Year:
                var year = new DateTime(day.Year, 1, 1, 0, 0, 0, DateTimeKind.Utc);
                return (year, After(year, static d => d.AddYears(1)));
            default:
                return (null, null);
        }
    }

    /// <summary>
    /// Returns the period in words and figures: <c>2026-09-17T18:30Z</c>, <c>2026-09-17</c>, <c>2026-09</c>, <c>2026-Q3</c>, <c>2026</c> or
    /// <c>to be announced</c>.
    /// </summary>
    /// <param name="precision">The precision of the date.</param>
    /// <param name="start">The start of the period, in UTC.</param>
    public static string Label(this DatePrecision precision, DateTime? start) =>
        start is not { } value
            ? "to be announced"
            : precision switch
            {
                DatePrecision.Time => value.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture),
                DatePrecision.Day => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                DatePrecision.Month => value.ToString("yyyy-MM", CultureInfo.InvariantCulture),
                DatePrecision.Quarter => string.Create(CultureInfo.InvariantCulture, $"{value.Year:D4}-Q{((value.Month - 1) / 3) + 1}"),
                DatePrecision.Year => value.ToString("yyyy", CultureInfo.InvariantCulture),
                _ => "to be announced",
            };

    private static DateTime After(DateTime start, Func<DateTime, DateTime> next) =>
        start.Year < DateTime.MaxValue.Year ? next(start) : DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc).Date;
}
