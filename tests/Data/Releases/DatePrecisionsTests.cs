namespace Qplet.GraphQL.Data.Releases;

public sealed class DatePrecisionsTests
{
    [Theory]
    [InlineData(DatePrecision.Time, "2026-05-17T13:45:00Z", "2026-05-17T13:46:00Z")]
    [InlineData(DatePrecision.Day, "2026-05-17T00:00:00Z", "2026-05-18T00:00:00Z")]
    [InlineData(DatePrecision.Month, "2026-05-01T00:00:00Z", "2026-06-01T00:00:00Z")]
    [InlineData(DatePrecision.Quarter, "2026-04-01T00:00:00Z", "2026-07-01T00:00:00Z")]
    [InlineData(DatePrecision.Year, "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z")]
    [InlineData(DatePrecision.Tba, null, null)]
    public void Period_OfEachPrecision_IsTheWholePeriod(DatePrecision precision, string? start, string? end)
    {
        var period = precision.Period(new DateTime(2026, 5, 17, 13, 45, 30, DateTimeKind.Utc));

        period.Start?.ToString("yyyy-MM-ddTHH:mm:ssK").ShouldBe(start);
        period.End?.ToString("yyyy-MM-ddTHH:mm:ssK").ShouldBe(end);
        (period.Start?.Kind ?? DateTimeKind.Utc).ShouldBe(DateTimeKind.Utc);
        (period.End?.Kind ?? DateTimeKind.Utc).ShouldBe(DateTimeKind.Utc);
    }

    [Fact]
    public void Period_OfTheLastYear_EndsWithTime()
    {
        DatePrecision.Year.Period(new DateTime(9999, 5, 1, 0, 0, 0, DateTimeKind.Utc)).End!.Value.Year.ShouldBe(9999);
    }
}
