namespace Qplet.GraphQL.DataLoaders;

/// <summary>Runs scheduled batches when the test calls it, and records the reports of its loaders.</summary>
internal sealed class RecordingScheduler : IBatchScheduler, IBatchObserver
{
    private readonly List<Func<CancellationToken, Task>> _scheduled = [];

    public IBatchObserver? Observer => this;

    /// <summary>The batches that were started, with the number of their keys.</summary>
    public List<string> Batches { get; } = [];

    /// <summary>The failures that were reported.</summary>
    public List<Exception> Failures { get; } = [];

    public int Scheduled => _scheduled.Count;

    public int Waits { get; private set; }

    public int Ended { get; private set; }

    public void Schedule(Func<CancellationToken, Task> batch) => _scheduled.Add(batch);

    public void NoteWaiting() => Waits++;

    public IBatchObservation? StartBatch(string loader, int keys)
    {
        Batches.Add($"{loader} {keys}");
        return new Observation(this);
    }

    /// <summary>Runs the scheduled batches.</summary>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        Func<CancellationToken, Task>[] batches = [.. _scheduled];
        _scheduled.Clear();
        foreach (var batch in batches)
        {
            await batch(cancellationToken);
        }
    }

    private sealed class Observation(RecordingScheduler scheduler) : IBatchObservation
    {
        public void Fail(Exception exception) => scheduler.Failures.Add(exception);

        public void Dispose() => scheduler.Ended++;
    }
}
