using NodaTime;

namespace Qplet.GraphQL.Data.Calendars;

/// <summary>A day, week or month in a time zone.</summary>
/// <param name="Kind">The length.</param>
/// <param name="FirstDay">The first day.</param>
/// <param name="EndDay">The day after the last one.</param>
/// <param name="Zone">The time zone.</param>
public sealed record Period(PeriodKind Kind, DateOnly FirstDay, DateOnly EndDay, DateTimeZone Zone)
{
    /// <summary>The first day for which periods are computed.</summary>
    public static readonly DateOnly Earliest = new(1900, 1, 1);

    /// <summary>The last day for which periods are computed.</summary>
    public static readonly DateOnly Latest = new(2999, 12, 31);

    /// <summary>The start of the first day in the time zone, in UTC.</summary>
    public DateTime Start { get; } = TimeZones.StartOf(FirstDay, Zone);

    /// <summary>The end (exclusive) of the last day in the time zone, in UTC.</summary>
    public DateTime End { get; } = TimeZones.StartOf(EndDay, Zone);

    /// <summary>The first day at midnight in UTC, to compare with days that have no time zone.</summary>
    public DateTime DaysStart { get; } = FirstDay.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    /// <summary>The day after the last one at midnight in UTC, to compare with days that have no time zone.</summary>
    public DateTime DaysEnd { get; } = EndDay.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    /// <summary>Returns the period with a day. Weeks start on Monday (ISO 8601).</summary>
    /// <param name="kind">The length.</param>
    /// <param name="day">A day of the period, from <see cref="Earliest" /> to <see cref="Latest" />.</param>
    /// <param name="zone">The time zone.</param>
    public static Period Of(PeriodKind kind, DateOnly day, DateTimeZone zone)
    {
        var first = kind switch
        {
            PeriodKind.Month => day.AddDays(1 - day.Day),
            PeriodKind.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
            _ => day,
        };
        var end = kind switch
        {
            PeriodKind.Month => first.AddMonths(1),
            PeriodKind.Week => first.AddDays(7),
            _ => first.AddDays(1),
        };
        return new(kind, first, end, zone);
    }
}
