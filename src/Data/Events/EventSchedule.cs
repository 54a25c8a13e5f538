namespace Qplet.GraphQL.Data.Events;

/// <summary>Computes the moments of events from their days, times and time zones.</summary>
public static class EventSchedule
{
    /// <summary>The first day of events.</summary>
    public static readonly DateOnly FirstDay = new(1900, 1, 1);

    /// <summary>The last day of events.</summary>
    public static readonly DateOnly LastDay = new(2999, 12, 31);

    /// <summary>Returns the time zone with an IANA name, such as <c>Asia/Manila</c>, or null if the name is not known.</summary>
    /// <param name="name">The name, or null for UTC.</param>
    public static TimeZoneInfo? FindZone(string? name)
    {
        if (name is null)
        {
            return TimeZoneInfo.Utc;
        }
        return name.Contains('/', StringComparison.Ordinal) || name is "UTC" or "GMT"
            ? TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.HasIanaId
                ? zone
                : null
            : null;
    }

    /// <summary>Sets <see cref="Event.StartsAt" /> and <see cref="Event.OverAt" /> from the day, time, time zone and end of the event.</summary>
    /// <exception cref="TimeZoneNotFoundException">The time zone is not known.</exception>
    public static void Schedule(this Event planned)
    {
        var zone = FindZone(planned.TimeZone) ?? throw new TimeZoneNotFoundException(planned.TimeZone);
        planned.StartsAt = ToUtc(planned.Date.ToDateTime(planned.Time ?? TimeOnly.MinValue), zone);
        planned.OverAt = planned.EndsAt ?? ToUtc(planned.Date.AddDays(1).ToDateTime(TimeOnly.MinValue), zone);
    }

    /// <summary>Returns the moment of a local time. A time that a change of clocks skips is that much later; of a repeated one, the first counts.</summary>
    private static DateTime ToUtc(DateTime local, TimeZoneInfo zone)
    {
        var offset =
            zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max()
            : zone.IsInvalidTime(local) ? zone.GetUtcOffset(local.AddDays(-1))
            : zone.GetUtcOffset(local);
        return new DateTime(local.Ticks - offset.Ticks, DateTimeKind.Utc);
    }
}
