using System.Globalization;
using System.Text;
using NodaTime;
using Calendar = Ical.Net.Calendar;

namespace Qplet.GraphQL.Schema.CalendarFeeds;

public sealed class CalendarTextTests
{
    private static readonly DateTime s_changedAt = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    [Theory]
    [InlineData("80 × ť", true)]
    [InlineData("emoji", true)]
    [InlineData("a,b;c\\d\nnew line, then a bell \u0007 and U+007F \u007F", false)]
    [InlineData("\"quoted\": a: b=c; ^n", false)]
    [InlineData("\r\nlines\rof\nevery kind\t.", false)]
    public void I2_TitlesOfAnyCharacters_AreFoldedByOctetsEscapedAndReadBack(string title, bool isLong)
    {
        title = isLong && title[0] == '8' ? new string('ť', 80) : title;
        title = title == "emoji" ? new string('x', 74 - "SUMMARY:".Length) + "😀👩‍👩‍👧" + new string('y', 80) : title;
        var item = Item() with { Summary = title, Description = title + title, Location = title, Categories = [title, "b"] };

        var octets = Encoding.UTF8.GetBytes(CalendarText.Write(title, DateTimeZone.Utc, [item]));

        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        var lines = LinesOf(octets);
        lines[^1].ShouldBeEmpty();
        lines.ShouldAllBe(static line => line.Length <= 75);
        foreach (var line in lines)
        {
            strict.GetString(line).ShouldNotContain(static character => char.IsControl(character) && character != '\t');
        }
        var read = Calendar.Load(strict.GetString(octets))!;
        var expected = string.Concat(title.ReplaceLineEndings("\n").Where(c => c is '\n' or '\t' || !char.IsControl(c)));
        var entry = read.Events.Single();
        (entry.Summary, entry.Description, entry.Location).ShouldBe((expected, expected + expected, expected));
        entry.Categories.ShouldBe([expected, "b"]);
        read.Properties["X-WR-CALNAME"]!.Value.ShouldBe(expected);
    }

    [Fact]
    public void Write_SameItems_GivesTheWholeText()
    {
        CalendarItem[] items =
        [
            Item() with
            {
                FirstDay = new DateOnly(2026, 7, 1),
                EndDay = new DateOnly(2026, 10, 1),
                Start = null,
                IsTentative = true,
                Sequence = 2,
                Url = new Uri("https://www.quodat.com/releases/5?q=ž"),
            },
            Item() with
            {
                Uid = "b@localhost",
                Start = new DateTime(2026, 7, 15, 18, 30, 0, DateTimeKind.Utc),
                End = new DateTime(2026, 7, 15, 20, 0, 0, DateTimeKind.Utc),
                Zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"],
                IsBusy = true,
            },
        ];

        CalendarText
            .Write("Mine", DateTimeZone.Utc, items)
            .ReplaceLineEndings("\n")
            .ShouldBe(
                """
                BEGIN:VCALENDAR
                NAME:Mine
                PRODID:-//Qplet//Calendar feeds//EN
                REFRESH-INTERVAL;VALUE=DURATION:PT1H
                VERSION:2.0
                X-PUBLISHED-TTL:PT1H
                X-WR-CALNAME:Mine
                X-WR-TIMEZONE:UTC
                BEGIN:VTIMEZONE
                TZID:Europe/Berlin
                X-LIC-LOCATION:Europe/Berlin
                BEGIN:DAYLIGHT
                DTSTART:20260329T020000
                TZNAME:CEST
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0200
                END:DAYLIGHT
                END:VTIMEZONE
                BEGIN:VEVENT
                CREATED:20260102T030405Z
                DTEND;VALUE=DATE:20261001
                DTSTAMP:20260102T030405Z
                DTSTART;VALUE=DATE:20260701
                LAST-MODIFIED:20260102T030405Z
                SEQUENCE:2
                STATUS:TENTATIVE
                SUMMARY:Title
                TRANSP:TRANSPARENT
                UID:a@localhost
                URL:https://www.quodat.com/releases/5?q=%C5%BE
                END:VEVENT
                BEGIN:VEVENT
                CREATED:20260102T030405Z
                DTEND;TZID=Europe/Berlin:20260715T220000
                DTSTAMP:20260102T030405Z
                DTSTART;TZID=Europe/Berlin:20260715T203000
                LAST-MODIFIED:20260102T030405Z
                SEQUENCE:0
                STATUS:CONFIRMED
                SUMMARY:Title
                TRANSP:OPAQUE
                UID:b@localhost
                END:VEVENT
                END:VCALENDAR

                """.ReplaceLineEndings("\n")
            );
    }

