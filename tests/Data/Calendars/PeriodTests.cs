using NodaTime;

namespace Qplet.GraphQL.Data.Calendars;

public sealed class PeriodTests
{
    [Theory]
    [InlineData(PeriodKind.Day, "2026-04-13", "2026-04-13", "2026-04-14")]
    [InlineData(PeriodKind.Week, "2026-04-13", "2026-04-13", "2026-04-20")]
    [InlineData(PeriodKind.Week, "2026-04-19", "2026-04-13", "2026-04-20")]
    [InlineData(PeriodKind.Week, "2027-01-01", "2026-12-28", "2027-01-04")]
    [InlineData(PeriodKind.Month, "2028-02-29", "2028-02-01", "2028-03-01")]
    [InlineData(PeriodKind.Month, "2026-12-31", "2026-12-01", "2027-01-01")]
    public void Of_ADay_IsThePeriodAroundIt(PeriodKind kind, string day, string first, string end)
    {
        var period = Period.Of(kind, Day(day), DateTimeZone.Utc);

        (period.FirstDay, period.EndDay).ShouldBe((Day(first), Day(end)));
        (period.Start, period.End).ShouldBe((period.DaysStart, period.DaysEnd));
    }

    [Theory]
    [InlineData("Europe/Paris", "2026-03-29", "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z")]
    [InlineData("America/New_York", "2026-11-01", "2026-11-01T04:00:00Z", "2026-11-02T05:00:00Z")]
    [InlineData("Pacific/Auckland", "2026-04-13", "2026-04-12T12:00:00Z", "2026-04-13T12:00:00Z")]
    public void Of_ADayInATimeZone_StartsAndEndsThere(string zone, string day, string start, string end)
    {
        var period = Period.Of(PeriodKind.Day, Day(day), TimeZones.Find(zone)!);

        period.Start.ToString("yyyy-MM-ddTHH:mm:ssK").ShouldBe(start);
        period.End.ToString("yyyy-MM-ddTHH:mm:ssK").ShouldBe(end);
    }

    [Fact]
    public void Of_AnyDayInAnyTimeZone_ContainsItAndMeetsItsNeighbours()
    {
        var random = new Random(20_260_413);
        var zones = DateTimeZoneProviders.Tzdb.Ids;
        for (var i = 0; i < 5_000; i++)
        {
            var zone = DateTimeZoneProviders.Tzdb[zones[random.Next(zones.Count)]];
            var day = Period.Earliest.AddDays(random.Next(Period.Latest.DayNumber - Period.Earliest.DayNumber));
            var kind = (PeriodKind)random.Next(3);

            var period = Period.Of(kind, day, zone);

            var what = $"{kind} of {day} in {zone.Id}";
            (period.FirstDay <= day && day < period.EndDay).ShouldBeTrue(what);
            period.Start.ShouldBeLessThan(period.End, what);
            if (kind == PeriodKind.Week)
            {
                period.FirstDay.DayOfWeek.ShouldBe(DayOfWeek.Monday, what);
            }
            Period.Of(kind, period.FirstDay, zone).ShouldBe(period, what);
            Period.Of(kind, period.EndDay.AddDays(-1), zone).ShouldBe(period, what);
            var next = Period.Of(kind, period.EndDay, zone);
            (next.FirstDay, next.Start).ShouldBe((period.EndDay, period.End), what);
        }
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("UTC", true)]
    [InlineData("Asia/Manila", true)]
    [InlineData("America/Argentina/Buenos_Aires", true)]
    [InlineData("Mars/Olympus", false)]
    [InlineData("UTC+01", false)]
    [InlineData("", false)]
    public void Find_AName_KnowsThoseOfTheIanaDatabase(string? name, bool isKnown) => (TimeZones.Find(name) is not null).ShouldBe(isKnown);

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
