using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Qplet.GraphQL.Server.Limits;

namespace Qplet.GraphQL.Server.Authentication;

/// <summary>The client's side of the WebSockets of a server in this process.</summary>
internal static class ServerSocket
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Opens a socket, with an API key in a header if one is passed.</summary>
    public static Task<WebSocket> OpenAsync(LimitServer server, string? key)
    {
        var client = server.Server.CreateWebSocketClient();
        client.SubProtocols.Add("graphql-transport-ws");
        if (key is not null)
        {
            client.ConfigureRequest = request => request.Headers["X-API-Key"] = key;
        }
        return client.ConnectAsync(new Uri("ws://localhost/graphql"), Cancellation);
    }

    /// <summary>Opens a socket and signs in with a payload.</summary>
    public static async Task<WebSocket> ConnectAsync(LimitServer server, string payload)
    {
        var socket = await OpenAsync(server, null);
        await SendAsync(socket, $$"""{"type":"connection_init","payload":{{payload}} }""");
        (await ReceiveAsync(socket)).GetProperty("type").GetString().ShouldBe("connection_ack");
        return socket;
    }

    public static Task SendAsync(WebSocket socket, string text) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, Cancellation);

    /// <summary>Returns the next message other than <c>ping</c>. Fails if the socket is closed.</summary>
    public static async Task<JsonElement> ReceiveAsync(WebSocket socket)
    {
        while (true)
        {
            var buffer = new byte[64 * 1024];
            var received = await socket.ReceiveAsync(buffer.AsMemory(), Cancellation);
            received.MessageType.ShouldBe(WebSocketMessageType.Text);
            var message = JsonDocument.Parse(buffer.AsMemory(0, received.Count)).RootElement;
            if (message.GetProperty("type").GetString() != "ping")
            {
                return message;
            }
        }
    }

    /// <summary>Reads until the socket is closed, and returns the code.</summary>
    public static async Task<int?> CloseCodeAsync(WebSocket socket)
    {
        var buffer = new byte[64 * 1024];
        while ((await socket.ReceiveAsync(buffer.AsMemory(), Cancellation)).MessageType != WebSocketMessageType.Close) { }
        return (int?)socket.CloseStatus;
    }
}
