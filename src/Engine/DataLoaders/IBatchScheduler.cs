namespace Qplet.GraphQL.DataLoaders;

/// <summary>Collects the batches of one operation and runs them together when no resolver can continue without them.</summary>
/// <remarks>Safe to call from any thread. A batch that is scheduled while others run belongs to the next round.</remarks>
public interface IBatchScheduler
{
    /// <summary>The observer that traces and measures the batches. Null if batches are not observed.</summary>
    IBatchObserver? Observer { get; }

    /// <summary>
    /// Adds a batch to the next round. The calling resolver is assumed to wait for it. The batch must not throw: it reports failures to its callers.
    /// </summary>
    void Schedule(Func<CancellationToken, Task> batch);

    /// <summary>Reports that the calling resolver now waits for a batch that is already scheduled.</summary>
    void NoteWaiting();
}
