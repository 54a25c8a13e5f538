using System.Net.WebSockets;

namespace Qplet.GraphQL.AspNetCore;

/// <content>Timers and the end of the socket.</content>
internal sealed partial class SocketConnection
{
    /// <summary>Closes the socket from outside its loop, which goes on until the client has answered.</summary>
    private void BeginClose(SocketCloseException reason, bool completes) => _ = Task.Run(() => CloseAsync(reason, completes));

    private async Task CloseAsync(SocketCloseException reason, bool completes)
    {
        if (Interlocked.Exchange(ref _isClosing, 1) != 0)
        {
            return;
        }
        try
        {
            // The client may not answer, or not read: then the connection is cut.
            _aborted.CancelAfter(CloseTimeout);
            if (completes)
            {
                foreach (var (_, operation) in _operations)
                {
                    await _sender.CompleteAsync(operation);
                }
            }

            TransportDiagnostics.RecordClose(reason.Code);
            await _sender.CloseAsync(reason);
            await _ended.CancelAsync();
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException or IOException or ObjectDisposedException)
        {
            // The client is gone already.
        }
    }

    private async Task AnswerCloseAsync()
    {
        if (Interlocked.Exchange(ref _isClosing, 1) == 0 && _socket.State == WebSocketState.CloseReceived)
        {
            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, _aborted.Token);
        }
    }

    /// <summary>Reads on until the client has answered the close: what it still sends is of no interest.</summary>
    private async Task DrainAsync()
    {
        var buffer = new byte[1024];
        try
        {
            while (_socket.State == WebSocketState.CloseSent)
            {
                await _socket.ReceiveAsync(buffer.AsMemory(), _aborted.Token);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException or IOException or ObjectDisposedException)
        {
            // It did not answer.
        }
    }

    private async Task EndOperationsAsync()
    {
        await _ended.CancelAsync();
        foreach (var (_, operation) in _operations)
        {
            operation.Cancel();
        }
        await Task.WhenAll(_running.Keys);
    }

    private void CloseUnlessInitialized()
    {
        if (!_isAcknowledged)
        {
            BeginClose(SocketCloseException.InitializationTimeout(), completes: false);
        }
    }

    private void KeepAlive()
    {
        // Every client answers a ping, so two silent intervals mean a broken connection; a message that is stuck for as long means a client that does not
        // read.
        var patience = 2 * _options.WebSockets.KeepAliveInterval;
        if (_clock.GetElapsedTime(Interlocked.Read(ref _lastReceived)) > patience || _sender.Stuck > patience)
        {
            Abort();
        }
        else if (_isAcknowledged && _sender.Stuck == TimeSpan.Zero)
        {
            _ = PingAsync();
        }
    }

    private void Abort()
    {
        try
        {
            _aborted.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It ended by itself at the same moment.
        }
    }

    private async Task PingAsync()
    {
        try
        {
            await _sender.PingAsync();
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException or IOException or ObjectDisposedException)
        {
            // The loop notices by itself that the client is gone.
        }
    }
}
