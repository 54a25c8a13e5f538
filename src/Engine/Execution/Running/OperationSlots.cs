namespace Qplet.GraphQL.Execution;

/// <summary>Limits the number of operations that run at the same time, and the number of operations in the queue.</summary>
internal sealed class OperationSlots(ExecutionOptions options) : IDisposable
{
    private readonly SemaphoreSlim _free = new(options.MaxConcurrentOperations);
    private int _waiting;

    /// <summary>Takes a slot if one is free and no operation is queued.</summary>
    public bool TryEnter() => _free.Wait(TimeSpan.Zero);

    /// <summary>Waits for a slot. Returns false if the queue is full, or the wait exceeds the execution timeout.</summary>
    /// <param name="always">Whether to wait regardless of the queue's length, and without a timeout.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask<bool> WaitAsync(bool always, CancellationToken cancellationToken)
    {
        if (always)
        {
            return await _free.WaitAsync(Timeout.InfiniteTimeSpan, cancellationToken);
        }
        try
        {
            return Interlocked.Increment(ref _waiting) <= options.MaxQueuedOperations && await _free.WaitAsync(options.ExecutionTimeout, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    /// <summary>Releases the slot.</summary>
    public void Leave() => _free.Release();

    /// <inheritdoc />
    public void Dispose() => _free.Dispose();
}
