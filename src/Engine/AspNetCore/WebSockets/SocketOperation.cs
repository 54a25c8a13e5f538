namespace Qplet.GraphQL.AspNetCore;

/// <summary>An operation that runs on a socket.</summary>
internal sealed class SocketOperation(string id, CancellationToken connectionEnded) : IDisposable
{
    private readonly CancellationTokenSource _cancellation = CancellationTokenSource.CreateLinkedTokenSource(connectionEnded);

    /// <summary>The client's id.</summary>
    public string Id => id;

    /// <summary>Whether nothing more may be sent for it: either side has sent its completion.</summary>
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
            // It ended by itself at the same moment.
        }
    }

    /// <inheritdoc />
    public void Dispose() => _cancellation.Dispose();
}
