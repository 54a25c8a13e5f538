using System.Net.WebSockets;
using System.Text.Json;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>Sends messages, one at a time. A slow client only delays its own operations.</summary>
internal sealed class SocketSender(WebSocket socket, int maxResultSize, TimeProvider clock, CancellationToken aborted) : IDisposable
{
    private static readonly byte[] s_ackMessage = "{\"type\":\"connection_ack\"}"u8.ToArray();
    private static readonly byte[] s_pingMessage = "{\"type\":\"ping\"}"u8.ToArray();
    private static readonly byte[] s_pongMessage = "{\"type\":\"pong\"}"u8.ToArray();

    private readonly SemaphoreSlim _turn = new(1, 1);
    private long _sendingSince;
    private bool _isClosed;

    /// <summary>The time that the current message has been in transmission. Zero if no message is being sent.</summary>
    public TimeSpan Stuck => Interlocked.Read(ref _sendingSince) is var since and not 0 ? clock.GetElapsedTime(since) : TimeSpan.Zero;

    /// <summary>Sends <c>connection_ack</c>.</summary>
    public ValueTask AckAsync() => SendAsync(s_ackMessage, null, isLast: false);

    /// <summary>Sends <c>ping</c>.</summary>
    public ValueTask PingAsync() => SendAsync(s_pingMessage, null, isLast: false);

    /// <summary>Sends <c>pong</c> with the payload of the <c>ping</c>.</summary>
    public async ValueTask PongAsync(ReadOnlyMemory<byte> payload)
    {
        if (payload.IsEmpty)
        {
            await SendAsync(s_pongMessage, null, isLast: false);
            return;
        }

        using var buffer = ResponseBuffer.Rent();
        var json = buffer.Writer;
        json.WriteStartObject();
        json.WriteString("type"u8, "pong"u8);
        json.WritePropertyName("payload"u8);
        json.WriteRawValue(payload.Span, skipInputValidation: true);
        json.WriteEndObject();
        json.Flush();
        await SendAsync(buffer.Written, null, isLast: false);
    }

    /// <summary>Sends a result of an operation.</summary>
    public async ValueTask NextAsync(SocketOperation operation, OperationResult result)
    {
        using var buffer = ResponseBuffer.Rent(maxResultSize);
        buffer.Write(result, (target, written) => Write(target.Writer, written, operation.Id));
        await SendAsync(buffer.Written, operation, isLast: false);
    }

    /// <summary>Sends <c>error</c>: the operation was not executed and has ended.</summary>
    public async ValueTask ErrorAsync(SocketOperation operation, IReadOnlyList<GraphQLError> errors)
    {
        using var buffer = ResponseBuffer.Rent();
        var json = buffer.Writer;
        json.WriteStartObject();
        json.WriteString("id"u8, operation.Id);
        json.WriteString("type"u8, "error"u8);
        json.WritePropertyName("payload"u8);
        ErrorWriter.WriteList(json, errors);
        json.WriteEndObject();
        json.Flush();
        await SendAsync(buffer.Written, operation, isLast: true);
    }

    /// <summary>Sends <c>complete</c> for an operation.</summary>
    public async ValueTask CompleteAsync(SocketOperation operation)
    {
        using var buffer = ResponseBuffer.Rent();
        var json = buffer.Writer;
        json.WriteStartObject();
        json.WriteString("id"u8, operation.Id);
        json.WriteString("type"u8, "complete"u8);
        json.WriteEndObject();
        json.Flush();
        await SendAsync(buffer.Written, operation, isLast: true);
    }

    /// <summary>Sends the close frame. No messages are sent after it.</summary>
    public async ValueTask CloseAsync(SocketCloseException reason)
    {
        await _turn.WaitAsync(aborted);
        try
        {
            if (_isClosed || socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
            {
                return;
            }
            _isClosed = true;
            await socket.CloseOutputAsync(reason.Code, reason.Message, aborted);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private static void Write(Utf8JsonWriter json, OperationResult result, string id)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, id);
        json.WriteString("type"u8, "next"u8);
        json.WritePropertyName("payload"u8);
        result.WriteTo(json);
        json.WriteEndObject();
    }

    private async ValueTask SendAsync(ReadOnlyMemory<byte> message, SocketOperation? operation, bool isLast)
    {
        await _turn.WaitAsync(aborted);
        try
        {
            if (_isClosed || operation is { IsOver: true } || socket.State != WebSocketState.Open)
            {
                return;
            }
            if (isLast)
            {
                operation!.IsOver = true;
            }
            Interlocked.Exchange(ref _sendingSince, clock.GetTimestamp());
            await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, aborted);
        }
        finally
        {
            Interlocked.Exchange(ref _sendingSince, 0);
            _turn.Release();
        }
    }
}
