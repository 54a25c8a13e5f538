namespace Qplet.GraphQL.Mcp;

/// <summary>A call that waits until it is cancelled.</summary>
internal sealed class WaitingCall
{
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the call begins.</summary>
    public Task Begun => _begun.Task;

    /// <summary>Completes when the call was cancelled.</summary>
    public Task Cancelled => _cancelled.Task;

    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        _begun.SetResult();
        try
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        finally
        {
            _cancelled.SetResult();
        }
        return true;
    }
}
