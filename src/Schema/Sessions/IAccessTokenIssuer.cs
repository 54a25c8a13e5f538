using System.Security.Claims;

namespace Qplet.GraphQL.Schema.Sessions;

/// <summary>Issues access tokens. The host implements it and validates the tokens.</summary>
public interface IAccessTokenIssuer
{
    /// <summary>Issues a token with these claims (<see cref="Access.ViewerClaims" />).</summary>
    AccessToken Issue(IReadOnlyList<Claim> claims);
}
