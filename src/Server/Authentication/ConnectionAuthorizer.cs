using System.Security.Claims;
using Qplet.GraphQL.AspNetCore;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.ApiKeys;

namespace Qplet.GraphQL.Server.Authentication;

/// <summary>
/// Checks the session or API key of an open connection again. A connection must also be opened again, for its new rights, if the role or plan of its user has
/// changed or the plan ends earlier.
/// </summary>
internal sealed class ConnectionAuthorizer(SessionGuard sessions, ApiKeyAccess keys) : IConnectionAuthorizer
{
    /// <inheritdoc />
    public async ValueTask<bool> IsCurrentAsync(ClaimsPrincipal user, DateTimeOffset? expiresAt, CancellationToken cancellationToken)
    {
        if (user.Identity is { AuthenticationType: ApiKeyAuthentication.Scheme })
        {
            return await keys.FindAgainAsync(user, cancellationToken) is { } caller
                && Has(user, ViewerClaims.Role, caller.Role.ToString())
                && Has(user, ViewerClaims.Plan, caller.Plan.ToString())
                && EndsInTime(expiresAt, caller.PlanEndsAt);
        }

        // A new role ends the sessions.
        return await sessions.FindAsync(user, cancellationToken) is { } session
            && Has(user, ViewerClaims.Plan, session.Plan.ToString())
            && EndsInTime(expiresAt, session.PlanEndsAt);
    }

    private static bool Has(ClaimsPrincipal user, string claim, string value) => user.FindFirst(claim)?.Value == value;

    private static bool EndsInTime(DateTimeOffset? expiresAt, DateTime? planEndsAt) => planEndsAt is not { } end || expiresAt <= new DateTimeOffset(end);
}
