namespace Qplet.GraphQL.Schema.Hosting;

/// <summary>
/// A clock that starts at the same time in each test, so nothing depends on the day. It advances with the real time, and each reading is at least a
/// millisecond later than the last, so what happens one after the other is in that order. A test can set it forward. Timers run by the real time.
/// </summary>
public sealed class TestClock : TimeProvider
{
    private static readonly DateTimeOffset s_start = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan s_step = TimeSpan.FromMilliseconds(1);

    private readonly Lock _gate = new();
    private readonly long _startedAt = System.GetTimestamp();
    private TimeSpan _ahead;
    private DateTimeOffset _last;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            var now = s_start + System.GetElapsedTime(_startedAt) + _ahead;
            if (now < _last + s_step)
            {
                _ahead += _last + s_step - now;
                now = _last + s_step;
            }
            return _last = now;
        }
    }

    public void Advance(TimeSpan time)
    {
        lock (_gate)
        {
            _ahead += time;
        }
    }
}
