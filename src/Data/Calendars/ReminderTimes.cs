using NodaTime;
using Qplet.GraphQL.Data.Releases;

namespace Qplet.GraphQL.Data.Calendars;

/// <summary>Computes when users are reminded of release dates.</summary>
public static class ReminderTimes
{
    /// <summary>The time of day from which the lead times of a date without a time of day count.</summary>
    public static TimeOnly TimeOfDay { get; } = new(9, 0);

    /// <summary>How long after a time a reminder of it is still sent, because the server did not run.</summary>
    public static TimeSpan Leeway { get; } = TimeSpan.FromHours(6);

    /// <summary>
    /// Returns the time from which lead times count: that of a date with a time, and 9:00 on a day, in the user's time zone. Null for a month, a quarter and a
    /// year, which do not say the day, and for a date that is to be announced.
    /// </summary>
    /// <param name="precision">The precision of the date.</param>
    /// <param name="start">The start of its period, in UTC.</param>
    /// <param name="zone">The time zone of the user.</param>
    public static DateTime? AnchorOf(DatePrecision precision, DateTime? start, DateTimeZone zone) =>
        (precision, start) switch
        {
            (DatePrecision.Time, { } time) => time,
            (DatePrecision.Day, { } day) => TimeZones.At(DateOnly.FromDateTime(day), TimeOfDay, zone),
            _ => null,
        };

    /// <summary>
    /// Returns the time from which no reminder of a date is sent: the end of the day in the time zone, or <see cref="Leeway" /> after a time.
    /// </summary>
    public static DateTime? OverAt(DatePrecision precision, DateTime? start, DateTimeZone zone) =>
        (precision, start) switch
        {
            (DatePrecision.Time, { } time) => time < DateTime.MaxValue - Leeway ? time + Leeway : time,
            (DatePrecision.Day, { } day) => TimeZones.EndOf(DateOnly.FromDateTime(day), zone),
            _ => null,
        };

    /// <summary>Decides which reminder of an entry is due, and when to look again. Of several that are due, only the latest is sent.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="precision">The precision of the date.</param>
    /// <param name="leadMinutes">The lead times of the user, the longest first.</param>
    /// <param name="zone">The time zone of the user.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <returns>The lead time of the reminder that is due, or null; and the time of the next one, or null if there is none.</returns>
    public static (int? DueLead, DateTime? NextAt) Decide(
        CalendarEntry entry,
        DatePrecision precision,
        IReadOnlyList<int> leadMinutes,
        DateTimeZone zone,
        DateTime now
    )
    {
        if (AnchorOf(precision, entry.Start, zone) is not { } anchor || OverAt(precision, entry.Start, zone) <= now)
        {
            return (null, null);
        }
        int? due = null;
        foreach (var lead in leadMinutes)
        {
            var moment = anchor.AddMinutes(-lead);
            if (moment > now)
            {
                return (due, moment);
            }
            if (!(entry.RemindedLeadMinutes <= lead) && !(moment < entry.RemindFrom))
            {
                due = lead;
            }
        }
        return (due, null);
    }
}
