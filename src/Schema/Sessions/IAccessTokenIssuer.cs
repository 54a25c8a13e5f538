using System.Security.Claims;

namespace Qplet.GraphQL.Schema.Sessions;

/// <summary>Signs access tokens; given by the host, which also checks them.</summary>
public interface IAccessTokenIssuer
{
    /// <summary>Makes a token of these claims (<see cref="Access.ViewerClaims" />).</summary>
    AccessToken Issue(IReadOnlyList<Claim> claims);
}
