using NodaTime;

namespace Qplet.GraphQL.Data.Calendars;

/// <summary>Finds time zones in the IANA Time Zone Database, and converts days to times.</summary>
public static class TimeZones
{
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
    public static DateTime StartOf(DateOnly day, DateTimeZone zone) => zone.AtStartOfDay(LocalDate.FromDateOnly(day)).ToDateTimeUtc();

    /// <summary>
    /// Returns the time of a time of day in a time zone, in UTC. A time that a change of clocks skips is that much later; of a repeated one, the first counts.
    /// </summary>
    public static DateTime At(DateOnly day, TimeOnly time, DateTimeZone zone) =>
        zone.AtLeniently(LocalDate.FromDateOnly(day).At(LocalTime.FromTimeOnly(time))).ToDateTimeUtc();
}
