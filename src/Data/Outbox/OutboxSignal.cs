namespace Qplet.GraphQL.Data.Outbox;

/// <summary>
/// Signals to the event publishers of this process that a transaction has committed and the outbox may contain new events. A signal does not guarantee new
/// events, and commits of other processes raise none; with several nodes, a publisher must also poll.
/// </summary>
public sealed class OutboxSignal
{
    private TaskCompletionSource _next = New();

    /// <summary>A task that completes at the next commit. To miss no commit, take the task before reading the outbox and await it afterwards.</summary>
    public Task NextCommit => Volatile.Read(ref _next).Task;

    /// <summary>Completes <see cref="NextCommit" />.</summary>
    public void Notify() => Interlocked.Exchange(ref _next, New()).TrySetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
