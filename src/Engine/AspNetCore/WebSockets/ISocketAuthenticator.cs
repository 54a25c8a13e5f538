using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>
/// Decides who speaks on a WebSocket: pages cannot set headers on a socket, so the token comes in the payload of <c>connection_init</c>.
/// </summary>
public interface ISocketAuthenticator
{
    /// <summary>Looks at a <c>connection_init</c>.</summary>
    /// <param name="context">The request that opened the socket; its user is who the headers of the request said.</param>
    /// <param name="payload">The payload: an object, or undefined. It must not be kept.</param>
    /// <param name="cancellationToken">Cancelled when the client is gone.</param>
    ValueTask<SocketAuthentication> AuthenticateAsync(HttpContext context, JsonElement payload, CancellationToken cancellationToken);
}
