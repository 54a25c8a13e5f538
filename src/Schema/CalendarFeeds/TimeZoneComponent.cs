using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using NodaTime;
using Duration = NodaTime.Duration;

namespace Qplet.GraphQL.Schema.CalendarFeeds;

/// <summary>
/// Describes time zones in calendars (<see href="https://www.rfc-editor.org/rfc/rfc5545#section-3.6.5">RFC 5545, section 3.6.5</see>): one observance for each
/// period between changes of the clock. That is exact for every zone, as rules that repeat each year are not.
/// </summary>
internal static class TimeZoneComponent
{
    /// <summary>The local time at which observances without a beginning start.</summary>
    private static readonly LocalDateTime s_beginning = new(1601, 1, 1, 0, 0);

    /// <summary>Returns the component that describes a time zone for times in a period.</summary>
    /// <param name="zone">The time zone.</param>
    /// <param name="first">The first time, in UTC.</param>
    /// <param name="last">The last time, in UTC.</param>
    public static VTimeZone Of(DateTimeZone zone, DateTime first, DateTime last)
    {
        var component = new VTimeZone(zone.Id);
        var intervals = zone.GetZoneIntervals(Instant.FromDateTimeUtc(first), Instant.FromDateTimeUtc(last).Plus(Duration.FromDays(1)));
        foreach (var interval in intervals)
        {
            var before = interval.HasStart ? zone.GetZoneInterval(interval.Start - Duration.Epsilon).WallOffset : interval.WallOffset;
            var onset = interval.HasStart ? interval.Start.WithOffset(before).LocalDateTime : s_beginning;
            component.AddChild(
                new VTimeZoneInfo(interval.Savings == Offset.Zero ? "STANDARD" : "DAYLIGHT")
                {
                    Start = new CalDateTime(onset.ToDateTimeUnspecified()),
                    OffsetFrom = new UtcOffset(before.ToTimeSpan()),
                    OffsetTo = new UtcOffset(interval.WallOffset.ToTimeSpan()),
                    TimeZoneName = interval.Name,
                }
            );
        }
        return component;
    }
}
