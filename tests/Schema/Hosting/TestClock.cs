namespace Qplet.GraphQL.Schema.Hosting;

/// <summary>
/// A clock that starts at the same time in each test, so nothing depends on the day. It advances by a millisecond with each reading, so what happens one after
/// the other is in that order, and no period of a test ends because the machine is busy. A test can set it forward. Timers run by the real time.
/// </summary>
public sealed class TestClock : TimeProvider
{
    private long _ticks = new DateTimeOffset(2026, 11, 27, 12, 0, 0, TimeSpan.Zero).UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Add(ref _ticks, TimeSpan.TicksPerMillisecond), TimeSpan.Zero);

    public void Advance(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);
}
