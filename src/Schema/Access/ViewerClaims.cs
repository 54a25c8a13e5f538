using System.Globalization;
using System.Security.Claims;

namespace Qplet.GraphQL.Schema.Access;

/// <summary>The claims of an access token, and the conversions between claims and <see cref="Viewer" />.</summary>
public static class ViewerClaims
{
    /// <summary>The key of the user.</summary>
    public const string Subject = "sub";

    /// <summary>The role of the user: the name of a <see cref="UserRole" />. ASP.NET Core uses this claim for role checks.</summary>
    public const string Role = "role";

    /// <summary>The plan of the user: the name of a <see cref="UserPlan" />.</summary>
    public const string Plan = "plan";

    /// <summary>The key of the session to which the token belongs.</summary>
    public const string Session = "sid";

    /// <summary>The key of the API key with which the request was sent.</summary>
    public const string ApiKey = "api_key";

    /// <summary>The first characters of the API key, which change when it is replaced.</summary>
    public const string ApiKeyPrefix = "api_key_prefix";

    /// <summary>Returns the claims of a user who is signed in on a device.</summary>
    public static IReadOnlyList<Claim> Of(Guid userId, UserRole role, UserPlan plan, Guid sessionId) =>
        [new(Subject, userId.ToString()), new(Role, role.ToString()), new(Plan, plan.ToString()), new(Session, sessionId.ToString())];

    /// <summary>Returns the claims of a caller with an API key.</summary>
    public static IReadOnlyList<Claim> Of(ApiKeyCaller caller) =>
        [
            new(Subject, caller.UserId.ToString()),
            new(Role, caller.Role.ToString()),
            new(Plan, caller.Plan.ToString()),
            new(ApiKey, caller.ApiKeyId.ToString()),
            new(ApiKeyPrefix, caller.Prefix),
        ];

    /// <summary>Returns the same principal with another plan.</summary>
    public static ClaimsPrincipal WithPlan(ClaimsPrincipal principal, UserPlan plan) =>
        PrincipalOf([.. principal.Claims.Where(static claim => claim.Type != Plan), new Claim(Plan, plan.ToString())], principal.Identity!.AuthenticationType!);

    /// <summary>Returns a principal with these claims that uses <see cref="Role" /> for role checks.</summary>
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
            ApiKeyId = Guid.TryParse(principal.FindFirst(ApiKey)?.Value, CultureInfo.InvariantCulture, out var apiKey) ? apiKey : null,
        };
    }
}
