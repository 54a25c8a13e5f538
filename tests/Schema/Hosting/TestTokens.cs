using System.Security.Claims;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Sessions;

namespace Qplet.GraphQL.Schema.Hosting;

/// <summary>Access tokens that are looked up instead of signed.</summary>
public sealed class TestTokens : IAccessTokenIssuer
{
    private readonly Dictionary<string, IReadOnlyList<Claim>> _issued = [];

    public AccessToken Issue(IReadOnlyList<Claim> claims)
    {
        var token = Guid.NewGuid().ToString("N");
        lock (_issued)
        {
            _issued[token] = claims;
        }
        return new AccessToken(token, DateTime.UtcNow.AddMinutes(5));
    }

    public ClaimsPrincipal PrincipalOf(string token) => ViewerClaims.PrincipalOf(_issued[token], "Test");
}
