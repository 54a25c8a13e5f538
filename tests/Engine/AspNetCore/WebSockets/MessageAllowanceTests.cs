namespace Qplet.GraphQL.AspNetCore.WebSockets;

public sealed class MessageAllowanceTests
{
    [Fact]
    public void TryTake_MoreThanTheBurst_WaitsForTheRate()
    {
        var clock = new ManualClock();
        var allowance = new MessageAllowance(new WebSocketTransportOptions { MaxMessagesPerSecond = 10, MaxMessageBurst = 3 }, clock);

        Enumerable.Range(0, 4).Select(_ => allowance.TryTake()).ShouldBe([true, true, true, false]);
        clock.Advance(TimeSpan.FromMilliseconds(99));
        allowance.TryTake().ShouldBeFalse();
        clock.Advance(TimeSpan.FromMilliseconds(1));
        allowance.TryTake().ShouldBeTrue();
        clock.Advance(TimeSpan.FromHours(1));
        Enumerable.Range(0, 4).Select(_ => allowance.TryTake()).ShouldBe([true, true, true, false]);
    }

    private sealed class ManualClock : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => 1000;

        public void Advance(TimeSpan time) => _now += (long)time.TotalMilliseconds;

        public override long GetTimestamp() => _now;
    }
}
