using System.Security.Claims;

namespace Qplet.GraphQL.Server.Authentication;

/// <summary>An access token whose signature is valid.</summary>
/// <param name="user">The user with the claims of the token.</param>
/// <param name="expiresAt">The expiry time of the token.</param>
internal sealed class KnownToken(ClaimsPrincipal user, DateTimeOffset expiresAt)
{
    private volatile ClaimsPrincipal _user = user;

    /// <summary>The expiry time of the token.</summary>
    public DateTimeOffset ExpiresAt { get; } = expiresAt;

    /// <summary>The user. The plan is that of the last request.</summary>
    public ClaimsPrincipal User => _user;

    /// <summary>Returns the user with the current plan: the same object as for the last request, unless the plan has changed.</summary>
    public ClaimsPrincipal UserIn(ActiveSession session) => _user = session.CurrentOf(_user);
}