    [Fact]
    public void Times_OfEveryZoneAtEveryChangeOfTheClock_AreReadBackByNameAndByDefinition()
    {
        var (from, to) = (Instant.FromUtc(2025, 1, 1, 0, 0), Instant.FromUtc(2029, 1, 1, 0, 0));
        var zones = DateTimeZoneProviders
            .Tzdb.Ids.Select(static id => DateTimeZoneProviders.Tzdb[id])
            .Where(static zone => zone.Id.Contains('/', StringComparison.Ordinal))
            .ToList();
        zones.Count.ShouldBeGreaterThanOrEqualTo(400);
        var changes = 0;
        foreach (var zone in zones)
        {
            var moments = new List<Instant> { Instant.FromUtc(2026, 1, 15, 12, 0), Instant.FromUtc(2026, 7, 15, 12, 0) };
            foreach (var change in zone.GetZoneIntervals(from, to).Where(interval => interval.HasStart && interval.Start > from).Select(static i => i.Start))
            {
                changes++;
                moments.AddRange(((int[])[-3601, -1800, -1, 0, 1, 1800, 3601]).Select(seconds => change.Plus(Duration.FromSeconds(seconds))));
            }
            CalendarItem[] items =
            [
                .. moments.Select(
                    (moment, index) =>
                        Item() with
                        {
                            Uid = index.ToString(CultureInfo.InvariantCulture),
                            Start = moment.ToDateTimeUtc(),
                            End = moment.Plus(Duration.FromHours(2)).ToDateTimeUtc(),
                            Zone = zone,
                        }
                ),
            ];

            var calendar = Calendar.Load(CalendarText.Write("x", zone, items))!;

            foreach (var entry in calendar.Events)
            {
                var item = items[int.Parse(entry.Uid!, CultureInfo.InvariantCulture)];
                (entry.DtStart!.AsUtc, entry.DtEnd!.AsUtc).ShouldBe((item.Start!.Value, item.End!.Value), zone.Id);
                foreach (
                    var (written, moment) in ((Ical.Net.DataTypes.CalDateTime, DateTime)[])[(entry.DtStart, item.Start.Value), (entry.DtEnd, item.End.Value)]
                )
                {
                    if (written.TzId == zone.Id)
                    {
                        written.Value.ShouldBe(moment + OffsetAt(calendar, zone.Id, moment), $"{zone.Id} {moment:O}");
                    }
                }
            }
        }
        changes.ShouldBeGreaterThan(500);
    }

    [Fact]
    public void Times_ThatOccurTwice_AreWrittenInUtc()
    {
        var zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        var first = new DateTime(2026, 10, 25, 0, 30, 0, DateTimeKind.Utc);
        var text = CalendarText.Write("x", zone, [Item() with { Start = first, Zone = zone }, Item() with { Start = first.AddHours(1), Zone = zone }]);

        text.ShouldContain("DTSTART:20261025T003000Z\r\n");
        text.ShouldContain("DTSTART:20261025T013000Z\r\n");
    }

    /// <summary>Returns the offset that the definition of a time zone in a calendar has at a moment: that of the latest observance.</summary>
    private static TimeSpan OffsetAt(Calendar calendar, string zone, DateTime moment) =>
        calendar
            .TimeZones.Single(component => component.TzId == zone)
            .TimeZoneInfos.Where(observance => observance.Start!.Value - observance.OffsetFrom!.Offset <= moment)
            .MaxBy(observance => observance.Start!.Value - observance.OffsetFrom!.Offset)!
            .OffsetTo!.Offset;

    private static CalendarItem Item() =>
        new()
        {
            Uid = "a@localhost",
            Sequence = 0,
            CreatedAt = s_changedAt,
            ChangedAt = s_changedAt,
            Summary = "Title",
            Start = s_changedAt,
        };

    private static List<byte[]> LinesOf(byte[] octets)
    {
        var lines = new List<byte[]>();
        var start = 0;
        for (var i = 0; i < octets.Length; i++)
        {
            if (octets[i] == '\n')
            {
                octets[i - 1].ShouldBe((byte)'\r');
                lines.Add(octets[start..(i - 1)]);
                start = i + 1;
            }
        }
        lines.Add(octets[start..]);
        return lines;
    }
}
