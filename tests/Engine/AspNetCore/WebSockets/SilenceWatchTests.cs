namespace Qplet.GraphQL.AspNetCore.WebSockets;

public sealed class SilenceWatchTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(24);

    [Fact]
    public async Task Client_SilentFromTheStart_IsCutOffAfterThePatience()
    {
        var (clock, ends) = (new ManualClock(), 0);
        await using var watch = new SilenceWatch(clock, s_patience, () => clock.Elapsed, () => ends++);

        clock.Advance(TimeSpan.FromSeconds(23.9));
        ends.ShouldBe(0);
        clock.Advance(TimeSpan.FromSeconds(0.1));
        ends.ShouldBe(1);
    }

    [Fact]
    public async Task Client_StoppedBetweenTwoChecks_IsCutOffWhenThePatienceIsOver()
    {
        var (clock, ends, lastReceived) = (new ManualClock(), 0, TimeSpan.FromSeconds(13));
        await using var watch = new SilenceWatch(clock, s_patience, () => clock.Elapsed - lastReceived, () => ends++);

        clock.Advance(TimeSpan.FromSeconds(36.9));
        ends.ShouldBe(0);
        clock.Advance(TimeSpan.FromSeconds(0.1));
        ends.ShouldBe(1);
    }

    /// <summary>A clock whose timers fire when a test advances it.</summary>
    private sealed class ManualClock : TimeProvider
    {
        private readonly List<ManualTimer> _timers = [];

        public TimeSpan Elapsed { get; private set; }

        public void Advance(TimeSpan time)
        {
            var until = Elapsed + time;
            while (_timers.Where(timer => timer.Due <= until).MinBy(static timer => timer.Due) is { } next)
            {
                Elapsed = next.Due;
                next.Fire();
            }
            Elapsed = until;
        }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = new ManualTimer(this, () => callback(state));
            timer.Change(dueTime, period);
            _timers.Add(timer);
            return timer;
        }

        private sealed class ManualTimer(ManualClock clock, Action callback) : ITimer
        {
            public TimeSpan Due { get; private set; } = TimeSpan.MaxValue;

            public void Fire()
            {
                Due = TimeSpan.MaxValue;
                callback();
            }

            public bool Change(TimeSpan dueTime, TimeSpan period)
            {
                Due = dueTime == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : clock.Elapsed + dueTime;
                return true;
            }

            public void Dispose() { }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
