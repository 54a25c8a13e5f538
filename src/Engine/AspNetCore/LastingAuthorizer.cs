using System.Security.Claims;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>The default authorizer, for which an authorization lasts until it expires.</summary>
internal sealed class LastingAuthorizer : IConnectionAuthorizer
{
    /// <inheritdoc />
    public ValueTask<bool> IsCurrentAsync(ClaimsPrincipal user, DateTimeOffset? expiresAt, CancellationToken cancellationToken) => new(true);
}
