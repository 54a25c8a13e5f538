using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>What came of a <c>connection_init</c>.</summary>
public sealed record SocketAuthentication
{
    private SocketAuthentication() { }

    /// <summary>Who speaks; null where the socket is to be closed with 4403.</summary>
    public ClaimsPrincipal? User { get; private init; }

    /// <summary>When the right ends; the socket is closed with 4403 then.</summary>
    public DateTimeOffset? ExpiresAt { get; private init; }

    /// <summary>Whether the socket stays open.</summary>
    [MemberNotNullWhen(true, nameof(User))]
    public bool IsAccepted => User is not null;

    /// <summary>Refuses: the token is invalid, or has ended.</summary>
    public static SocketAuthentication Refused { get; } = new();

    /// <summary>Accepts; an anonymous user is a user that is not authenticated.</summary>
    public static SocketAuthentication Accepted(ClaimsPrincipal user, DateTimeOffset? expiresAt = null) => new() { User = user, ExpiresAt = expiresAt };
}
