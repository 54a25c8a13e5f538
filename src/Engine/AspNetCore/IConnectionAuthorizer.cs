using System.Security.Claims;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>Decides whether open WebSockets and event streams may stay open.</summary>
public interface IConnectionAuthorizer
{
    /// <summary>
    /// Returns whether the authorization with which a connection was opened is still the current one: it has not ended, and it still grants the same rights.
    /// </summary>
    /// <param name="user">The authenticated user who opened the connection.</param>
    /// <param name="expiresAt">The time when the connection is ended. Null if that of the authorization was not known.</param>
    /// <param name="cancellationToken">Cancels.</param>
    ValueTask<bool> IsCurrentAsync(ClaimsPrincipal user, DateTimeOffset? expiresAt, CancellationToken cancellationToken);
}
