using System.Text.Json;
using Qplet.GraphQL.AspNetCore;
using Qplet.GraphQL.Schema.ApiKeys;
using Qplet.GraphQL.Server.SchemaUsage;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Server.Authentication;

/// <summary>
/// Reads the access token of a WebSocket from the payload of <c>connection_init</c>: <c>Authorization</c> or <c>authorization</c> with <c>Bearer …</c>, also
/// within <c>headers</c>, or <c>token</c>, <c>authToken</c> or <c>accessToken</c> with the token alone; or an API key: <c>X-API-Key</c>, also within
/// <c>headers</c>, or <c>apiKey</c>. Without either, the user of the HTTP request applies.
/// </summary>
internal sealed class SocketAuthenticator(AccessTokens tokens, SessionGuard sessions, ApiKeyAccess keys) : ISocketAuthenticator
{
    private const string Scheme = "Bearer ";

    /// <inheritdoc />
    public async ValueTask<SocketAuthentication> AuthenticateAsync(HttpContext context, JsonElement payload, CancellationToken cancellationToken)
    {
        ClientNames.Note(context, payload);
        var token = TokenIn(payload) ?? Bearer(context.Request.Headers.Authorization.ToString());
        var key = KeyIn(payload) ?? ApiKeyHeader.Of(context.Request);
        if (token is not null && key is not null)
        {
            return SocketAuthentication.Malformed(ServerErrors.TwoCredentials().Message);
        }
        if (key is not null)
        {
            return await keys.FindAsync(key, cancellationToken) is { } caller
                ? SocketAuthentication.Accepted(ApiKeyAuthentication.PrincipalOf(caller), caller.PlanEndsAt)
                : Refuse(ServerErrors.ApiKeyNotValid());
        }
        if (token is null)
        {
            return RejectedCaller.Is(context.User) ? Refuse(RejectedCaller.ErrorOf(context.User)) : SocketAuthentication.Accepted(context.User);
        }
        if (await tokens.ValidateAsync(token) is not var (user, expiresAt) || await sessions.FindAsync(user, cancellationToken) is not { } session)
        {
            return Refuse(ApiKeySecret.HasMark(token) ? ServerErrors.ApiKeyAsToken(ApiKeyHeader.Name) : ServerErrors.TokenNotValid());
        }
        var planEndsAt = session.PlanEndsAt is { } end ? new DateTimeOffset(end) : expiresAt;
        return SocketAuthentication.Accepted(session.CurrentOf(user), planEndsAt < expiresAt ? planEndsAt : expiresAt);
    }

    private static SocketAuthentication Refuse(GraphQLError error) => SocketAuthentication.Refuse(error.Message);

    private static string? KeyIn(JsonElement payload)
    {
        if (payload.ValueKind != JsonValueKind.Object)
        {
            return null;
        }
        foreach (var member in payload.EnumerateObject())
        {
            if (member.NameEquals("headers"u8) && KeyIn(member.Value) is { } nested)
            {
                return nested;
            }
            if (
                (member.Name.Equals(ApiKeyHeader.Name, StringComparison.OrdinalIgnoreCase) || member.NameEquals("apiKey"u8))
                && member.Value.ValueKind == JsonValueKind.String
            )
            {
                return member.Value.GetString()!.Trim();
            }
        }
        return null;
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
