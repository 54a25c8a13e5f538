using System.Diagnostics.Metrics;

namespace Qplet.GraphQL.Data.Writing;

/// <summary>Measures how long writers wait for their turn.</summary>
internal sealed class WriteMetrics : IDisposable
{
    private readonly UpDownCounter<int> _waiting;
    private readonly Histogram<double> _wait;
    private readonly Counter<long> _refused;

    /// <summary>Creates the instruments.</summary>
    public WriteMetrics(IMeterFactory? meters)
    {
        Meter = meters?.Create(DataMetrics.MeterName) ?? new Meter(DataMetrics.MeterName);
        _waiting = Meter.CreateUpDownCounter<int>("qplet.database.write.waiting", "{writer}", "Writers that wait for their turn.");
        _wait = Meter.CreateHistogram<double>("qplet.database.write.wait", "s", "The time for which writers have waited for their turn.");
        _refused = Meter.CreateCounter<long>("qplet.database.write.refused", "{writer}", "Writers that gave up, because they had waited for too long.");
    }

    /// <summary>The meter of the instruments.</summary>
    public Meter Meter { get; }

    /// <summary>Counts a writer that begins to wait.</summary>
    public void BeginWait() => _waiting.Add(1);

    /// <summary>Records the end of a wait.</summary>
    /// <param name="waited">The time waited.</param>
    /// <param name="entered">Whether the writer got its turn.</param>
    public void EndWait(TimeSpan waited, bool entered)
    {
        _waiting.Add(-1);
        _wait.Record(waited.TotalSeconds);
        if (!entered)
        {
            _refused.Add(1);
        }
    }

    /// <inheritdoc />
    public void Dispose() => Meter.Dispose();
}
