namespace Qplet.GraphQL.AspNetCore;

/// <summary>Calls an action as soon as a client has been silent for a time.</summary>
internal sealed class SilenceWatch : IAsyncDisposable
{
    private readonly Func<TimeSpan> _silence;
    private readonly TimeSpan _patience;
    private readonly Action _end;
    private readonly ITimer _timer;

    /// <summary>Starts to watch.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="patience">The time for which a client may be silent.</param>
    /// <param name="silence">Returns the time for which the client has been silent.</param>
    /// <param name="end">Called once when the client has been silent for too long.</param>
    public SilenceWatch(TimeProvider clock, TimeSpan patience, Func<TimeSpan> silence, Action end)
    {
        (_patience, _silence, _end) = (patience, silence, end);
        _timer = clock.CreateTimer(static state => ((SilenceWatch)state!).Check(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(patience, Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _timer.DisposeAsync();

    private void Check()
    {
        var left = _patience - _silence();
        if (left <= TimeSpan.Zero)
        {
            _end();
        }
        else
        {
            // Timers count in whole milliseconds.
            _timer.Change(TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds)), Timeout.InfiniteTimeSpan);
        }
    }
}
