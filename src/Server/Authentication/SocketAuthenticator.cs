using System.Text.Json;
using Qplet.GraphQL.AspNetCore;

namespace Qplet.GraphQL.Server.Authentication;

/// <summary>
/// Reads the access token of a WebSocket from the payload of <c>connection_init</c>: <c>Authorization</c> or <c>authorization</c> with <c>Bearer …</c>, also
/// within <c>headers</c>, or <c>token</c>, <c>authToken</c> or <c>accessToken</c> with the token alone. Without a token, the user of the HTTP request applies.
/// </summary>
internal sealed class SocketAuthenticator(AccessTokens tokens, SessionGuard sessions) : ISocketAuthenticator
{
    private const string Scheme = "Bearer ";

    /// <inheritdoc />
    public async ValueTask<SocketAuthentication> AuthenticateAsync(HttpContext context, JsonElement payload, CancellationToken cancellationToken)
    {
        var token = TokenIn(payload) ?? Bearer(context.Request.Headers.Authorization.ToString());
        if (token is null)
        {
            return RejectedCaller.Is(context.User) ? SocketAuthentication.Refused : SocketAuthentication.Accepted(context.User);
        }
        return await tokens.ValidateAsync(token) is var (user, expiresAt) && await sessions.StandsAsync(user, cancellationToken)
            ? SocketAuthentication.Accepted(user, expiresAt)
            : SocketAuthentication.Refused;
    }

    private static string? TokenIn(JsonElement payload)
    {
        if (payload.ValueKind != JsonValueKind.Object)
        {
            return null;
        }
        foreach (var member in payload.EnumerateObject())
        {
            if (member.NameEquals("headers"u8) && TokenIn(member.Value) is { } nested)
            {
                return nested;
            }
            if (member.Value.ValueKind != JsonValueKind.String || member.Value.GetString() is not { Length: > 0 } text)
            {
                continue;
            }
            if (member.Name.Equals("authorization", StringComparison.OrdinalIgnoreCase))
            {
                return Bearer(text) ?? text;
            }
            if (member.Name is "token" or "authToken" or "accessToken")
            {
                return Bearer(text) ?? text;
            }
        }

        return null;
    }

    private static string? Bearer(string header) =>
        header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && header[Scheme.Length..].Trim() is { Length: > 0 } token ? token : null;
}
