using System.Globalization;
using System.Security.Claims;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Schema.Access;

/// <summary>The claims of an access token, and how a <see cref="Viewer" /> becomes claims and back.</summary>
public static class ViewerClaims
{
    /// <summary>The key of the user.</summary>
    public const string Subject = "sub";

    /// <summary>The role of the user: the name of a <see cref="UserRole" />. It is also the claim that roles are checked by.</summary>
    public const string Role = "role";

    /// <summary>The plan of the user: the name of a <see cref="UserPlan" />.</summary>
    public const string Plan = "plan";

    /// <summary>The key of the session that the token belongs to.</summary>
    public const string Session = "sid";

    /// <summary>The claims of a user who signed in on a device.</summary>
    public static IReadOnlyList<Claim> Of(Guid userId, UserRole role, UserPlan plan, Guid sessionId) =>
        [new(Subject, userId.ToString()), new(Role, role.ToString()), new(Plan, plan.ToString()), new(Session, sessionId.ToString())];

    /// <summary>An identity of these claims whose roles are checked by <see cref="Role" />.</summary>
    public static ClaimsPrincipal PrincipalOf(IEnumerable<Claim> claims, string authenticationType) =>
        new(new ClaimsIdentity(claims, authenticationType, Subject, Role));

    internal static Viewer Read(ClaimsPrincipal principal)
    {
        if (
            principal.Identity is not { IsAuthenticated: true }
            || !Guid.TryParse(principal.FindFirst(Subject)?.Value, CultureInfo.InvariantCulture, out var id)
        )
        {
            return Viewer.Anonymous;
        }

        return new Viewer
        {
            Id = id,
            Role = Enum.TryParse<UserRole>(principal.FindFirst(Role)?.Value, out var role) ? role : UserRole.Fan,
            Plan = Enum.TryParse<UserPlan>(principal.FindFirst(Plan)?.Value, out var plan) ? plan : UserPlan.Free,
            SessionId = Guid.TryParse(principal.FindFirst(Session)?.Value, CultureInfo.InvariantCulture, out var session) ? session : null,
        };
    }
}
