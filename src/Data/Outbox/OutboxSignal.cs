namespace Qplet.GraphQL.Data.Outbox;

/// <summary>
/// Tells those who publish events in this process that a transaction has committed, so that the outbox may hold new ones. It may wake them for nothing, and
/// it says nothing of what other processes commit: a publisher of several nodes also looks from time to time.
/// </summary>
public sealed class OutboxSignal
{
    private TaskCompletionSource _next = New();

    /// <summary>
    /// Completes at the next commit after the call. Take the task before reading the outbox and await it after, and no commit is missed.
    /// </summary>
    public Task NextCommit => Volatile.Read(ref _next).Task;

    /// <summary>Wakes all who wait.</summary>
    public void Notify() => Interlocked.Exchange(ref _next, New()).TrySetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
