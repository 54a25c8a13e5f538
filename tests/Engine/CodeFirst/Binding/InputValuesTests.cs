namespace Qplet.GraphQL.CodeFirst;

public sealed class InputValuesTests
{
    [Fact]
    public void Convert_MomentForDateTimeMember_GivesUtc()
    {
        var moment = new DateTimeOffset(2027, 3, 5, 1, 30, 0, TimeSpan.FromHours(2));

        InputValues.Convert<DateTime?>(moment).ShouldBe(new DateTime(2027, 3, 4, 23, 30, 0, DateTimeKind.Utc));
        InputValues.Convert<DateTime>(moment).Kind.ShouldBe(DateTimeKind.Utc);
        InputValues.Convert<DateTimeOffset>(moment).ShouldBe(moment);
    }
}
