namespace Qplet.GraphQL.Schema.Hosting;

/// <summary>The real time, which a test can set forward; timers run by the real time.</summary>
public sealed class TestClock : TimeProvider
{
    private TimeSpan _ahead;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _ahead;

    public void Advance(TimeSpan time) => _ahead += time;
}
