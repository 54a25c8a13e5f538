using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NodaTime;

namespace Qplet.GraphQL.Schema.CalendarFeeds;

/// <summary>Writes entries in the format iCalendar (<see href="https://www.rfc-editor.org/rfc/rfc5545">RFC 5545</see>).</summary>
internal static class CalendarText
{
    private const string Product = "-//Qplet//Calendar feeds//EN";

    /// <summary>The interval after which programs are asked to read the feed again (RFC 7986, section 5.7): an hour.</summary>
    private const string RefreshInterval = "PT1H";

    /// <summary>Returns the text of a calendar. The same entries result in the same text.</summary>
    /// <param name="name">The name of the calendar.</param>
    /// <param name="zone">The time zone of the calendar.</param>
    /// <param name="items">The entries.</param>
    public static string Write(string name, DateTimeZone zone, IReadOnlyList<CalendarItem> items)
    {
        var calendar = new Calendar { ProductId = Product };
        calendar.AddProperty("NAME", Clean(name));
        calendar.AddProperty("X-WR-CALNAME", Clean(name));
        calendar.AddProperty("X-WR-TIMEZONE", zone.Id);
        var interval = new CalendarProperty("REFRESH-INTERVAL", RefreshInterval);
        interval.AddParameter("VALUE", "DURATION");
        calendar.AddProperty(interval);
        calendar.AddProperty("X-PUBLISHED-TTL", RefreshInterval);

        foreach (var used in items.Where(static item => item.Start is not null && item.Zone != DateTimeZone.Utc).GroupBy(static item => item.Zone.Id))
        {
            var first = used.Min(static item => item.Start!.Value);
            var last = used.Max(static item => item.End ?? item.Start!.Value);
            calendar.AddTimeZone(TimeZoneComponent.Of(used.First().Zone, first, last));
        }
        calendar.Events.AddRange(items.Select(Event));
        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private static CalendarEvent Event(CalendarItem item)
    {
        var written = new CalendarEvent
        {
            Uid = item.Uid,
            Sequence = item.Sequence,
            Created = Utc(item.CreatedAt),
            LastModified = Utc(item.ChangedAt),

            // Without METHOD, it is the time of the last change (section 3.8.7.2), not that of this answer.
            DtStamp = Utc(item.ChangedAt),
            Summary = Clean(item.Summary),
            Description = item.Description is null ? null : Clean(item.Description),
            Location = item.Location is null ? null : Clean(item.Location),
            Url = item.Url is null ? null : new Uri(item.Url.AbsoluteUri),
            Status = item.IsTentative ? EventStatus.Tentative : EventStatus.Confirmed,
            Transparency = item.IsBusy ? TransparencyType.Opaque : TransparencyType.Transparent,
            Categories = [.. item.Categories.Select(Clean)],
        };
        if (item.FirstDay is { } firstDay)
        {
            (written.DtStart, written.DtEnd) = (new CalDateTime(firstDay), new CalDateTime(item.EndDay ?? firstDay.AddDays(1)));
        }
        else
        {
            written.DtStart = At(item.Start!.Value, item.Zone);
            written.DtEnd = item.End is { } end ? At(end, item.Zone) : null;
        }
        return written;
    }

    /// <summary>
    /// Returns a time in its time zone. A local time that occurs twice, when clocks are put back, is written in UTC: it means the first one (section 3.3.5),
    /// but some programs take the second.
    /// </summary>
    private static CalDateTime At(DateTime moment, DateTimeZone zone)
    {
        var local = Instant.FromDateTimeUtc(moment).InZone(zone).LocalDateTime;
        return zone == DateTimeZone.Utc || zone.MapLocal(local).Count > 1 ? Utc(moment) : new CalDateTime(local.ToDateTimeUnspecified(), zone.Id);
    }

    private static CalDateTime Utc(DateTime moment) => new(DateTime.SpecifyKind(moment, DateTimeKind.Utc), CalDateTime.UtcTzId);

    /// <summary>Returns a text without the control characters that TEXT values may not have (section 3.3.11).</summary>
    private static string Clean(string text) =>
        string.Concat(text.ReplaceLineEndings("\n").Where(static character => character is '\n' or '\t' || !char.IsControl(character)));
}
