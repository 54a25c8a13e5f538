using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>The result of authenticating a <c>connection_init</c> message.</summary>
public sealed record SocketAuthentication
{
    private SocketAuthentication() { }

    /// <summary>The user of the socket. Null if the socket must be closed with 4403 or 4400.</summary>
    public ClaimsPrincipal? User { get; private init; }

    /// <summary>The expiry of the authorization, when the socket is closed with 4403. Null if it does not expire.</summary>
    public DateTimeOffset? ExpiresAt { get; private init; }

    /// <summary>Whether the socket remains open.</summary>
    [MemberNotNullWhen(true, nameof(User))]
    public bool IsAccepted => User is not null;

    /// <summary>Rejects the socket because the token is invalid or has expired.</summary>
    public static SocketAuthentication Refused { get; } = new();

    /// <summary>The reason why the socket is refused, with which it is closed with 4403. Null for a general reason.</summary>
    public string? Reason { get; private init; }

    /// <summary>Rejects the socket with a reason, such as how to get a new token.</summary>
    /// <param name="reason">The reason, which the client receives. At most 123 bytes in UTF-8; the rest is cut off.</param>
    public static SocketAuthentication Refuse(string reason) => new() { Reason = reason };

    /// <summary>The reason why the payload is not valid, with which the socket is closed with 4400. Null if it is valid.</summary>
    public string? Problem { get; private init; }

    /// <summary>Rejects the socket because the payload of <c>connection_init</c> is not valid.</summary>
    /// <param name="problem">The reason, which the client receives.</param>
    public static SocketAuthentication Malformed(string problem) => new() { Problem = problem };

    /// <summary>Accepts the socket. For an anonymous client, pass a user that is not authenticated.</summary>
    public static SocketAuthentication Accepted(ClaimsPrincipal user, DateTimeOffset? expiresAt = null) => new() { User = user, ExpiresAt = expiresAt };
}
