using System.Globalization;
using NodaTime;
using Qplet.GraphQL.Data.Releases;

namespace Qplet.GraphQL.Data.Calendars;

public sealed class ReminderTimesTests
{
    private static readonly DateTimeZone s_berlin = TimeZones.Find("Europe/Berlin")!;

    [Theory]
    [InlineData("Europe/Berlin", "2026-05-17T07:00:00Z")]
    [InlineData("America/Los_Angeles", "2026-05-17T16:00:00Z")]
    [InlineData("Pacific/Auckland", "2026-05-16T21:00:00Z")]
    public void Anchor_OfADay_IsNineInTheMorningThere(string zone, string expected) =>
        ReminderTimes.AnchorOf(DatePrecision.Day, At("2026-05-17T00:00:00Z"), TimeZones.Find(zone)!).ShouldBe(At(expected));

    [Fact]
    public void Anchor_OfATime_IsThatTimeEverywhere() =>
        ReminderTimes.AnchorOf(DatePrecision.Time, At("2026-05-17T13:45:00Z"), s_berlin).ShouldBe(At("2026-05-17T13:45:00Z"));

    [Theory]
    [InlineData(DatePrecision.Month)]
    [InlineData(DatePrecision.Quarter)]
    [InlineData(DatePrecision.Year)]
    [InlineData(DatePrecision.Tba)]
    public void Decide_DateWithoutADay_HasNoReminder(DatePrecision precision)
    {
        var (start, end) = precision.Period(At("2026-05-17T00:00:00Z"));

        ReminderTimes.Decide(new() { Start = start, End = end }, precision, [0, 60], s_berlin, At("2026-05-01T00:00:00Z")).ShouldBe((null, null));
    }

    [Theory]
    [InlineData("2026-05-15T00:00:00Z", null, "2026-05-16T07:00:00Z")]
    [InlineData("2026-05-16T07:00:00Z", 1440, "2026-05-17T07:00:00Z")]
    [InlineData("2026-05-17T06:59:59Z", 1440, "2026-05-17T07:00:00Z")]
    [InlineData("2026-05-17T07:00:00Z", 0, null)]
    [InlineData("2026-05-17T21:59:59Z", 0, null)]
    [InlineData("2026-05-17T22:00:00Z", null, null)]
    public void Decide_DayWithTwoLeadTimes_SendsTheLatestThatIsDue(string now, int? due, string? next) =>
        ReminderTimes.Decide(Entry("2026-05-17T00:00:00Z"), DatePrecision.Day, [1440, 0], s_berlin, At(now)).ShouldBe((due, next is null ? null : At(next)));

    [Fact]
    public void Decide_LeadTimeThatWasSent_IsNotRepeated()
    {
        var entry = Entry("2026-05-17T00:00:00Z");
        entry.RemindedLeadMinutes = 1440;

        ReminderTimes.Decide(entry, DatePrecision.Day, [1440, 0], s_berlin, At("2026-05-16T08:00:00Z")).ShouldBe((null, (DateTime?)At("2026-05-17T07:00:00Z")));
    }

    [Fact]
    public void Decide_DueBeforeTheDateWasAdded_IsLeftOut()
    {
        var entry = Entry("2026-05-17T00:00:00Z");
        entry.RemindFrom = At("2026-05-16T12:00:00Z");

        ReminderTimes.Decide(entry, DatePrecision.Day, [1440, 0], s_berlin, At("2026-05-16T12:00:00Z")).ShouldBe((null, (DateTime?)At("2026-05-17T07:00:00Z")));
    }

    [Fact]
    public void Decide_AskedAgainAndAgain_SendsEachLeadTimeOnceInOrder()
    {
        var random = new Random(1);
        for (var round = 0; round < 500; round++)
        {
            var zone = DateTimeZoneProviders.Tzdb[DateTimeZoneProviders.Tzdb.Ids[random.Next(DateTimeZoneProviders.Tzdb.Ids.Count)]];
            var precision = random.Next(2) == 0 ? DatePrecision.Day : DatePrecision.Time;
            var (start, end) = precision.Period(At("2028-02-20T00:00:00Z").AddMinutes(random.Next(20 * 24 * 60)));
            var leads = ReminderLeadTimes.ParseMinutes(
                ReminderLeadTimes.Format(Enumerable.Range(0, random.Next(1, 5)).Select(_ => TimeSpan.FromMinutes(random.Next(4) * 360)))
            );
            var entry = new CalendarEntry
            {
                Start = start,
                End = end,
                RemindFrom = start!.Value.AddDays(-4),
            };
            var (now, sent) = (start.Value.AddDays(-4), new List<int>());

            while (now < end!.Value.AddDays(3))
            {
                var (due, next) = ReminderTimes.Decide(entry, precision, leads, zone, now);
                if (due is { } lead)
                {
                    sent.Add(lead);
                    entry.RemindedLeadMinutes = lead;
                }
                if (next is null)
                {
                    break;
                }
                next.Value.ShouldBeGreaterThan(now);
                now = next.Value;
            }

            sent.ShouldBe(leads, $"{precision} {start} in {zone.Id}");
        }
    }

    [Theory]
    [InlineData(DatePrecision.Day, "9999-12-31T00:00:00Z", "Etc/GMT+12")]
    [InlineData(DatePrecision.Day, "9999-12-31T00:00:00Z", "Pacific/Kiritimati")]
    [InlineData(DatePrecision.Time, "9999-12-31T23:59:00Z", "Europe/Berlin")]
    [InlineData(DatePrecision.Day, "0001-01-01T00:00:00Z", "Asia/Tokyo")]
    [InlineData(DatePrecision.Day, "0001-01-01T00:00:00Z", "Pacific/Kiritimati")]
    [InlineData(DatePrecision.Time, "0001-01-01T00:00:00Z", "America/New_York")]
    public void Decide_FirstAndLastDates_SendsNothingNow(DatePrecision precision, string start, string zone)
    {
        var entry = Entry(start);
        entry.Start = At(start);

        var (due, next) = ReminderTimes.Decide(entry, precision, [43_200, 0], TimeZones.Find(zone)!, At("2026-05-17T00:00:00Z"));

        due.ShouldBeNull();
        (next is null).ShouldBe(start[0] == '0');
    }

    private static CalendarEntry Entry(string day)
    {
        var (start, end) = DatePrecision.Day.Period(At(day));
        return new() { Start = start, End = end };
    }

    private static DateTime At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).UtcDateTime;
}
