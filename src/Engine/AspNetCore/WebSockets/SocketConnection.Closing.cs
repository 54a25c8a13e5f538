using System.Net.WebSockets;

namespace Qplet.GraphQL.AspNetCore;

/// <content>Timers and the end of the socket.</content>
internal sealed partial class SocketConnection
{
    /// <summary>Closes the socket from outside its receive loop, which continues until the client has responded.</summary>
    private void BeginClose(SocketCloseException reason) => _ = Task.Run(() => CloseAsync(reason));

    private async Task CloseAsync(SocketCloseException reason)
    {
        if (Interlocked.Exchange(ref _isClosing, 1) != 0)
        {
            return;
        }
        try
        {
            // The client may not respond or read. Then the connection is aborted.
            _aborted.CancelAfter(CloseTimeout);
            TransportDiagnostics.RecordClose(reason.Code);
            await _sender.CloseAsync(reason);
            await _ended.CancelAsync();
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException or IOException or ObjectDisposedException)
        {
            // The client has already disconnected.
        }
    }

    private async Task AnswerCloseAsync()
    {
        if (Interlocked.Exchange(ref _isClosing, 1) == 0 && _socket.State == WebSocketState.CloseReceived)
        {
            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, _aborted.Token);
        }
    }

    /// <summary>Reads until the client has responded to the close. Other messages are ignored.</summary>
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
            // The client did not respond.
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
            BeginClose(SocketCloseException.InitializationTimeout());
        }
    }

    /// <summary>
    /// Aborts the connection after two silent intervals: every client responds to a ping, so they mean a broken connection. A message that takes as long to
    /// send means that the client does not read.
    /// </summary>
    private SilenceWatch? WatchSilence()
    {
        var interval = _options.WebSockets.KeepAliveInterval;
        return interval == Timeout.InfiniteTimeSpan ? null : new SilenceWatch(_clock, 2 * interval, SilentFor, Abort);

        TimeSpan SilentFor()
        {
            var silent = _clock.GetElapsedTime(Interlocked.Read(ref _lastReceived));
            return silent > _sender.Stuck ? silent : _sender.Stuck;
        }
    }

    private void KeepAlive()
    {
        if (_isAcknowledged && _sender.Stuck == TimeSpan.Zero)
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
            // The connection ended at the same time.
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
            // The receive loop detects that the client has disconnected.
        }
    }
}
