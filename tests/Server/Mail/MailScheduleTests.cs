namespace Qplet.GraphQL.Server.Mail;

public sealed class MailScheduleTests
{
    [Theory]
    [InlineData(1, 30)]
    [InlineData(2, 60)]
    [InlineData(7, 1920)]
    [InlineData(8, 3600)]
    [InlineData(1000, 3600)]
    public void PauseAfter_WithoutDeviation_DoublesUpToAnHour(int attempts, int seconds)
    {
        MailSchedule.PauseAfter(attempts, 0.5).ShouldBe(TimeSpan.FromSeconds(seconds));
    }

    [Theory]
    [InlineData(0, 22.5)]
    [InlineData(1, 37.5)]
    public void PauseAfter_Jitter_DeviatesByUpToAQuarter(double jitter, double seconds)
    {
        MailSchedule.PauseAfter(1, jitter).ShouldBe(TimeSpan.FromSeconds(seconds));
    }
}
