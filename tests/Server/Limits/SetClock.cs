namespace Qplet.GraphQL.Server.Limits;

/// <summary>A clock that stands still until a test sets it; timers run by the real time.</summary>
public sealed class SetClock(DateTimeOffset? start = null) : TimeProvider
{
    private DateTimeOffset _now = start ?? new DateTimeOffset(2026, 11, 27, 12, 0, 5, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan time) => _now += time;
}
