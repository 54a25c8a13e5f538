using System.Diagnostics;

namespace Qplet.GraphQL.Execution;

/// <summary>The measurement of a running step of a request. Disposing it ends the measurement. The overhead is negligible without listeners.</summary>
internal readonly struct PhaseMeasurement : IDisposable
{
    private readonly ProcessingPhase _phase;
    private readonly Activity? _activity;
    private readonly long _startedAt;

    public PhaseMeasurement(ProcessingPhase phase, Activity? activity)
    {
        _phase = phase;
        _activity = activity;
        _startedAt = phase.Duration is { Enabled: true } ? Stopwatch.GetTimestamp() : 0;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (_startedAt != 0)
        {
            _phase.Duration!.Record(Stopwatch.GetElapsedTime(_startedAt).TotalSeconds);
        }
        _activity?.Dispose();
    }
}
