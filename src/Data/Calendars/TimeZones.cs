using NodaTime;

namespace Qplet.GraphQL.Data.Calendars;

/// <summary>
/// Finds time zones in the IANA Time Zone Database, and converts days to times. Times before the first one and after the last one of <see cref="DateTime" />
/// become these.
/// </summary>
public static class TimeZones
{
    private static readonly DateTime s_first = DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc);
    private static readonly DateTime s_last = DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc);
    private static readonly Instant s_firstInstant = Instant.FromDateTimeUtc(s_first);
    private static readonly Instant s_lastInstant = Instant.FromDateTimeUtc(s_last);

    /// <summary>Returns the time zone with an IANA name, such as <c>Asia/Manila</c>, or null if the name is not known.</summary>
    /// <param name="name">The name, or null for UTC.</param>
    public static DateTimeZone? Find(string? name) =>
        name is null or "UTC" or "GMT" ? DateTimeZone.Utc
        : name.Contains('/', StringComparison.Ordinal) ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(name)
        : null;

    /// <summary>Returns the day in a time zone.</summary>
    /// <param name="moment">The time, in UTC.</param>
    /// <param name="zone">The time zone.</param>
    public static DateOnly DayOf(DateTime moment, DateTimeZone zone) => Instant.FromDateTimeUtc(moment).InZone(zone).Date.ToDateOnly();

    /// <summary>Returns the time at which a day starts in a time zone, in UTC. It is not midnight where clocks are put forward at midnight.</summary>
    public static DateTime StartOf(DateOnly day, DateTimeZone zone) => UtcOf(zone.AtStartOfDay(LocalDate.FromDateOnly(day)));

    /// <summary>Returns the time at which a day ends in a time zone, in UTC: the start of the next day.</summary>
    public static DateTime EndOf(DateOnly day, DateTimeZone zone) => day == DateOnly.MaxValue ? s_last : StartOf(day.AddDays(1), zone);

    /// <summary>
    /// Returns the time of a time of day in a time zone, in UTC. A time that a change of clocks skips is that much later; of a repeated one, the first counts.
    /// </summary>
    public static DateTime At(DateOnly day, TimeOnly time, DateTimeZone zone) =>
        UtcOf(zone.AtLeniently(LocalDate.FromDateOnly(day).At(LocalTime.FromTimeOnly(time))));

    /// <summary>Returns a time in UTC. The first and the last day of <see cref="DateTime" /> begin before or end after it in some time zones.</summary>
    private static DateTime UtcOf(ZonedDateTime moment)
    {
        var instant = moment.ToInstant();
        return instant < s_firstInstant ? s_first
            : instant > s_lastInstant ? s_last
            : instant.ToDateTimeUtc();
    }
}
