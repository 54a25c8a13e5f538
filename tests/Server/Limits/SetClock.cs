namespace Qplet.GraphQL.Server.Limits;

/// <summary>A clock that stands still until a test sets it; timers run by the real time.</summary>
public sealed class SetClock(DateTimeOffset? start = null) : TimeProvider
{
    private long _ticks = (start ?? new DateTimeOffset(2026, 11, 27, 12, 0, 5, TimeSpan.Zero)).UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public void Advance(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);
}
