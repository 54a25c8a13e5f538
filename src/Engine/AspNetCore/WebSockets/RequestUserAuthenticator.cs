using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>The default authenticator, which uses the user of the request that opened the socket.</summary>
internal sealed class RequestUserAuthenticator : ISocketAuthenticator
{
    /// <inheritdoc />
    public ValueTask<SocketAuthentication> AuthenticateAsync(HttpContext context, JsonElement payload, CancellationToken cancellationToken) =>
        ValueTask.FromResult(SocketAuthentication.Accepted(context.User));
}
