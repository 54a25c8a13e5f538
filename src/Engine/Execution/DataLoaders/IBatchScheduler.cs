namespace Qplet.GraphQL.Execution;

/// <summary>Collects deferred work of one operation and runs it when no resolver can go on without it: all that is scheduled by then, each once.</summary>
/// <remarks>Safe to call from any thread. Work that is scheduled while a dispatch runs belongs to the next one.</remarks>
public interface IBatchScheduler
{
    /// <summary>
    /// Adds work to the next dispatch. The resolver that calls this is taken to wait for it. The work must not throw: it hands failures to those who wait for
    /// it.
    /// </summary>
    void Schedule(Func<CancellationToken, Task> work);

    /// <summary>Says that the calling resolver now waits for work that is already scheduled.</summary>
    void NoteWaiting();
}
