using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>The client's side of a socket, in raw messages.</summary>
internal sealed class SocketClient(ClientWebSocket socket) : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    public ClientWebSocket Socket => socket;

    public Task SendAsync(string message) => SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text);

    public Task SendAsync(byte[] message, WebSocketMessageType type) => socket.SendAsync(message, type, endOfMessage: true, CancellationToken.None);

    /// <summary>Sends <c>connection_init</c> and awaits the acknowledgement.</summary>
    public async Task InitializeAsync(string? token = null)
    {
        await SendAsync(token is null ? """{"type":"connection_init"}""" : $$$"""{"type":"connection_init","payload":{"token":"{{{token}}}"}}""");
        (await ReceiveAsync()).ShouldBe("""{"type":"connection_ack"}""");
    }

    public Task SubscribeAsync(string id, string query, string? onError = null) =>
        SendAsync(
            JsonSerializer.Serialize(
                new
                {
                    id,
                    type = "subscribe",
                    payload = new { query, onError },
                }
            )
        );

    /// <summary>Returns the next message other than <c>ping</c>. A close is returned as <c>close 4400 reason</c>.</summary>
    public async Task<string> ReceiveAsync()
    {
        using var timeout = new CancellationTokenSource(s_patience);
        while (true)
        {
            var text = await ReceiveAnyAsync(timeout.Token);
            if (text != """{"type":"ping"}""")
            {
                return text;
            }
        }
    }

    public async Task<string> ReceiveAnyAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        var length = 0;
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(length), cancellationToken);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return $"close {(int)socket.CloseStatus!} {socket.CloseStatusDescription}";
            }
            length += received.Count;
            if (received.EndOfMessage)
            {
                return Encoding.UTF8.GetString(buffer, 0, length);
            }
        }
    }

    public void Dispose() => socket.Dispose();
}
