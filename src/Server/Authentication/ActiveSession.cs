using System.Security.Claims;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Access;

namespace Qplet.GraphQL.Server.Authentication;

/// <summary>A session that is active, with the current plan of its user.</summary>
/// <param name="Plan">The plan, until it ends.</param>
/// <param name="PlanEndsAt">The time when the plan ends, or null if it has no end.</param>
internal sealed record ActiveSession(UserPlan Plan, DateTime? PlanEndsAt)
{
    private static readonly ActiveSession s_free = new(UserPlan.Free, null);

    /// <summary>Returns the session at the current time, when the plan may have ended.</summary>
    public ActiveSession At(TimeProvider clock) => PlanEndsAt is { } end && end <= clock.GetUtcNow().UtcDateTime ? s_free : this;

    /// <summary>Returns the user of a token with the current plan, which may be another one than that in the token.</summary>
    public ClaimsPrincipal CurrentOf(ClaimsPrincipal user) =>
        user.FindFirst(ViewerClaims.Plan)?.Value == Plan.ToString() ? user : ViewerClaims.WithPlan(user, Plan);
}
