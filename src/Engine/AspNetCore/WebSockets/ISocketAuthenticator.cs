using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>Authenticates WebSockets. Browsers cannot set headers on a WebSocket, so the token is sent in the payload of <c>connection_init</c>.</summary>
public interface ISocketAuthenticator
{
    /// <summary>Authenticates a <c>connection_init</c> message.</summary>
    /// <param name="context">The request that opened the socket. Its user comes from the headers of the request.</param>
    /// <param name="payload">The payload: an object or undefined. It is not valid after the call.</param>
    /// <param name="cancellationToken">Cancelled when the client disconnects.</param>
    ValueTask<SocketAuthentication> AuthenticateAsync(HttpContext context, JsonElement payload, CancellationToken cancellationToken);
}
