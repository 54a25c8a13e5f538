namespace Qplet.GraphQL.Data.Providers;

public sealed class UtcMicrosecondsConverterTests
{
    [Theory]
    [InlineData("1970-01-01T00:00:00.000000Z", 0)]
    [InlineData("1969-12-31T23:59:59.999999Z", -1)]
    [InlineData("2026-11-22T12:34:56.123456Z", 1795350896123456)]
    [InlineData("9999-12-31T23:59:59.999999Z", 253402300799999999)]
    public void Convert_Moment_IsMicrosecondsAndBack(string text, long stored)
    {
        var moment = DateTimeOffset.Parse(text).UtcDateTime;

        UtcMicrosecondsConverter.ToMicroseconds(moment).ShouldBe(stored);
        UtcMicrosecondsConverter.FromMicroseconds(stored).ShouldBe(moment);
        UtcMicrosecondsConverter.FromMicroseconds(stored).Kind.ShouldBe(DateTimeKind.Utc);
    }

    [Fact]
    public void Convert_LocalMoment_IsRefused()
    {
        Should.Throw<ArgumentException>(() => UtcMicrosecondsConverter.ToMicroseconds(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Local)));
    }
}
