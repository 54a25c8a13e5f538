namespace Qplet.GraphQL.Execution;

/// <summary>Lets a number of operations run at the same time, and a number of others wait for their turn.</summary>
internal sealed class OperationSlots(ExecutionOptions options) : IDisposable
{
    private readonly SemaphoreSlim _free = new(options.MaxConcurrentOperations);
    private int _waiting;

    /// <summary>Takes a slot if one is free; those who wait go first.</summary>
    public bool TryEnter() => _free.Wait(TimeSpan.Zero);

    /// <summary>Waits for a slot; false where too many wait already, or it takes as long as an operation may run.</summary>
    /// <param name="always">Whether to wait however many wait, and however long.</param>
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

    /// <summary>Gives the slot back.</summary>
    public void Leave() => _free.Release();

    /// <inheritdoc />
    public void Dispose() => _free.Dispose();
}
