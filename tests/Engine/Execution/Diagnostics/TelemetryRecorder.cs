using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;

namespace Qplet.GraphQL.Execution;

/// <summary>Records only the spans and metrics of code that runs in the context of its creator.</summary>
internal sealed class TelemetryRecorder : IDisposable
{
    private static readonly AsyncLocal<TelemetryRecorder?> s_current = new();

    private readonly ConcurrentQueue<Activity> _spans = new();
    private readonly ConcurrentQueue<(string Name, double Value, string Tags)> _measurements = new();
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters = new();

    public TelemetryRecorder()
    {
        s_current.Value = this;
        _activities = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == ExecutionDiagnostics.Name,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                if (s_current.Value == this)
                {
                    _spans.Enqueue(span);
                }
            },
        };
        ActivitySource.AddActivityListener(_activities);
        _meters.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == ExecutionDiagnostics.Name)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<int>(Record);
        _meters.SetMeasurementEventCallback<long>(Record);
        _meters.SetMeasurementEventCallback<double>(Record);
        _meters.Start();
    }

    /// <summary>The spans in the order in which they ended.</summary>
    public IReadOnlyList<Activity> Spans => [.. _spans];

    /// <summary>All that was recorded, as text.</summary>
    public string Text =>
        string.Join(
            '\n',
            Spans
                .Select(static span =>
                    $"{span.DisplayName} {Tags(span.TagObjects)} {string.Join(' ', span.Events.Select(static item => $"{item.Name} {Tags(item.Tags)}"))}"
                )
                .Concat(_measurements.Select(static measurement => $"{measurement.Name} {measurement.Tags}"))
        );

    /// <summary>The measurements of an instrument, each as its value and its tags.</summary>
    public IReadOnlyList<(double Value, string Tags)> Of(string instrument) =>
        [.. _measurements.Where(measurement => measurement.Name == instrument).Select(static measurement => (measurement.Value, measurement.Tags))];

    public double Sum(string instrument) => Of(instrument).Sum(static measurement => measurement.Value);

    public void Dispose()
    {
        s_current.Value = null;
        _activities.Dispose();
        _meters.Dispose();
    }

    private void Record<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
        where T : struct, IConvertible
    {
        if (s_current.Value == this)
        {
            _measurements.Enqueue((instrument.Name, value.ToDouble(CultureInfo.InvariantCulture), Tags(tags.ToArray())));
        }
    }

    private static string Tags(IEnumerable<KeyValuePair<string, object?>> tags) =>
        string.Join(' ', tags.OrderBy(static tag => tag.Key, StringComparer.Ordinal).Select(static tag => $"{tag.Key}={tag.Value}"));
}
