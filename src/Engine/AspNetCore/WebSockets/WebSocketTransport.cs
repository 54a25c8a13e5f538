using System.Net.WebSockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>The WebSocket transport with the subprotocol graphql-transport-ws.</summary>
internal sealed class WebSocketTransport(
    RequestExecutor executor,
    GraphQLServerOptions options,
    ISocketAuthenticator authenticator,
    LiveConnections connections,
    RootServices services,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<WebSocketTransport> logger
)
{
    private const string Subprotocol = "graphql-transport-ws";

    private readonly ConnectionSlots _slots = new(
        options.WebSockets.MaxConnections,
        options.WebSockets.MaxConnectionsPerClient,
        TransportErrors.TooManyConnections,
        TransportErrors.TooManyConnectionsOfClient
    );

    /// <summary>Opens a socket and serves it until it is closed.</summary>
    /// <exception cref="MalformedRequestException">The origin of the page is not allowed, or a limit of sockets is reached.</exception>
    public async Task AcceptAsync(HttpContext context)
    {
        RequireKnownOrigin(context.Request);
        using var slot = _slots.Enter(context);
        var speaks = context.WebSockets.WebSocketRequestedProtocols.Contains(Subprotocol);

        // The protocol's own pings replace those of the frames.
        using var socket = await context.WebSockets.AcceptWebSocketAsync(
            new WebSocketAcceptContext { SubProtocol = speaks ? Subprotocol : null, KeepAliveInterval = TimeSpan.Zero }
        );
        if (!speaks)
        {
            await RefuseAsync(socket, SocketCloseException.SubprotocolNotAcceptable(), context.RequestAborted);
            return;
        }

        using var connection = new SocketConnection(context, socket, executor, authenticator, connections, services, options, clock, logger);
        await connection.RunAsync(lifetime.ApplicationStopping);
    }

    /// <summary>Closes a socket that is rejected. The connection is aborted if the client does not respond.</summary>
    private async Task RefuseAsync(WebSocket socket, SocketCloseException reason, CancellationToken aborted)
    {
        using var timeout = new CancellationTokenSource(SocketConnection.CloseTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(aborted, timeout.Token);
        try
        {
            await socket.CloseAsync(reason.Code, reason.Message, either.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException or IOException or ObjectDisposedException)
        {
            // The client has disconnected or does not respond.
        }
    }

    /// <summary>
    /// Checks the origin of the page. Browsers do not restrict WebSockets to other sites, so the server must prevent cross-site WebSocket hijacking.
    /// </summary>
    private void RequireKnownOrigin(HttpRequest request)
    {
        if (request.Headers.Origin is not [{ Length: > 0 } origin])
        {
            return;
        }
        var isOwn =
            Uri.TryCreate(origin, UriKind.Absolute, out var uri) && string.Equals(uri.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);
        if (!isOwn && !AllowedOrigins.Contains(origin, options.WebSockets.AllowedOrigins, options.WebSockets.AllowLoopbackOrigins))
        {
            throw TransportErrors.ForeignOrigin(origin);
        }
    }
}
