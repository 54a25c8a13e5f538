namespace Qplet.GraphQL.AspNetCore;

/// <summary>An operation that runs on a socket.</summary>
internal sealed class SocketOperation(string id, CancellationToken connectionEnded) : IDisposable
{
    private readonly CancellationTokenSource _cancellation = CancellationTokenSource.CreateLinkedTokenSource(connectionEnded);

    /// <summary>The ID that the client chose.</summary>
    public string Id => id;

    /// <summary>Whether the operation has ended, because either side has sent its completion. No more messages may be sent for it.</summary>
    public bool IsOver { get; set; }

    /// <summary>Cancelled when the client completes the operation, or the connection ends.</summary>
    public CancellationToken Cancelled => _cancellation.Token;

    /// <summary>Stops the operation.</summary>
    public void Cancel()
    {
        try
        {
            _cancellation.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The operation ended at the same time.
        }
    }

    /// <inheritdoc />
    public void Dispose() => _cancellation.Dispose();
}
